import { describe, expect, it } from 'vitest';
import { buildDfuSe } from '../../test/support/dfuse-builder.ts';
import { buildElf } from '../../test/support/elf-builder.ts';
import { ascii, hexEnd, hexRecord, sRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { detectFormat } from './detect-format.ts';

const hex = ascii(`${hexRecord(0, 0, [1])}\n${hexEnd}\n`);
const srec = ascii(`${sRecord(0, 0)}\n${sRecord(1, 0, [1])}\nS9030000FC\n`);
const elf = buildElf({ segments: [{ physicalAddress: 0, bytes: [1] }] });
const dfuse = buildDfuSe([{ elements: [] }]);
const uf2 = buildUf2([{ address: 0, bytes: [1] }]);
/** A vector table as it is at the start of most STM32 images. */
const binary = Uint8Array.of(0x00, 0x50, 0x00, 0x20, 0x89, 0x01, 0x00, 0x08, 0x3a, 0x31, 0x30, 0xff);

function fault(bytes: Uint8Array, fileName: string) {
  return thrownBy(() => detectFormat(bytes, fileName));
}

describe('detectFormat', () => {
  it.each([
    ['hex', hex],
    ['srec', srec],
    ['elf', elf],
    ['dfuse', dfuse],
    ['uf2', uf2],
  ] as const)('finds %s by its content under a name that says nothing', (format, bytes) => {
    for (const name of [
      'firmware',
      'build.d/firmware',
      'C:\\out.hex\\firmware',
      'firmware.txt',
      'firmware.',
    ]) {
      expect(detectFormat(bytes, name)).toEqual({ format, warnings: [] });
    }
  });

  it.each([
    ['fw.hex', hex, 'hex'],
    ['FW.HEX', hex, 'hex'],
    ['fw.ihex', hex, 'hex'],
    ['fw.ihx', hex, 'hex'],
    ['fw.s19', srec, 'srec'],
    ['fw.s28', srec, 'srec'],
    ['fw.s37', srec, 'srec'],
    ['fw.srec', srec, 'srec'],
    ['fw.mot', srec, 'srec'],
    ['fw.elf', elf, 'elf'],
    ['fw.axf', elf, 'elf'],
    ['fw.out', elf, 'elf'],
    ['fw.dfu', dfuse, 'dfuse'],
    ['fw.uf2', uf2, 'uf2'],
    ['fw.bin', binary, 'bin'],
    ['fw.img', binary, 'bin'],
    ['fw.rom', binary, 'bin'],
    ['fw.v1.2.raw', binary, 'bin'],
  ] as const)('takes %s for what it says', (name, bytes, format) => {
    expect(detectFormat(bytes, name)).toEqual({ format, warnings: [] });
  });

  it.each([
    ['hex', hex, 'hex'],
    ['srec', srec, 'srec'],
    ['elf', elf, 'elf'],
    ['dfuse', dfuse, 'dfuse'],
    ['uf2', uf2, 'uf2'],
  ] as const)('reads %s that is named .bin as what it is, with a warning', (format, bytes, actual) => {
    expect(detectFormat(bytes, 'fw.bin')).toEqual({
      format,
      warnings: [{ code: 'W-IMAGE-NAMED-BIN', params: { claimed: 'bin', actual } }],
    });
  });

  it('finds records after a byte order mark, blank lines and spaces', () => {
    expect(detectFormat(ascii(`\xef\xbb\xbf\r\n\r\n  ${hexEnd}\r\n`), 'fw').format).toBe('hex');
  });

  it('never takes a broken text of records for raw binary', () => {
    for (const text of [
      ':10 broken',
      `; made by hand\n${hexRecord(0, 0, [1])}\n`,
      `:1000000\x80${'0'.repeat(40)}\n${hexEnd}\n`,
    ]) {
      expect(detectFormat(ascii(text), 'fw.bin').format).toBe('hex');
    }
    expect(detectFormat(ascii(`S1XX\n${sRecord(1, 0, [1])}\n`), 'fw.bin').format).toBe('srec');
    expect(detectFormat(ascii(`header\n${sRecord(1, 0, [1])}\n`), 'fw.bin').format).toBe('srec');
  });

  it('does not take binary data for HEX because they begin with a colon', () => {
    expect(detectFormat(Uint8Array.of(0x3a, ...binary, ...new Uint8Array(50)), 'fw.bin')).toEqual({
      format: 'bin',
      warnings: [],
    });
  });

  it('warns if a raw binary is text', () => {
    expect(detectFormat(ascii('Not found: see the list of releases'), 'fw.bin').warnings).toEqual([
      { code: 'W-IMAGE-BIN-IS-TEXT', params: {} },
    ]);
  });

  it.each([
    ['fw.hex', srec, 'hex', 'srec'],
    ['fw.hex', elf, 'hex', 'elf'],
    ['fw.s19', hex, 'srec', 'hex'],
    ['fw.elf', hex, 'elf', 'hex'],
    ['fw.dfu', uf2, 'dfuse', 'uf2'],
  ])('refuses %s that holds another format, and names it', (file, bytes, claimed, actual) => {
    expect(fault(bytes, file)).toEqual({ code: 'E-IMAGE-MISMATCH', params: { file, claimed, actual } });
  });

  it('refuses binary data under the name of a text format', () => {
    expect(fault(binary, 'fw.hex')).toEqual({
      code: 'E-IMAGE-NOT-TEXT',
      params: { file: 'fw.hex', claimed: 'hex' },
    });
  });

  it('leaves a text without records to the reader of the claimed format', () => {
    expect(detectFormat(ascii('hello\n'), 'fw.hex').format).toBe('hex');
  });

  it('refuses content that is nothing known unless the name claims raw binary', () => {
    for (const name of ['firmware', 'fw.dat', 'fw.txt', 'bin', 'fw.bin/part', 'fw.constructor']) {
      expect(fault(binary, name).code).toBe('E-IMAGE-UNRECOGNISED');
    }
  });

  it('refuses UTF-16 text of either byte order under any name', () => {
    const little = Uint8Array.from(Buffer.from(`\uFEFF${hexEnd}\r\n`, 'utf16le'));
    const big = Uint8Array.from(Buffer.from(little).swap16());
    expect(fault(little, 'fw.hex').code).toBe('E-IMAGE-UTF16');
    expect(fault(big, 'fw.bin').code).toBe('E-IMAGE-UTF16');
  });
});
