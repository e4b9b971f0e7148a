import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { vectorsOf } from '../../test/support/plan-target.ts';
import { ascii, hexEnd, hexRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { foreignContentOf } from './foreign-content.ts';
import { readImage } from './read-image.ts';

/** A file that begins with these characters. */
function beginning(text: string, sizeBytes = 200): Uint8Array {
  const file = new Uint8Array(sizeBytes);
  file.set(ascii(text));
  return file;
}

const portable = beginning('MZ');
portable[60] = 0x80;
portable.set(ascii('PE\0\0'), 0x80);
const tar = beginning('firmware/fw.bin', 1024);
tar.set(ascii('ustar'), 257);
const bitmap = beginning('BM\xc8\0\0\0\0\0\0\0');
const esp = Uint8Array.from([0xe9, 4, 2, 0x20, 0x34, 0x12, 0x08, 0x40, ...new Array<number>(100).fill(0)]);
const universal = ascii(
  [hexRecord(4, 0, [0, 0]), hexRecord(0x0a, 0, [0x99, 1, 0xc0, 0xde]), hexRecord(0, 0, [1]), hexEnd].join(
    '\n',
  ),
);

const cases: [what: string, file: Uint8Array, code: string, kind?: string][] = [
  ['ZIP', beginning('PK\x03\x04'), 'ARCHIVE', 'ZIP'],
  ['gzip', Uint8Array.from(gzipSync(new Uint8Array(500))), 'ARCHIVE', 'gzip'],
  ['xz', beginning('\xfd7zXZ\0'), 'ARCHIVE', 'xz'],
  ['LZMA', beginning('\x5d\0\0\x80\0'), 'ARCHIVE', 'LZMA'],
  ['lzip', beginning('LZIP\x01'), 'ARCHIVE', 'lzip'],
  ['lzop', beginning('\x89LZO\0\r\n'), 'ARCHIVE', 'lzop'],
  ['compress', beginning('\x1f\x9d\x90'), 'ARCHIVE', 'compress'],
  ['cpio', beginning('070701'), 'ARCHIVE', 'cpio'],
  ['SquashFS', beginning('hsqs'), 'ARCHIVE', 'SquashFS'],
  ['7-Zip', beginning('7z\xbc\xaf\x27\x1c'), 'ARCHIVE', '7-Zip'],
  ['bzip2', beginning('BZh91AY&SY'), 'ARCHIVE', 'bzip2'],
  ['tar', tar, 'ARCHIVE', 'tar'],
  ['PNG', beginning('\x89PNG\r\n\x1a\n'), 'MEDIA', 'PNG'],
  ['JPEG', beginning('\xff\xd8\xff\xe0'), 'MEDIA', 'JPEG'],
  ['GIF', beginning('GIF89a'), 'MEDIA', 'GIF'],
  ['BMP', bitmap, 'MEDIA', 'BMP'],
  ['WAV', beginning('RIFF\x24\0\0\0WAVEfmt '), 'MEDIA', 'WAV'],
  ['MP3 with a tag', beginning('ID3\x03'), 'MEDIA', 'MP3'],
  ['MP3', beginning('\xff\xfb\x90\x64'), 'MEDIA', 'MP3'],
  ['Ogg', beginning('OggS'), 'MEDIA', 'Ogg'],
  ['PDF', beginning('%PDF-1.7'), 'MEDIA', 'PDF'],
  ['an APJ', ascii('{\n "board_id": 9,\n "magic": "APJFWv1",\n "image": "eJxj"}\n'), 'PACKAGE', 'APJ'],
  ['a PX4 file', ascii(`{"image": "${'A'.repeat(9000)}", "magic": "PX4FWv1"}`), 'PACKAGE', 'PX4'],
  ['JSON', ascii('{ "version": 3 }'), 'PACKAGE', 'JSON'],
  ['XML', ascii('<?xml version="1.0"?><a/>'), 'PACKAGE', 'XML'],
  ['a Windows program', portable, 'OTHER-MACHINE', 'Windows (PE)'],
  ['a Java class', beginning('\xca\xfe\xba\xbe\0\0\0\x34'), 'OTHER-MACHINE', 'Java'],
  ['a Mach-O', beginning('\xcf\xfa\xed\xfe'), 'OTHER-MACHINE', 'Mach-O'],
  ['an image for an ESP32', esp, 'OTHER-MACHINE', 'ESP32/ESP8266'],
  [
    'a pointer of Git LFS',
    ascii('version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n'),
    'LFS-POINTER',
  ],
  ['a web page', ascii('\n<!DOCTYPE html>\n<html><body>Not found'), 'WEB-PAGE'],
  ['a web page after a comment', ascii('<!-- saved -->\n<html lang="en">'), 'WEB-PAGE'],
  ['a universal hex', universal, 'UNIVERSAL-HEX'],
];

describe('a file that holds no firmware as it is', () => {
  it.each(cases)('is named under whatever name: %s', (_what, bytes, code, kind) => {
    for (const fileName of ['fw', 'fw.apj', 'fw.hex', 'fw.elf', 'fw.uf2']) {
      const error = thrownBy(() => readImage(bytes, { fileName, baseAddress: 0x0800_0000 }));
      expect(error).toMatchObject({ code: `E-IMAGE-${code}`, params: { file: fileName } });
      if (kind !== undefined) expect(error.params['kind']).toBe(kind);
    }
  });

  it.each(cases)('is named where its name or the user says raw binary: %s', (_what, bytes, code) => {
    const named = { fileName: 'fw.bin', baseAddress: 0x0800_0000 };
    const forced = { fileName: 'fw', format: 'bin', baseAddress: 0x0800_0000 } as const;
    for (const options of [named, forced]) {
      const image = readImage(bytes, options);
      expect(image.warnings.map((warning) => warning.code)).toEqual([`W-IMAGE-${code}`]);
      expect(image.segments[0]?.bytes).toEqual(bytes);
    }
  });

  it.each(cases)('is not asked for an address: %s', (_what, bytes, code) => {
    for (const format of [undefined, 'bin'] as const)
      expect(thrownBy(() => readImage(bytes, { fileName: 'fw.bin', format })).code).toBe(`E-IMAGE-${code}`);
  });

  it.each([0x0800_0000, 0x0800_4000, 0x0802_0000])('is no program for %s', (address) => {
    expect(foreignContentOf(vectorsOf(address))).toBeUndefined();
  });
});
