import { describe, expect, it } from 'vitest';
import { buildElf } from '../../test/support/elf-builder.ts';
import { ascii, hexEnd, hexRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { errorTexts } from '../text/en/errors.ts';
import { warningTexts } from '../text/en/warnings.ts';
import { fillEnglish } from '../text/english-words.ts';
import { maxImageFileBytes } from './image-limits.ts';
import { readImage } from './read-image.ts';

const hex = ascii(`${hexRecord(0, 0x10, [1, 2])}\n${hexEnd}\n`);
const binary = Uint8Array.of(0, 0x50, 0, 0x20, 0x89, 1, 0, 8);

describe('readImage', () => {
  it('puts raw binary at the base address', () => {
    const image = readImage(binary, { fileName: 'fw.bin', baseAddress: 0x0800_4000 });
    expect(image).toEqual({
      format: 'bin',
      segments: [{ address: 0x0800_4000, bytes: binary }],
      entryPoint: undefined,
      warnings: [],
    });
  });

  it('asks for the address of raw binary rather than guess it', () => {
    expect(thrownBy(() => readImage(binary, { fileName: 'fw.bin' })).code).toBe('E-IMAGE-NO-ADDRESS');
  });

  it('refuses raw binary that runs past the last address', () => {
    expect(thrownBy(() => readImage(binary, { fileName: 'fw.bin', baseAddress: 0xffff_fffc })).code).toBe(
      'E-IMAGE-WRAP',
    );
  });

  it('reads raw binary of any name where the user says that it is', () => {
    expect(readImage(binary, { fileName: 'fw.dat', format: 'bin', baseAddress: 0 }).format).toBe('bin');
  });

  it('does not shift other formats by the base address', () => {
    expect(readImage(hex, { fileName: 'fw.hex', baseAddress: 0x0800_0000 }).segments[0]?.address).toBe(0x10);
  });

  it('obeys an explicit raw binary, with a warning if the file looks like more', () => {
    const image = readImage(hex, { fileName: 'fw.hex', format: 'bin', baseAddress: 0 });
    expect(image.segments[0]?.bytes).toEqual(hex);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-LOOKS-LIKE', params: { actual: 'hex' } }]);
  });

  it.each(['hex', 'srec', 'elf', 'dfuse', 'uf2'] as const)(
    'refuses what is not %s where the user says that it is',
    (format) => {
      expect(thrownBy(() => readImage(binary, { fileName: 'fw.bin', format })).code).toMatch(
        /^E-IMAGE-(RECORD-START|NO-SIGNATURE)$/,
      );
    },
  );

  it.each(['fw.elf', 'fw.dfu', 'fw.uf2'])('refuses a %s that begins otherwise', (fileName) => {
    expect(thrownBy(() => readImage(binary, { fileName, baseAddress: 0 })).code).toBe('E-IMAGE-NO-SIGNATURE');
  });

  it('keeps the warnings of detection and of the reader', () => {
    const image = readImage(ascii(`${hexRecord(0, 0, [1])}\n`), { fileName: 'fw.bin' });
    expect(image.warnings.map(({ code }) => code)).toEqual(['W-IMAGE-NAMED-BIN', 'W-IMAGE-NO-END']);
  });

  it('refuses files without data', () => {
    const bss = buildElf({ segments: [{ physicalAddress: 0x2000_0000, memorySizeBytes: 64 }] });
    for (const [bytes, fileName] of [
      [new Uint8Array(0), 'fw.bin'],
      [new Uint8Array(0), 'fw.hex'],
      [ascii(`${hexEnd}\n`), 'fw.hex'],
      [ascii('\r\n\r\n'), 'fw.hex'],
      [ascii('S0030000FC\nS9030000FC\n'), 'fw.s19'],
      [bss, 'fw.elf'],
    ] as const) {
      expect(thrownBy(() => readImage(bytes, { fileName, baseAddress: 0 })).code).toBe('E-IMAGE-EMPTY');
    }
  });

  it('refuses files above the limit before looking into them', () => {
    const large = new Uint8Array(maxImageFileBytes + 1);
    expect(thrownBy(() => readImage(large, { fileName: 'fw.bin', baseAddress: 0 }))).toEqual({
      code: 'E-IMAGE-TOO-BIG',
      params: { file: 'fw.bin', sizeBytes: 104_857_601, limitBytes: 104_857_600 },
    });
  });

  it('gives errors whose texts have a value for each name in braces', () => {
    const { code, params } = thrownBy(() => readImage(ascii(':00\n'), { fileName: 'fw.hex' }));
    const names = [...errorTexts[code].what.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name);
    expect(Object.keys(params).sort()).toEqual(names.sort());
  });

  it('gives warnings that can be said in a sentence', () => {
    const [warning] = readImage(ascii(`${hexRecord(0, 0, [1])}\n`), { fileName: 'fw.hex' }).warnings;
    expect(fillEnglish(warningTexts[warning!.code], warning!.params)).toBe(
      'There is no end record after the last line (1): the file may be cut off.',
    );
  });
});
