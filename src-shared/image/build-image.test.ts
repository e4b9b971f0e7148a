import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../../test/support/thrown.ts';
import { ImageBuilder } from './build-image.ts';
import { phrase } from '../text/words.ts';

function builder(expectOrder = true): ImageBuilder {
  return new ImageBuilder({
    fileName: 'a.hex',
    describePosition: (line) => phrase('place.line', { line }),
    expectOrder,
  });
}

function build(chunks: readonly (readonly [number, readonly number[]])[]) {
  const image = builder();
  chunks.forEach(([address, bytes], index) => image.add(address, Uint8Array.from(bytes), index + 1));
  return image.finish();
}

function plain(segments: readonly { address: number; bytes: Uint8Array }[]) {
  return segments.map(({ address, bytes }) => [address, [...bytes]]);
}

describe('ImageBuilder', () => {
  it('joins chunks that touch and keeps a gap of one byte', () => {
    const { segments, warnings } = build([
      [0x100, [1, 2]],
      [0x102, [3]],
      [0x104, [4]],
    ]);
    expect(plain(segments)).toEqual([
      [0x100, [1, 2, 3]],
      [0x104, [4]],
    ]);
    expect(warnings).toEqual([]);
  });

  it('sorts chunks that come out of order, and says where the first step back is', () => {
    const { segments, warnings } = build([
      [0x200, [3]],
      [0x100, [1]],
      [0x101, [2]],
      [0x50, [0]],
    ]);
    expect(plain(segments)).toEqual([
      [0x50, [0]],
      [0x100, [1, 2]],
      [0x200, [3]],
    ]);
    expect(warnings).toEqual([
      { code: 'W-IMAGE-OUT-OF-ORDER', params: { count: 2, where: phrase('place.line', { line: 2 }) } },
    ]);
  });

  it('says nothing about order if the format promises none', () => {
    const image = builder(false);
    image.add(2, Uint8Array.of(1), 1);
    image.add(0, Uint8Array.of(1), 2);
    expect(image.finish().warnings).toEqual([]);
  });

  it('refuses two values for one address and names both places in the order of the file', () => {
    const fault = thrownBy(() =>
      build([
        [0x100, [1, 2, 3, 4]],
        [0x200, [9]],
        [0x0ff, [0, 1, 2, 7]],
      ]),
    );
    expect(fault).toEqual({
      code: 'E-IMAGE-OVERLAP',
      params: {
        file: 'a.hex',
        address: '0x00000102',
        first: phrase('place.line', { line: 1 }),
        second: phrase('place.line', { line: 3 }),
      },
    });
  });

  it('finds the earlier chunk of an overlap even where a later one begins lower', () => {
    const fault = thrownBy(() =>
      build([
        [0x100, [1]],
        [0x102, [3, 4]],
        [0x101, [2]],
        [0x103, [5]],
      ]),
    );
    expect(fault.params).toEqual({
      file: 'a.hex',
      address: '0x00000103',
      first: phrase('place.line', { line: 2 }),
      second: phrase('place.line', { line: 4 }),
    });
  });

  it('still sees a conflict in a long chunk after a short one within it that agrees', () => {
    const fault = thrownBy(() =>
      build([
        [0x100, [1, 2, 3, 4, 5]],
        [0x101, [2]],
        [0x103, [9]],
      ]),
    );
    expect(fault.params).toEqual({
      file: 'a.hex',
      address: '0x00000103',
      first: phrase('place.line', { line: 1 }),
      second: phrase('place.line', { line: 3 }),
    });
  });

  it('accepts the same values twice with a warning that counts the bytes', () => {
    const { segments, warnings } = build([
      [0x100, [1, 2, 3]],
      [0x101, [2, 3, 4]],
      [0x101, [2]],
    ]);
    expect(plain(segments)).toEqual([[0x100, [1, 2, 3, 4]]]);
    expect(warnings).toEqual([
      {
        code: 'W-IMAGE-OVERLAP-EQUAL',
        params: {
          count: 3,
          address: '0x00000101',
          first: phrase('place.line', { line: 1 }),
          second: phrase('place.line', { line: 2 }),
        },
      },
    ]);
  });

  it('holds the last byte of the address space and refuses the one after it', () => {
    expect(plain(build([[0xffff_fffe, [1, 2]]]).segments)).toEqual([[0xffff_fffe, [1, 2]]]);
    expect(thrownBy(() => build([[0xffff_fffe, [1, 2, 3]]]))).toEqual({
      code: 'E-IMAGE-WRAP',
      params: {
        file: 'a.hex',
        where: phrase('place.line', { line: 1 }),
        sizeBytes: 3,
        address: '0xFFFFFFFE',
      },
    });
  });

  it('sorts addresses from 0x80000000 on above the others', () => {
    const { segments } = build([
      [0x9000_0000, [2]],
      [0x0800_0000, [1]],
    ]);
    expect(segments.map(({ address }) => address)).toEqual([0x0800_0000, 0x9000_0000]);
  });

  it('does not mind chunks without bytes', () => {
    expect(build([[0xffff_ffff, []]]).segments).toEqual([]);
  });

  it('agrees with a plain map of addresses, whatever the chunks', () => {
    const chunk = fc.tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        const map = new Map<number, number>();
        let conflict = false;
        for (const [address, bytes] of chunks) {
          for (const [i, byte] of bytes.entries()) {
            if (map.has(address + i) && map.get(address + i) !== byte) conflict = true;
            map.set(address + i, byte);
          }
        }
        if (conflict) {
          expect(thrownBy(() => build(chunks)).code).toBe('E-IMAGE-OVERLAP');
          return;
        }
        const { segments } = build(chunks);
        const found = segments.flatMap(({ address, bytes }) =>
          [...bytes].map((byte, i) => [address + i, byte]),
        );
        expect(found).toEqual([...map].sort(([a], [b]) => a - b));
        segments.slice(1).forEach(({ address }, i) => {
          const before = segments[i]!;
          expect(address).toBeGreaterThan(before.address + before.bytes.length);
        });
      }),
    );
  });

  it('takes a million chunks in falling order within seconds', { timeout: 20_000 }, () => {
    const image = builder();
    const bytes = new Uint8Array(16).fill(0xa5);
    const count = 1_000_000;
    for (let index = count - 1; index >= 0; index -= 1)
      image.add(0x0800_0000 + index * 16, bytes, count - index);
    const { segments } = image.finish();
    expect(segments.length).toBe(1);
    expect(segments[0]?.bytes.length).toBe(count * 16);
  });
});
