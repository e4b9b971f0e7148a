import { describe, expect, it } from 'vitest';
import { buildElf } from '../../test/support/elf-builder.ts';
import type { ElfSpec } from '../../test/support/elf-builder.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { readElf } from './read-elf.ts';
import { phrase } from '../text/words.ts';

function read(spec: ElfSpec) {
  return readElf(buildElf(spec), 'fw.elf');
}

function fault(spec: ElfSpec) {
  return thrownBy(() => read(spec));
}

const flash = { physicalAddress: 0x0800_0000, bytes: [1, 2, 3, 4] };

describe('readElf: what it reads', () => {
  it('puts initialised data at their physical address, not where they run', () => {
    const image = read({
      segments: [flash, { physicalAddress: 0x0800_0100, virtualAddress: 0x2000_0000, bytes: [9, 8] }],
      entryPoint: 0x0800_0189,
    });
    expect(image.segments).toEqual([
      { address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4) },
      { address: 0x0800_0100, bytes: Uint8Array.of(9, 8) },
    ]);
    expect(image.entryPoint).toBe(0x0800_0189);
    expect(image.warnings).toEqual([]);
  });

  it('takes only the bytes in the file, not the zeros in memory', () => {
    const image = read({
      segments: [
        { ...flash, memorySizeBytes: 0x1000 },
        { physicalAddress: 0x2000_0000, memorySizeBytes: 0x4000 },
      ],
    });
    expect(image.segments).toEqual([{ address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4) }]);
  });

  it('leaves out program headers of other types', () => {
    const unwind = { type: 0x7000_0001, physicalAddress: 0x0800_0002, bytes: [7] };
    expect(read({ segments: [unwind, flash] }).segments.length).toBe(1);
  });

  it('joins segments that touch and sorts them without a warning', () => {
    const image = read({ segments: [{ physicalAddress: 0x0800_0004, bytes: [5] }, flash] });
    expect(image.segments).toEqual([{ address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4, 5) }]);
    expect(image.warnings).toEqual([]);
  });

  it('reads addresses from 0x80000000 on', () => {
    expect(read({ segments: [{ physicalAddress: 0x9000_0000, bytes: [1] }] }).segments[0]?.address).toBe(
      0x9000_0000,
    );
  });

  it('takes an e_entry of 0 for none', () => {
    expect(read({ segments: [flash] }).entryPoint).toBeUndefined();
  });

  it('reads program headers that are longer than usual', () => {
    const image = read({
      segments: [flash, { ...flash, physicalAddress: 0x0800_1000 }],
      programHeaderSize: 40,
    });
    expect(image.segments.map(({ address }) => address)).toEqual([0x0800_0000, 0x0800_1000]);
  });

  it('warns if a segment takes the ELF header along, and keeps what the program header says', () => {
    const image = read({ segments: [{ physicalAddress: 0x0800_0000, offset: 0, fileSizeBytes: 84 }] });
    expect(image.segments[0]?.bytes.length).toBe(84);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-ELF-HEADER', params: { address: '0x08000000' } }]);
  });

  it('is not disturbed by an array that begins inside a larger buffer', () => {
    const file = buildElf({ segments: [flash] });
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 7);
    expect(readElf(larger.subarray(7), 'fw.elf').segments[0]?.address).toBe(0x0800_0000);
  });
});

describe('readElf: what it refuses', () => {
  it.each([
    ['64-bit files', { elfClass: 2 }, 'E-IMAGE-ELF-CLASS'],
    ['big-endian files', { dataEncoding: 2 }, 'E-IMAGE-ELF-ENDIAN'],
    ['an unknown class', { elfClass: 3 }, 'E-IMAGE-ELF-HEADER'],
    ['an unknown data encoding', { dataEncoding: 0 }, 'E-IMAGE-ELF-HEADER'],
    ['an unknown version', { version: 9 }, 'E-IMAGE-ELF-HEADER'],
    ['programs for x86', { machine: 3 }, 'E-IMAGE-ELF-MACHINE'],
    ['object files', { type: 1 }, 'E-IMAGE-ELF-TYPE'],
    ['shared objects', { type: 3 }, 'E-IMAGE-ELF-TYPE'],
    ['core dumps', { type: 4 }, 'E-IMAGE-ELF-TYPE'],
    ['program headers that are too short', { programHeaderSize: 28 }, 'E-IMAGE-ELF-HEADER'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(fault({ segments: [flash], ...change }).code).toBe(code);
  });

  it('refuses a file without program headers, or without one to load', () => {
    expect(fault({ segments: [] }).code).toBe('E-IMAGE-ELF-NO-SEGMENTS');
    expect(fault({ segments: [{ ...flash, type: 4 }] }).code).toBe('E-IMAGE-ELF-NO-SEGMENTS');
  });

  it('refuses more bytes in the file than in memory', () => {
    expect(fault({ segments: [{ ...flash, memorySizeBytes: 3 }] })).toMatchObject({
      code: 'E-IMAGE-ELF-SEGMENT',
      params: { index: 0, fileBytes: 4, memoryBytes: 3 },
    });
  });

  it('refuses a file that is cut off, wherever the cut is', () => {
    const file = buildElf({ segments: [flash] });
    for (let length = 4; length < file.length; length += 1) {
      expect(thrownBy(() => readElf(file.subarray(0, length), 'fw.elf')).code).toBe('E-IMAGE-TRUNCATED');
    }
  });

  it('says which part is cut off', () => {
    const file = buildElf({ segments: [flash] });
    expect(thrownBy(() => readElf(file.subarray(0, -1), 'fw.elf')).params).toEqual({
      file: 'fw.elf',
      part: phrase('part.program-content', { index: 0 }),
      neededBytes: 4,
      offset: '0x54',
      endOffset: '0x57',
    });
  });

  it('refuses sizes and offsets near 4 GiB without adding them up wrongly', () => {
    const huge = { physicalAddress: 0, offset: 0xffff_fff0, fileSizeBytes: 0x20, memorySizeBytes: 0x20 };
    expect(fault({ segments: [huge] }).code).toBe('E-IMAGE-TRUNCATED');
    expect(fault({ segments: [{ ...huge, offset: 0, fileSizeBytes: 0xffff_ffff }] }).code).toBe(
      'E-IMAGE-ELF-SEGMENT',
    );
  });

  it('refuses more program headers than there are bytes for', () => {
    expect(fault({ segments: [flash], programHeaderCount: 0xffff }).code).toBe('E-IMAGE-TRUNCATED');
  });

  it('refuses segments with different bytes for one address', () => {
    expect(fault({ segments: [flash, { physicalAddress: 0x0800_0003, bytes: [0] }] })).toMatchObject({
      code: 'E-IMAGE-OVERLAP',
      params: {
        address: '0x08000003',
        first: phrase('place.program-header', { index: 0 }),
        second: phrase('place.program-header', { index: 1 }),
      },
    });
  });

  it('refuses a segment that runs past the last address', () => {
    expect(fault({ segments: [{ physicalAddress: 0xffff_fffe, bytes: [1, 2, 3] }] }).code).toBe(
      'E-IMAGE-WRAP',
    );
  });
});
