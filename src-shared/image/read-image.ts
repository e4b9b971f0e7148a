import { FlashError } from '../errors.ts';
import type { DetectedFormat } from './detect-format.ts';
import { detectFormat, formatOfContent, formatOfName } from './detect-format.ts';
import type { DfuSuffix } from './dfu-suffix.ts';
import { findDfuSuffix } from './dfu-suffix.ts';
import { foreignContentError, foreignContentOf, foreignContentWarning } from './foreign-content.ts';
import { maxImageFileBytes } from './image-limits.ts';
import type { MemoryImage } from './memory-image.ts';
import type { ImageFormat } from './image-format.ts';
import { imageSizeBytes, imageWarning } from './memory-image.ts';
import { readBinary } from './read-binary.ts';
import { hasDfuSePrefix, readDfuSe } from './read-dfuse.ts';
import { readElf } from './read-elf.ts';
import { readIntelHex } from './read-intel-hex.ts';
import { readSRecord } from './read-s-record.ts';
import { readUf2 } from './read-uf2.ts';

/** What is known about a file besides its bytes. */
export interface ReadImageOptions {
  /** Names the file in errors; its extension tells the format if the content does not. */
  fileName: string;
  /** The format, if the user gives it; otherwise it is detected. */
  format?: ImageFormat | undefined;
  /** The address of a raw binary (0 to 0xFFFFFFFF); the other formats contain their addresses, and ignore it. */
  baseAddress?: number | undefined;
}

/**
 * Reads a firmware file of any known format. It checks and leaves out a DFU suffix at the end, except of a DfuSe file,
 * which includes it.
 *
 * @throws FlashError `E-IMAGE-EMPTY` if there is no data, `E-IMAGE-TOO-BIG` above {@link maxImageFileBytes},
 * `E-IMAGE-NO-ADDRESS` for raw binary without a base address (`E-IMAGE-DFU-PLAIN` if it is a plain DFU file), and what
 * {@link detectFormat} and the readers throw.
 */
export function readImage(bytes: Uint8Array, options: ReadImageOptions): MemoryImage {
  const file = options.fileName;
  if (bytes.length === 0) throw new FlashError('E-IMAGE-EMPTY', { file });
  if (bytes.length > maxImageFileBytes) {
    throw new FlashError('E-IMAGE-TOO-BIG', { file, sizeBytes: bytes.length, limitBytes: maxImageFileBytes });
  }
  const suffix = hasDfuSePrefix(bytes) ? undefined : findDfuSuffix(bytes, file);
  const content = suffix?.content ?? bytes;
  const { format, warnings } = formatToUse(content, options, suffix);
  const image = readAs(format, content, options, suffix);
  if (imageSizeBytes(image) === 0) throw new FlashError('E-IMAGE-EMPTY', { file });
  const suffixWarnings =
    suffix === undefined ? [] : [imageWarning('W-IMAGE-DFU-SUFFIX', { version: suffix.version })];
  return { ...image, warnings: [...suffixWarnings, ...warnings, ...image.warnings] };
}

function formatToUse(
  bytes: Uint8Array,
  { fileName, format }: ReadImageOptions,
  suffix: DfuSuffix | undefined,
): DetectedFormat {
  if (format === undefined) {
    // A plain DFU file is raw binary in spite of its name, unless its content has its own format.
    const isPlainDfu = suffix !== undefined && formatOfName(fileName) === 'dfuse';
    return detectFormat(bytes, isPlainDfu ? `${fileName}.bin` : fileName);
  }
  const foreign = foreignContentOf(bytes);
  if (foreign !== undefined && format !== 'bin') throw foreignContentError(foreign, fileName);
  if (foreign !== undefined) return { format, warnings: [foreignContentWarning(foreign)] };
  const looksLike = format === 'bin' ? formatOfContent(bytes) : undefined;
  if (looksLike === undefined) return { format, warnings: [] };
  return { format, warnings: [imageWarning('W-IMAGE-LOOKS-LIKE', { actual: looksLike })] };
}

function readAs(
  format: ImageFormat,
  bytes: Uint8Array,
  { fileName, baseAddress }: ReadImageOptions,
  suffix: DfuSuffix | undefined,
): MemoryImage {
  switch (format) {
    case 'bin':
      if (baseAddress === undefined) throw noAddressError(bytes, fileName, suffix);
      return readBinary(bytes, fileName, baseAddress);
    case 'hex':
      return readIntelHex(bytes, fileName);
    case 'srec':
      return readSRecord(bytes, fileName);
    case 'elf':
      return readElf(bytes, fileName);
    case 'dfuse':
      return readDfuSe(bytes, fileName);
    case 'uf2':
      return readUf2(bytes, fileName);
  }
}

/** An address helps only if the file is a program; for anything else the error names what it is. */
function noAddressError(bytes: Uint8Array, file: string, suffix: DfuSuffix | undefined): FlashError {
  const foreign = foreignContentOf(bytes);
  if (foreign !== undefined) return foreignContentError(foreign, file);
  return new FlashError(suffix === undefined ? 'E-IMAGE-NO-ADDRESS' : 'E-IMAGE-DFU-PLAIN', { file });
}
