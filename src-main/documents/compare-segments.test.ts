import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '#shared/image/segment.ts';
import { compareSegments } from './compare-segments.ts';

function at(address: number, ...bytes: number[]): Segment {
  return { address, bytes: Uint8Array.from(bytes) };
}

describe('compareSegments', () => {
  it('finds nothing between equal memories, also if they are cut differently', () => {
    const cut = [at(0x100, 1, 2), at(0x102, 3, 4)];
    expect(compareSegments(cut, [at(0x100, 1, 2, 3, 4)])).toMatchObject({
      differences: [],
      differenceCount: 0,
      equalBytes: 4,
      touchedKiB: 0,
    });
  });

  it('tells changed bytes from bytes that only one side has', () => {
    const found = compareSegments([at(0x100, 1, 2, 3, 4)], [at(0x102, 9, 4, 5, 6)]);
    expect(found.differences).toEqual([
      { kind: 'only-left', address: 0x100, sizeBytes: 2 },
      { kind: 'changed', address: 0x102, sizeBytes: 1 },
      { kind: 'only-right', address: 0x104, sizeBytes: 2 },
    ]);
    expect(found).toMatchObject({ changedBytes: 1, onlyLeftBytes: 2, onlyRightBytes: 2, equalBytes: 1 });
  });

  it('tells changed runs with fewer than four equal bytes between them as one, and counts only what differs', () => {
    const left = at(0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    const right = at(0, 2, 0, 0, 0, 2, 0, 0, 0, 0, 2);
    const found = compareSegments([left], [right]);
    expect(found.differences).toEqual([
      { kind: 'changed', address: 0, sizeBytes: 5 },
      { kind: 'changed', address: 9, sizeBytes: 1 },
    ]);
    expect(found.changedBytes).toBe(3);
  });

  it('counts each touched KiB once', () => {
    const left = new Uint8Array(4096);
    const right = left.slice();
    for (const index of [0, 500, 1023, 1024, 4095]) right[index] = 1;
    const found = compareSegments(
      [{ address: 0x0800_0000, bytes: left }],
      [{ address: 0x0800_0000, bytes: right }],
    );
    expect(found.touchedKiB).toBe(3);
    expect(found.differenceCount).toBe(4); // 1023 and 1024 are one run.
  });

  it('lists the first ten thousand differences and counts all', () => {
    const left = new Uint8Array(100_000);
    const right = left.map((_, index) => (index % 8 === 0 ? 1 : 0));
    const found = compareSegments([{ address: 0, bytes: left }], [{ address: 0, bytes: right }]);
    expect(found.differences).toHaveLength(10_000);
    expect(found.differenceCount).toBe(12_500);
    expect(found.changedBytes).toBe(12_500);
  });

  it('accounts for every byte of both sides, whatever they hold', () => {
    const memory = fc
      .array(fc.record({ gap: fc.nat(6), bytes: fc.uint8Array({ minLength: 1, maxLength: 12, max: 2 }) }), {
        maxLength: 5,
      })
      .map((parts) => {
        let address = 0x0800_0000;
        return parts.map(({ gap, bytes }) => {
          const segment = { address: address + gap, bytes };
          address = segment.address + bytes.length;
          return segment;
        });
      });
    fc.assert(
      fc.property(memory, memory, (left, right) => {
        const found = compareSegments(left, right);
        const leftMap = toMap(left);
        const rightMap = toMap(right);
        const both = [...leftMap.keys()].filter((address) => rightMap.has(address));
        const changed = both.filter((address) => leftMap.get(address) !== rightMap.get(address));
        expect(found.changedBytes).toBe(changed.length);
        expect(found.equalBytes).toBe(both.length - changed.length);
        expect(found.onlyLeftBytes).toBe(leftMap.size - both.length);
        expect(found.onlyRightBytes).toBe(rightMap.size - both.length);
        const listed = new Set(
          found.differences.flatMap(({ address, sizeBytes }) =>
            Array.from({ length: sizeBytes }, (_, offset) => address + offset),
          ),
        );
        expect(changed.every((address) => listed.has(address))).toBe(true);
      }),
    );
  });
});

function toMap(segments: readonly Segment[]): Map<number, number> {
  return new Map(
    segments.flatMap(({ address, bytes }) =>
      [...bytes].map((byte, offset): [number, number] => [address + offset, byte]),
    ),
  );
}
