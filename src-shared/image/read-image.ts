import { FlashError } from '../errors.ts';
import type { DetectedFormat } from './detect-format.ts';
import { detectFormat, formatOfContent, formatOfName } from './detect-format.ts';
import type { DfuSuffix } from './dfu-suffix.ts';
import { findDfuSuffix } from './dfu-suffix.ts';
import { foreignContentError, foreignContentOf, foreignContentWarning } from './foreign-content.ts';
import { maxImageFileBytes } from './image-limits.ts';
import type { ImageFormat, MemoryImage } from './memory-image.ts';
import { imageSizeBytes, imageWarning } from './memory-image.ts';
import { readBinary } from './read-binary.ts';
import { hasDfuSePrefix, readDfuSe } from './read-dfuse.ts';
import { readElf } from './read-elf.ts';
import { readIntelHex } from './read-intel-hex.ts';
import { readSRecord } from './read-s-record.ts';
import { readUf2 } from './read-uf2.ts';

/** What is known about a file besides its bytes. */
export interface ReadImageOptions {
  /** Names the file in errors; its extension tells the format where the content does not. */
  fileName: string;
  /** The format, where the user says so; otherwise it is found out. */
  format?: ImageFormat | undefined;
  /** Where raw binary belongs (0 to 0xFFFFFFFF); the other formats say so themselves, and ignore it. */
  baseAddress?: number | undefined;
}

/**
 * Reads a firmware file of any known format. A DFU suffix behind it is checked and left out; of a DfuSe file it is a part.
 *
 * @throws FlashError `E-IMAGE-EMPTY` where there is no data, `E-IMAGE-TOO-BIG` above {@link maxImageFileBytes},
 *   `E-IMAGE-NO-ADDRESS` for raw binary without a base address (`E-IMAGE-DFU-PLAIN` where it is a plain DFU file), and
 *   what {@link detectFormat} and the readers throw.
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
    // A plain DFU file is raw binary behind its name, unless its content is a format of its own.
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

/** An address helps only where the file is a program: of all else it is said what it is. */
function noAddressError(bytes: Uint8Array, file: string, suffix: DfuSuffix | undefined): FlashError {
  const foreign = foreignContentOf(bytes);
  if (foreign !== undefined) return foreignContentError(foreign, file);
  return new FlashError(suffix === undefined ? 'E-IMAGE-NO-ADDRESS' : 'E-IMAGE-DFU-PLAIN', { file });
}
