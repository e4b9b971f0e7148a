import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { concatBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { ImageChecksums, MergedChecksums } from '#shared/image/checksums.ts';
import { maxImageFileBytes } from '#shared/image/image-limits.ts';
import { imageSizeBytes, type MemoryImage } from '#shared/image/memory-image.ts';
import type { ImageFormat } from '#shared/image/image-format.ts';
import type { Segment } from '#shared/image/segment.ts';
import { readImage } from '#shared/image/read-image.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import { text } from '#shared/text/text.ts';
import { phrase, verbatim } from '#shared/text/words.ts';
import { imageChecksums } from '../documents/checksums.ts';
import type { ImageOptions } from './commands/common-options.ts';
import { bareHex, parseAddress } from './numbers.ts';
import { readInput } from './read-input.ts';
import { usageError } from './usage-error.ts';

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
  const bytes = await readInput(file, maxImageFileBytes);
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

/** A file as the command line names it, with the address that raw binary of it belongs to. */
interface NamedFile {
  file: string;
  address: number | undefined;
}

/** Firmware files as one image. */
export interface LoadedImages {
  image: MemoryImage;
  /** As they were named. */
  files: readonly string[];
  /** As a job names them. */
  sources: readonly JobFirmware[];
  checksums: ImageChecksums | MergedChecksums;
}

/**
 * Reads firmware files into one image. If there are several, raw binary says where it belongs by `FILE@ADDRESS`; no byte may be
 * in two files, not even the same one. Errors: those of `loadImage`, `E-IMAGE-FILES-OVERLAP`, `E-USAGE`.
 */
export async function loadImages(
  files: readonly string[],
  { format, address }: ImageOptions,
): Promise<LoadedImages> {
  const named = files.map(namedFile);
  if (named.length > 1 && address !== undefined) throw usageError(text('cli.usage.address-of-several'));
  const images: { file: string; image: LoadedImage }[] = [];
  for (const { file, address: own } of named)
    images.push({ file, image: await loadImage(file, imageOptions(format, own ?? address)) });
  const names = named.map(({ file }) => file);
  const sources = images.map(({ image }) => image.source);
  const [only] = images;
  if (only !== undefined && images.length === 1)
    return { image: only.image, files: names, sources, checksums: only.image.checksums };
  const image = merge(images);
  const { contents } = imageChecksums(new Uint8Array(), image.segments);
  return { image, files: names, sources, checksums: { contents } };
}

/**
 * `app.bin@0x08004000`; a file whose own name is like that is taken as it is. Errors: `E-USAGE` if a file has something after it
 * that is not an address.
 */
function namedFile(word: string): NamedFile {
  const [, file, digits] = /^(.+)@(\w+)$/.exec(word) ?? [];
  if (file === undefined || digits === undefined || existsSync(word))
    return { file: word, address: undefined };
  const readings = bareHex(digits, 'address');
  const address = readings === undefined ? parseAddress(digits) : undefined;
  if (address !== undefined) return { file, address };
  if (!existsSync(file)) return { file: word, address: undefined };
  const reason =
    readings === undefined
      ? text('cli.bad.address')
      : text('cli.bad.bare-hex', { readings: readings.join(' or ') });
  throw usageError(text('cli.usage.file-address', { word, digits, reason }));
}

function merge(parts: readonly { file: string; image: MemoryImage }[]): MemoryImage {
  const [first] = parts;
  if (first === undefined) throw usageError(text('cli.usage.no-file'));
  const pieces = parts
    .flatMap(({ file, image }) => image.segments.map((segment) => ({ file, segment })))
    .sort((a, b) => a.segment.address - b.segment.address);
  for (const [index, { file, segment }] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before === undefined || endOf(before.segment) <= segment.address) continue;
    throw new FlashError('E-IMAGE-FILES-OVERLAP', {
      address: formatAddress(segment.address),
      first: verbatim(before.file),
      second: verbatim(file),
    });
  }
  const [odd] = parts.filter(({ image }) => (image.uf2Others?.length ?? 0) > 0);
  if (odd !== undefined) throw usageError(text('cli.usage.merge-families', { file: odd.file }));
  const families = new Set(parts.flatMap(({ image }) => image.uf2Family ?? []));
  const [uf2Family, otherFamily] = families;
  if (otherFamily !== undefined) throw usageError(text('cli.usage.merge-differs'));
  // Where to start is a matter of one program: of several entry points none is taken.
  const entries = parts.flatMap(({ image }) => image.entryPoint ?? []);
  const otherTargets = parts.flatMap(({ image }) => image.otherTargets ?? []);
  return {
    format: first.image.format,
    segments: joined(pieces.map(({ segment }) => segment)),
    entryPoint: entries.length === 1 ? entries[0] : undefined,
    uf2Family,
    otherTargets: otherTargets.length === 0 ? undefined : otherTargets,
    warnings: parts.flatMap(({ image }) => image.warnings),
  };
}

/** Neighbours that touch become one segment. */
function joined(segments: readonly Segment[]): Segment[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && endOf(last) === segment.address) run.push(segment);
    else runs.push([segment]);
  }
  return runs.map((run) => ({
    address: run[0]?.address ?? 0,
    bytes: concatBytes(run.map(({ bytes }) => bytes)),
  }));
}

function endOf({ address, bytes }: Segment): number {
  return address + bytes.length;
}

function imageOptions(format: ImageFormat | undefined, address: number | undefined): ImageOptions {
  return { ...(format === undefined ? {} : { format }), ...(address === undefined ? {} : { address }) };
}
