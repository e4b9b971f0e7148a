import { describe, expect, it } from 'vitest';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { findBytes, type Search } from './find-bytes.ts';

const segments = [
  { address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 1, 2) },
  { address: 0x0800_0100, bytes: Uint8Array.of(3, 1, 2, 9) },
];
const pattern = Uint8Array.of(1, 2);

const found = (list: SegmentList, bytes: Uint8Array, search: Search) =>
  findBytes(list, bytes, search, () => true);

describe('findBytes', () => {
  it('finds every occurrence going forward, and begins again at the start', async () => {
    const hits: (number | undefined)[] = [];
    let from = 0;
    for (let i = 0; i < 4; i += 1) {
      const hit = await found(segments, pattern, { from, direction: 'forward' });
      hits.push(hit);
      from = (hit ?? 0) + 1;
    }
    expect(hits).toEqual([0x0800_0000, 0x0800_0003, 0x0800_0101, 0x0800_0000]);
  });

  it('finds every occurrence going backward, and begins again at the end', async () => {
    const hits: (number | undefined)[] = [];
    let from = 0x0800_0200;
    for (let i = 0; i < 4; i += 1) {
      const hit = await found(segments, pattern, { from, direction: 'backward' });
      hits.push(hit);
      from = (hit ?? 0) - 1;
    }
    expect(hits).toEqual([0x0800_0101, 0x0800_0003, 0x0800_0000, 0x0800_0101]);
  });

  it('does not find a pattern across a gap', async () => {
    expect(await found(segments, Uint8Array.of(2, 3), { from: 0x0800_0004, direction: 'forward' })).toBe(
      0x0800_0001,
    );
    expect(
      await found(segments, Uint8Array.of(1, 2, 3, 1, 2, 3), { from: 0, direction: 'forward' }),
    ).toBeUndefined();
  });

  it('finds the occurrence that is at the very address it starts from', async () => {
    for (const direction of ['forward', 'backward'] as const)
      expect(await found(segments, pattern, { from: 0x0800_0003, direction })).toBe(0x0800_0003);
  });

  it('finds nothing if nothing is sought', async () => {
    expect(await found(segments, new Uint8Array(0), { from: 0, direction: 'forward' })).toBeUndefined();
  });

  it('searches a view into a larger buffer within its bounds', async () => {
    const whole = Uint8Array.of(7, 7, 1, 1, 7, 7);
    const view = [{ address: 0, bytes: whole.subarray(2, 4) }];
    expect(await found(view, Uint8Array.of(7), { from: 0, direction: 'forward' })).toBeUndefined();
    expect(await found(view, Uint8Array.of(1), { from: 0, direction: 'backward' })).toBe(0);
  });
});

describe('a search of a large memory', () => {
  const KIB = 1024;
  const bytes = new Uint8Array(1024 * KIB);
  const word = Uint8Array.of(7, 8, 9, 10);
  // Across the borders of stretches, seen from either end.
  const places = [256 * KIB - 2, 512 * KIB - 1, bytes.length - 4];
  for (const place of places) bytes.set(word, place);
  const large = [{ address: 0, bytes }];

  it('finds what lies across the border of two stretches, both ways', async () => {
    for (const [index, place] of places.entries()) {
      const before = places[index - 1] ?? -1;
      expect(await found(large, word, { from: before + 1, direction: 'forward' })).toBe(place);
      expect(await found(large, word, { from: (places[index + 1] ?? 1e9) - 1, direction: 'backward' })).toBe(
        place,
      );
    }
  });

  it('lets everything else have its turn', async () => {
    const near = [{ address: 0, bytes: new Uint8Array(16 * 1024 * KIB) }];
    const pattern = new Uint8Array(256);
    pattern[255] = 1;
    let isOver = false;
    let turns = 0;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    expect(await findBytes(near, pattern, { from: 0, direction: 'forward' }, () => true)).toBeUndefined();
    isOver = true;
    expect(turns).toBeGreaterThan(50);
  });

  it('makes nothing of segments that are too short to hold the pattern: a million of them hold up the collector', async () => {
    const sizes = [1, 2, 3, 1];
    const made: number[] = [];
    const list: SegmentList = {
      length: sizes.length,
      at: (index) => {
        made.push(index);
        return { address: index * 16, bytes: new Uint8Array(sizes[index] ?? 0) };
      },
      spanAt: (index) => ({ address: index * 16, sizeBytes: sizes[index] ?? 0 }),
      *[Symbol.iterator]() {
        for (const index of sizes.keys()) yield this.at(index) ?? { address: 0, bytes: pattern };
      },
    };
    expect(await found(list, pattern, { from: 0, direction: 'forward' })).toBeUndefined();
    expect(await found(list, pattern, { from: 63, direction: 'backward' })).toBeUndefined();
    expect([...new Set(made)].sort()).toEqual([1, 2]);
  });

  it('ends if nobody wants it any more', async () => {
    let left = 3;
    expect(
      await findBytes(large, Uint8Array.of(99), { from: 0, direction: 'forward' }, () => --left > 0),
    ).toBe(undefined);
    expect(left).toBe(0);
  });
});
