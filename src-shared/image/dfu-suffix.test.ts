import { describe, expect, it } from 'vitest';
import { withDfuCrc } from '../../test/support/dfuse-builder.ts';
import { vectorsOf } from '../../test/support/plan-target.ts';
import { ascii, hexEnd, hexRecord } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { readImage } from './read-image.ts';

const content = vectorsOf(0x0800_0000);

/** The content followed by a suffix of `sizeBytes` (DFU 1.1, appendix B). */
function withSuffix(bytes: Uint8Array, version: number, sizeBytes = 16): Uint8Array {
  const suffix = new Uint8Array(sizeBytes);
  suffix.set(
    [0xff, 0xff, 0x11, 0xdf, 0x83, 0x04, version & 0xff, version >> 8, 0x55, 0x46, 0x44],
    sizeBytes - 16,
  );
  suffix[sizeBytes - 5] = sizeBytes;
  return withDfuCrc(Uint8Array.of(...bytes, ...suffix));
}

const asBinary = { fileName: 'fw.bin', baseAddress: 0x0800_0000 };

describe('a DFU suffix after a file', () => {
  it.each([
    [0x0100, '1.0'],
    [0x0101, '1.01'],
    [0x0110, '1.1'],
    [0x011a, '1.1a'],
  ])('is left out of raw binary (%i)', (version, words) => {
    const image = readImage(withSuffix(content, version), asBinary);
    expect(image.segments).toEqual([{ address: 0x0800_0000, bytes: content }]);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-DFU-SUFFIX', params: { version: words } }]);
  });

  it('may be longer than usual', () => {
    expect(readImage(withSuffix(content, 0x0100, 20), asBinary).segments[0]?.bytes).toEqual(content);
  });

  it('is left out of other formats', () => {
    const hex = ascii(`${hexRecord(0, 0, [1, 2])}\n${hexEnd}\n`);
    const image = readImage(withSuffix(hex, 0x0100), { fileName: 'fw.hex' });
    expect(image.segments).toEqual([{ address: 0, bytes: Uint8Array.of(1, 2) }]);
  });

  it('makes a plain DFU file, which has no address', () => {
    const file = withSuffix(content, 0x0100);
    expect(thrownBy(() => readImage(file, { fileName: 'fw.dfu' }))).toEqual({
      code: 'E-IMAGE-DFU-PLAIN',
      params: { file: 'fw.dfu' },
    });
    expect(thrownBy(() => readImage(file, { fileName: 'fw.bin' })).code).toBe('E-IMAGE-DFU-PLAIN');
    const image = readImage(file, { fileName: 'fw.dfu', baseAddress: 0x0800_0000 });
    expect([image.format, image.segments[0]?.bytes]).toEqual(['bin', content]);
  });

  it('shows a damaged file by its checksum, asked to read it as raw binary or not', () => {
    const damaged = withSuffix(content, 0x0100);
    damaged[3] = 0x55;
    for (const format of [undefined, 'bin'] as const)
      expect(thrownBy(() => readImage(damaged, { ...asBinary, format })).code).toBe('E-IMAGE-DFUSE-CRC');
  });

  it.each([
    ['another mark', -8, 0x58],
    ['an unknown version', -9, 0x07],
    ['a length that reaches beyond the file', -5, 0xff],
    ['a length below the shortest', -5, 15],
  ])('is none with %s', (_what, offset, byte) => {
    const file = withSuffix(content, 0x0100);
    file[file.length + offset] = byte;
    expect(readImage(file, asBinary).segments[0]?.bytes).toEqual(file);
  });
});
