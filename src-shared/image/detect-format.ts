import { FlashError } from '../errors.ts';
import { FileView } from './file-view.ts';
import { foreignContentError, foreignContentOf, foreignContentWarning } from './foreign-content.ts';
import { byteOrderMarkSize } from './line-reader.ts';
import type { ImageWarning } from './memory-image.ts';
import type { ImageFormat } from './image-format.ts';
import { imageWarning } from './memory-image.ts';
import { hasUf2Magic } from './read-uf2.ts';

/** Size of the part of a file that is checked for text. */
const sampleBytes = 1024;

/** A record on a line of its own: the mark, and at least as many digits as the shortest record has. */
const hexRecordLine = /(?:^|[\r\n])[ \t]*:[0-9A-Fa-f]{10,}[ \t]*(?:[\r\n]|$)/;
const sRecordLine = /(?:^|[\r\n])[ \t]*S[0-9][0-9A-Fa-f]{8,}[ \t]*(?:[\r\n]|$)/;

const formatsByExtension: Readonly<Record<string, ImageFormat>> = {
  hex: 'hex',
  ihex: 'hex',
  ihx: 'hex',
  s19: 'srec',
  s28: 'srec',
  s37: 'srec',
  srec: 'srec',
  mot: 'srec',
  elf: 'elf',
  axf: 'elf',
  out: 'elf',
  dfu: 'dfuse',
  uf2: 'uf2',
  bin: 'bin',
  img: 'bin',
  rom: 'bin',
  raw: 'bin',
};

/** The format a file was found to have, and what was odd about how it says so. */
export interface DetectedFormat {
  format: ImageFormat;
  warnings: ImageWarning[];
}

/**
 * Finds the format of a file by its content first and its name second. A file named as raw binary that holds another
 * format is read as that, with a warning. A name that claims another format than the content has is an error, and so
 * is a file that says nothing at all: only a name that claims raw binary makes raw binary. An archive, a web page and the
 * like is refused by its own name, with the way to the firmware, unless it is named as raw binary: then that is a warning.
 *
 * @throws FlashError `E-IMAGE-MISMATCH`, `E-IMAGE-NOT-TEXT`, `E-IMAGE-UTF16`, `E-IMAGE-UNRECOGNISED`, those of
 *   {@link foreignContentError}.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  const file = fileName;
  if (isUtf16Text(bytes)) throw new FlashError('E-IMAGE-UTF16', { file });
  const claimed = formatOfName(fileName);
  const foreign = foreignContentOf(bytes);
  if (foreign !== undefined) {
    if (claimed !== 'bin') throw foreignContentError(foreign, file);
    return { format: 'bin', warnings: [foreignContentWarning(foreign)] };
  }
  const actual = formatOfContent(bytes);
  if (actual !== undefined) return agree(file, actual, claimed);
  switch (claimed) {
    case undefined:
      throw new FlashError('E-IMAGE-UNRECOGNISED', { file });
    case 'hex':
    case 'srec':
      if (!isMostlyText(bytes)) throw new FlashError('E-IMAGE-NOT-TEXT', { file, claimed });
      return { format: claimed, warnings: [] };
    case 'bin':
      return {
        format: 'bin',
        warnings: isMostlyText(bytes) ? [imageWarning('W-IMAGE-BIN-IS-TEXT', {})] : [],
      };
    case 'elf':
    case 'dfuse':
    case 'uf2':
      // Their readers say what is missing at the beginning.
      return { format: claimed, warnings: [] };
  }
}

/** The format that the content claims, whether or not it keeps the promise; undefined if it claims none. */
export function formatOfContent(bytes: Uint8Array): Exclude<ImageFormat, 'bin'> | undefined {
  const file = new FileView(bytes, '');
  if (file.hasText(0, '\x7FELF')) return 'elf';
  if (file.hasText(0, 'DfuSe')) return 'dfuse';
  if (hasUf2Magic(file)) return 'uf2';
  if (!isMostlyText(bytes)) return undefined;
  const text = sampleText(bytes);
  const beginning = text.trimStart();
  if (beginning.startsWith(':')) return 'hex';
  if (/^S[0-9]/.test(beginning)) return 'srec';
  if (hexRecordLine.test(text)) return 'hex';
  return sRecordLine.test(text) ? 'srec' : undefined;
}

/** The format that a file's name claims by its extension; undefined if it claims none. */
export function formatOfName(fileName: string): ImageFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.prototype.hasOwnProperty.call(formatsByExtension, extension)
    ? formatsByExtension[extension]
    : undefined;
}

function agree(file: string, actual: ImageFormat, claimed: ImageFormat | undefined): DetectedFormat {
  if (claimed === undefined || claimed === actual) return { format: actual, warnings: [] };
  const params = { claimed, actual };
  if (claimed === 'bin') return { format: actual, warnings: [imageWarning('W-IMAGE-NAMED-BIN', params)] };
  throw new FlashError('E-IMAGE-MISMATCH', { file, ...params });
}

/** True if at least 19 of 20 bytes at the beginning are printable ASCII or white space: a damaged text still is one. */
function isMostlyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(byteOrderMarkSize(bytes), sampleBytes);
  let textBytes = 0;
  for (const byte of sample) {
    // 0x1A is the end mark of DOS text.
    if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a) textBytes += 1;
  }
  return textBytes * 20 >= sample.length * 19;
}

function sampleText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(byteOrderMarkSize(bytes), sampleBytes));
}

/** True if the file begins with a UTF-16 byte order mark and ASCII characters of two bytes each. */
function isUtf16Text(bytes: Uint8Array): boolean {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!bigEndian && !littleEndian) return false;
  const sample = bytes.subarray(2, 34);
  return (
    sample.length >= 2 &&
    sample.every((byte, index) => (index % 2 === (bigEndian ? 0 : 1) ? byte === 0 : byte !== 0))
  );
}
