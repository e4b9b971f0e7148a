import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../../test/support/thrown.ts';
import { ImageBuilder } from './build-image.ts';
import type { Segment } from './segment.ts';
import { readImage } from './read-image.ts';
import { writeBinary } from './write-binary.ts';
import { writeIntelHex } from './write-intel-hex.ts';
import { writeSRecord } from './write-s-record.ts';
import { offsetWords } from './file-view.ts';

function linesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes).toString('latin1').split('\n');
}

function image(segments: [number, number[]][], entryPoint?: number) {
  return {
    entryPoint,
    segments: segments.map(([address, bytes]) => ({ address, bytes: Uint8Array.from(bytes) })),
  };
}

/** Sparse images: some segments near 64 KiB borders, flash, and the ends of the address space. */
const sparseSegments = fc
  .array(
    fc.record({
      near: fc.constantFrom(
        0,
        0xfff0,
        0x1_0000,
        0xff_fff0,
        0x0800_0000,
        0x0800_fff0,
        0x8000_0000,
        0x9000_0000,
        0xffff_f000,
      ),
      offset: fc.nat(0x200),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 600 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts): Segment[] => {
    const builder = new ImageBuilder({ fileName: '', describePosition: offsetWords, expectOrder: false });
    let end = 0;
    const sorted = parts.map(({ near, offset, bytes }) => ({ address: near + offset, bytes }));
    for (const { address, bytes } of sorted.sort((a, b) => a.address - b.address)) {
      if (address < end || address + bytes.length > 0x1_0000_0000) continue;
      builder.add(address, bytes, 0);
      end = address + bytes.length;
    }
    return builder.finish().segments;
  })
  .filter((segments) => segments.length > 0);

const entryPoints = fc.option(fc.integer({ min: 1, max: 0xffff_ffff }), { nil: undefined });

describe('writeIntelHex', () => {
  it('writes linear addresses, data, the start address and the end record', () => {
    expect(linesOf(writeIntelHex(image([[0x0800_0000, [1, 2, 3]]], 0x0800_0189)))).toEqual([
      ':020000040800F2',
      ':03000000010203F7',
      ':040000050800018965',
      ':00000001FF',
      '',
    ]);
  });

  it('cuts records at 64 KiB borders, not across them', () => {
    expect(linesOf(writeIntelHex(image([[0x0000_fffe, [1, 2, 3]]])))).toEqual([
      ':020000040000FA',
      ':02FFFE000102FE',
      ':020000040001F9',
      ':0100000003FC',
      ':00000001FF',
      '',
    ]);
  });

  it('reads back as what was written, for sparse images anywhere', () => {
    fc.assert(
      fc.property(
        sparseSegments,
        entryPoints,
        fc.integer({ min: 1, max: 255 }),
        (segments, entryPoint, bytesPerLine) => {
          const file = writeIntelHex({ segments, entryPoint }, { bytesPerLine });
          expect(readImage(file, { fileName: 'x.hex' })).toEqual({
            format: 'hex',
            segments,
            entryPoint,
            warnings: [],
          });
        },
      ),
    );
  });
});

describe('writeSRecord', () => {
  it.each([
    [0xfffe, ['S0030000FC', 'S105FFFE0102FA', 'S5030001FB', 'S9030000FC', '']],
    [0xffff, ['S0030000FC', 'S20600FFFF0102F8', 'S5030001FB', 'S804000000FB', '']],
    [0xff_ffff, ['S0030000FC', 'S30700FFFFFF0102F8', 'S5030001FB', 'S70500000000FA', '']],
  ])('chooses the shortest addresses that reach two bytes at %i', (address, lines) => {
    expect(linesOf(writeSRecord(image([[address, [1, 2]]])))).toEqual(lines);
  });

  it('chooses addresses long enough for the entry point', () => {
    expect(linesOf(writeSRecord(image([[0, [1]]], 0x0800_0189)))[3]).toBe('S7050800018968');
  });

  it('counts more than 65535 records in S6', () => {
    const lines = linesOf(
      writeSRecord(image([[0, new Array<number>(0x10000).fill(0)]]), { bytesPerLine: 1 }),
    );
    expect(lines[0x10001]).toBe('S604010000FA');
  });

  it('reads back as what was written, for sparse images anywhere', () => {
    fc.assert(
      fc.property(
        sparseSegments,
        entryPoints,
        fc.integer({ min: 1, max: 250 }),
        (segments, entryPoint, bytesPerLine) => {
          const file = writeSRecord({ segments, entryPoint }, { bytesPerLine });
          expect(readImage(file, { fileName: 'x.s37' })).toEqual({
            format: 'srec',
            segments,
            entryPoint,
            warnings: [],
          });
        },
      ),
    );
  });
});

describe('writeBinary', () => {
  const two = image([
    [0x100, [1, 2]],
    [0x104, [3]],
  ]);

  it('covers the whole image and fills the gaps', () => {
    expect([...writeBinary(two, { fill: 0xff })]).toEqual([1, 2, 0xff, 0xff, 3]);
  });

  it('covers the range asked for, its end included, and leaves out the rest', () => {
    expect([...writeBinary(two, { start: 0x101, end: 0x105, fill: 0 })]).toEqual([2, 0, 0, 3, 0]);
    expect([...writeBinary(two, { start: 0x0fe, end: 0x100, fill: 0 })]).toEqual([0, 0, 1]);
    expect([...writeBinary(two, { start: 0x200, end: 0x201, fill: 7 })]).toEqual([7, 7]);
  });

  it('has nothing to write for an image without data', () => {
    expect(writeBinary({ segments: [] }, { fill: 0 }).length).toBe(0);
  });

  it('refuses to fill the space between flash and external memory', () => {
    const apart = image([
      [0x0800_0000, [1]],
      [0x9000_0000, [2]],
    ]);
    expect(thrownBy(() => writeBinary(apart, { fill: 0xff }))).toEqual({
      code: 'E-IMAGE-SPAN-TOO-BIG',
      params: { range: '0x08000000–0x90000000', sizeBytes: 0x8800_0001 },
    });
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.integer({ min: 0, max: 0xffff_ff00 - 100 }),
        (bytes, address) => {
          const file = writeBinary({ segments: [{ address, bytes }] }, { fill: 0 });
          const options = { fileName: 'x', format: 'bin', baseAddress: address } as const;
          expect(readImage(file, options).segments).toEqual([{ address, bytes }]);
        },
      ),
    );
  });
});
