import { formatRange } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { SegmentList } from './segment-list.ts';

/** The largest raw file that is written: beyond it, the file would be filler between regions far apart. */
const maxBinaryBytes = 100 * 1024 * 1024;

/** The addresses a raw file covers, and the byte that fills its gaps. */
export interface WriteBinaryOptions {
  /** First address of the file; default: the lowest one of the image. */
  start?: number | undefined;
  /** Last address of the file (inclusive); default: the highest one of the image. */
  end?: number | undefined;
  /** Byte for addresses that the image does not cover, 0 to 255. */
  fill: number;
}

/**
 * The image as raw binary. Data outside of `start` to `end` are left out.
 *
 * @throws FlashError `E-IMAGE-SPAN-TOO-BIG` above 100 MiB.
 */
export function writeBinary(image: { segments: SegmentList }, options: WriteBinaryOptions): Uint8Array {
  const first = image.segments.at(0);
  const last = image.segments.at(-1);
  const start = options.start ?? first?.address ?? 0;
  const stop =
    options.end === undefined
      ? last === undefined
        ? start
        : last.address + last.bytes.length
      : options.end + 1;
  const sizeBytes = Math.max(0, stop - start);
  if (sizeBytes > maxBinaryBytes) {
    throw new FlashError('E-IMAGE-SPAN-TOO-BIG', { range: formatRange(start, sizeBytes), sizeBytes });
  }
  const bytes = new Uint8Array(sizeBytes).fill(options.fill);
  for (const segment of image.segments) {
    const from = Math.max(segment.address, start);
    const to = Math.min(segment.address + segment.bytes.length, stop);
    if (from < to)
      bytes.set(segment.bytes.subarray(from - segment.address, to - segment.address), from - start);
  }
  return bytes;
}
