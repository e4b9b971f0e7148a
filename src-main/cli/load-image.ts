import { basename } from 'node:path';
import { FlashError, messageOf } from '#shared/errors.ts';
import type { ImageChecksums } from '#shared/image/checksums.ts';
import { imageSizeBytes, type MemoryImage } from '#shared/image/memory-image.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import { maxImageFileBytes } from '#shared/image/image-limits.ts';
import { readImage } from '#shared/image/read-image.ts';
import { text } from '#shared/text/text.ts';
import type { ImageOptions } from './commands/common-options.ts';
import { imageChecksums } from '../documents/checksums.ts';
import { readInput } from './read-input.ts';
import { usageError } from './usage-error.ts';
import { phrase, verbatim, type Verbatim } from '#shared/text/words.ts';

/** A firmware file as a command works with it. */
export interface LoadedImage extends MemoryImage {
  readonly checksums: ImageChecksums;
  /** The file as a job names it. */
  readonly source: JobFirmware;
}

/**
 * Reads a firmware file, endless ones up to what is too much. Errors: `E-FILE-READ`, `E-FILE-CHANGED`, `E-IMAGE-*`, `E-USAGE` for an address that
 * would not be used.
 */
export async function loadImage(file: string, { format, address }: ImageOptions): Promise<LoadedImage> {
  const bytes = await readInput(file, maxImageFileBytes).catch((error: unknown) => {
    if (error instanceof FlashError) throw error;
    throw new FlashError('E-FILE-READ', { file, detail: fileDetail(error) }, { cause: error });
  });
  if (bytes.length > maxImageFileBytes) {
    const sizeBytes = phrase('size.more-than', { limitBytes: maxImageFileBytes });
    throw new FlashError('E-IMAGE-TOO-BIG', { file, sizeBytes, limitBytes: maxImageFileBytes });
  }
  const image = readImage(bytes, { fileName: basename(file), format, baseAddress: address });
  if (address !== undefined && image.format !== 'bin')
    throw usageError(text('cli.usage.address-unused', { file, format: text(`formats.${image.format}`) }));
  const checksums = imageChecksums(bytes, image.segments);
  return { ...image, checksums, source: sourceOf(basename(file), checksums.file.sha256, image) };
}

function sourceOf(name: string, sha256: string, image: MemoryImage): JobFirmware {
  const [first] = image.segments;
  const isRaw = image.format === 'bin' && first !== undefined;
  return {
    name,
    sha256,
    contentBytes: imageSizeBytes(image),
    read: { format: image.format, ...(isRaw ? { baseAddress: first.address } : {}) },
  };
}

/** The reason of a file error in words: `no such file or directory`. */
export function fileDetail(error: unknown): Verbatim {
  const match = /^[A-Z]+: ([^,]+)/.exec(messageOf(error));
  return verbatim(`${match?.[1] ?? messageOf(error)}.`);
}
