import { FlashError } from '../errors.ts';
import { imageFormatNames } from '../text/en/image-formats.ts';
import type { DetectedFormat } from './detect-format.ts';
import { detectFormat, formatOfContent } from './detect-format.ts';
import type { ImageFormat, MemoryImage } from './memory-image.ts';
import { imageSizeBytes, imageWarning } from './memory-image.ts';
import { readBinary } from './read-binary.ts';
import { readDfuSe } from './read-dfuse.ts';
import { readElf } from './read-elf.ts';
import { readIntelHex } from './read-intel-hex.ts';
import { readSRecord } from './read-s-record.ts';
import { readUf2 } from './read-uf2.ts';

/** The largest file that is read: far above what any STM32 holds, and small enough to be read at once. */
export const maxImageFileBytes = 100 * 1024 * 1024;

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
 * Reads a firmware file of any known format.
 *
 * @throws FlashError `E-IMAGE-EMPTY` where there is no data, `E-IMAGE-TOO-BIG` above {@link maxImageFileBytes},
 *   `E-IMAGE-NO-ADDRESS` for raw binary without a base address, and what {@link detectFormat} and the readers throw.
 */
export function readImage(bytes: Uint8Array, options: ReadImageOptions): MemoryImage {
  const file = options.fileName;
  if (bytes.length === 0) throw new FlashError('E-IMAGE-EMPTY', { file });
  if (bytes.length > maxImageFileBytes) {
    throw new FlashError('E-IMAGE-TOO-BIG', { file, sizeBytes: bytes.length, limitBytes: maxImageFileBytes });
  }
  const { format, warnings } = formatToUse(bytes, options);
  const image = readAs(format, bytes, options);
  if (imageSizeBytes(image) === 0) throw new FlashError('E-IMAGE-EMPTY', { file });
  return { ...image, warnings: [...warnings, ...image.warnings] };
}

function formatToUse(bytes: Uint8Array, { fileName, format }: ReadImageOptions): DetectedFormat {
  if (format === undefined) return detectFormat(bytes, fileName);
  const looksLike = format === 'bin' ? formatOfContent(bytes) : undefined;
  if (looksLike === undefined) return { format, warnings: [] };
  return { format, warnings: [imageWarning('W-IMAGE-LOOKS-LIKE', { actual: imageFormatNames[looksLike] })] };
}

function readAs(
  format: ImageFormat,
  bytes: Uint8Array,
  { fileName, baseAddress }: ReadImageOptions,
): MemoryImage {
  switch (format) {
    case 'bin':
      if (baseAddress === undefined) throw new FlashError('E-IMAGE-NO-ADDRESS', { file: fileName });
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
