import type { AddressRange } from '../devices/device.ts';
import { PackedRanges, type RangeList } from './packed-ranges.ts';
import type { SegmentList } from './segment-list.ts';

/** A picture of more ranges than this does not show more, and costs more to transfer than its content. */
export const MAX_SHOWN_RANGES = 2_000;

/**
 * The ranges of bytes for a picture: all ranges if there are few; otherwise neighbours with small gaps between them
 * become one, with gaps as large as necessary. Sorted input; linear in the number of ranges, and creates nothing for
 * those that are not shown.
 */
export function coarseRanges(ranges: RangeList, limit = MAX_SHOWN_RANGES): readonly AddressRange[] {
  if (ranges.length > limit) return joinNear(ranges, gapToJoin(ranges, ranges.length, limit));
  return ranges instanceof PackedRanges ? [...ranges] : ranges;
}

/** The same for segments, as a screen gets them. */
export function coarseSegments(segments: SegmentList): { address: number; sizeBytes: number }[] {
  const ranges = { [Symbol.iterator]: () => rangesOf(segments) };
  const gapBytes = gapToJoin(ranges, segments.length, MAX_SHOWN_RANGES);
  return joinNear(ranges, gapBytes).map(({ start, end }) => ({ address: start, sizeBytes: end - start + 1 }));
}

function* rangesOf(segments: SegmentList): Generator<AddressRange> {
  for (const { address, bytes } of segments) yield { start: address, end: address + bytes.length - 1 };
}

/** Gaps of 16 bytes first, then four times as large each time: the last is more than all addresses. */
const GAP_STEPS = Array.from({ length: 15 }, (_, step) => 16 * 4 ** step);

/** The smallest gap over which ranges must be joined so that no more than `limit` of `count` are left; -1: none need be. */
function gapToJoin(ranges: Iterable<AddressRange>, count: number, limit: number): number {
  if (count <= limit) return -1;
  const gapCounts = GAP_STEPS.map(() => 0);
  let before: AddressRange | undefined;
  for (const range of ranges) {
    if (before !== undefined) {
      const gapBytes = range.start - before.end - 1;
      let step = 0;
      while (gapBytes > (GAP_STEPS[step] ?? Infinity)) step += 1;
      gapCounts[step] = (gapCounts[step] ?? 0) + 1;
    }
    before = range;
  }
  let left = count;
  const step = gapCounts.findIndex((joined) => {
    left -= joined;
    return left <= limit;
  });
  return GAP_STEPS[step] ?? Infinity;
}

function joinNear(ranges: Iterable<AddressRange>, gapBytes: number): AddressRange[] {
  const joined: AddressRange[] = [];
  let last: AddressRange | undefined;
  for (const { start, end } of ranges) {
    if (last !== undefined && start - last.end - 1 <= gapBytes) last.end = end;
    else {
      last = { start, end };
      joined.push(last);
    }
  }
  return joined;
}
