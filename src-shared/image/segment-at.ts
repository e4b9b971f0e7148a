import type { Segment } from './segment.ts';
import type { SegmentList } from './segment-list.ts';

/**
 * The index of the segment that contains `address`, or of the first one after it; the number of segments if there is
 * none. `segments` are sorted and without overlaps.
 */
export function segmentIndexFrom(segments: SegmentList, address: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = segments.at(middle);
    if (segment !== undefined && segment.address + segment.bytes.length <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The segment that holds `address`. */
export function segmentAt(segments: SegmentList, address: number): Segment | undefined {
  const segment = segments.at(segmentIndexFrom(segments, address));
  return segment !== undefined && address >= segment.address ? segment : undefined;
}
