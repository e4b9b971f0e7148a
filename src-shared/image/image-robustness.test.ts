import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDfuSe } from '../../test/support/dfuse-builder.ts';
import { buildElf } from '../../test/support/elf-builder.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { FlashError } from '../errors.ts';
import { readImage } from './read-image.ts';
import { writeIntelHex } from './write-intel-hex.ts';
import { writeSRecord } from './write-s-record.ts';

const content = Array.from({ length: 100 }, (_, i) => (i * 37) & 0xff);
const segments = [
  { address: 0x0800_0000, bytes: Uint8Array.from(content) },
  { address: 0x9000_fff8, bytes: Uint8Array.from(content) },
];
const files = {
  'fw.hex': writeIntelHex({ segments, entryPoint: 0x0800_0189 }),
  'fw.srec': writeSRecord({ segments, entryPoint: 0x0800_0189 }),
  'fw.elf': buildElf({
    segments: [
      { physicalAddress: 0x0800_0000, bytes: content },
      { physicalAddress: 0x0800_0100, virtualAddress: 0x2000_0000, bytes: content, memorySizeBytes: 200 },
    ],
  }),
  'fw.dfu': buildDfuSe([{ elements: [{ address: 0x0800_0000, bytes: content }] }]),
  'fw.uf2': buildUf2(
    [0, 1, 2].map((i) => ({ address: 0x0800_0000 + i * 100, bytes: content, familyId: 0x57755a57 })),
  ),
};

/** Each replaces, removes or inserts one byte at a place given as a fraction of the file. */
const mutation = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'insert', 'cut'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function mutate(
  file: Uint8Array,
  changes: readonly { kind: string; place: number; byte: number }[],
): Uint8Array {
  const bytes = [...file];
  for (const { kind, place, byte } of changes) {
    const index = Math.floor(place * bytes.length);
    if (kind === 'replace') bytes[Math.min(index, bytes.length)] = byte;
    else if (kind === 'remove') bytes.splice(index, 1);
    else if (kind === 'insert') bytes.splice(index, 0, byte);
    else bytes.splice(Math.max(index, 1));
  }
  return Uint8Array.from(bytes);
}

/** True if the file was read; false if it was refused with a FlashError. Anything else escapes. */
function readsOrRefuses(bytes: Uint8Array, fileName: string): boolean {
  try {
    readImage(bytes, { fileName, baseAddress: 0x0800_0000 });
    return true;
  } catch (error) {
    if (error instanceof FlashError) return false;
    throw error;
  }
}

describe('damaged files', () => {
  it.each(Object.entries(files))(
    '%s, damaged anyhow, is read or refused with a FlashError',
    (fileName, file) => {
      expect(readsOrRefuses(file, fileName)).toBe(true);
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (changes) => {
          readsOrRefuses(mutate(file, changes), fileName);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each(['fw.hex', 'fw.srec'] as const)('%s with one wrong digit never gives other data', (fileName) => {
    const file = files[fileName];
    const right = readImage(file, { fileName }).segments;
    for (let offset = 0; offset < file.length; offset += 1) {
      if (!/[0-9A-F]/.test(String.fromCharCode(file[offset] ?? 0))) continue;
      const changed = Uint8Array.from(file);
      changed[offset] = file[offset] === 0x30 ? 0x31 : 0x30;
      // The digit after the S is in no checksum: an S5 or S7 that became an S0 loses no data.
      if (readsOrRefuses(changed, fileName)) expect(readImage(changed, { fileName }).segments).toEqual(right);
    }
  });

  it('random bytes under any name are read or refused with a FlashError', () => {
    const names = fc.constantFrom('fw', 'fw.bin', 'fw.hex', 'fw.srec', 'fw.elf', 'fw.dfu', 'fw.uf2');
    const starts = fc.constantFrom(
      '',
      ':',
      ':00',
      'S1',
      '\x7fELF\x01\x01\x01',
      'DfuSe\x01',
      'UF2\nWQ\x5d\x9e',
      '\xef\xbb\xbf',
      '\xff\xfe',
    );
    fc.assert(
      fc.property(names, starts, fc.uint8Array({ maxLength: 700 }), (fileName, start, rest) => {
        readsOrRefuses(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]), fileName);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('large files', () => {
  const largeBytes = new Uint8Array(16 * 1024 * 1024);
  for (let i = 0; i < largeBytes.length; i += 1) largeBytes[i] = (i * 2654435761) >>> 24;
  const large = [{ address: 0x9000_0000, bytes: largeBytes }];

  it.each([
    ['Intel HEX', 'fw.hex', () => writeIntelHex({ segments: large, entryPoint: undefined })],
    ['S-records', 'fw.srec', () => writeSRecord({ segments: large, entryPoint: undefined })],
  ])('reads 16 MiB as %s within seconds', { timeout: 60_000 }, (_, fileName, write) => {
    const file = write();
    const startedAt = performance.now();
    const image = readImage(file, { fileName });
    const elapsedMs = performance.now() - startedAt;
    expect(image.segments.length).toBe(1);
    expect(Buffer.compare(image.segments[0]!.bytes, largeBytes)).toBe(0);
    // Ten times what it takes on a slow machine: this catches quadratic work, not a busy processor.
    expect(elapsedMs).toBeLessThan(15_000);
  });

  it('makes segments of a few bytes from a file that names the first and last address', () => {
    const file = writeIntelHex({
      segments: [
        { address: 0, bytes: Uint8Array.of(1) },
        { address: 0xffff_ffff, bytes: Uint8Array.of(2) },
      ],
      entryPoint: undefined,
    });
    const buffers = readImage(file, { fileName: 'fw.hex' }).segments.map(({ bytes }) => bytes.buffer);
    const sizes = [...new Set(buffers)].map(({ byteLength }) => byteLength);
    expect(sizes).toEqual([2]);
  });
});
