import type { AddressRange } from '../devices/device.ts';
import type { Segment } from './memory-image.ts';

/** A picture of more ranges than this shows no more, and costs more to hand over than what is in them. */
export const MAX_SHOWN_RANGES = 2_000;

/**
 * Where bytes lie, for a picture: all ranges as long as there are few; else neighbours with small gaps between them are shown
 * as one, with gaps as large as it takes. Sorted input; linear in the number of ranges.
 */
export function coarseRanges(
  ranges: readonly AddressRange[],
  limit = MAX_SHOWN_RANGES,
): readonly AddressRange[] {
  let shown = ranges;
  // Gaps of 16 bytes first, then four times as large each time: 4 GiB is reached after 14 rounds.
  for (let gapBytes = 16; shown.length > limit; gapBytes *= 4) shown = joinNear(shown, gapBytes);
  return shown;
}

/** The same for segments, as a screen gets them. */
export function coarseSegments(segments: readonly Segment[]): { address: number; sizeBytes: number }[] {
  const ranges = segments.map(({ address, bytes }) => ({ start: address, end: address + bytes.length - 1 }));
  return coarseRanges(ranges).map(({ start, end }) => ({ address: start, sizeBytes: end - start + 1 }));
}

function joinNear(ranges: readonly AddressRange[], gapBytes: number): AddressRange[] {
  const joined: AddressRange[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && start - last.end - 1 <= gapBytes) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
