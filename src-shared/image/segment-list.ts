import type { Segment } from './memory-image.ts';

/** Segments in order of address, one after the other or by their number. An array of segments is one. */
export interface SegmentList extends Iterable<Segment> {
  readonly length: number;
  at(index: number): Segment | undefined;
}

/** The sum of all segments, in bytes. */
export function contentSizeBytes(segments: SegmentList): number {
  if ('sizeBytes' in segments && typeof segments.sizeBytes === 'number') return segments.sizeBytes;
  let sum = 0;
  for (const { bytes } of segments) sum += bytes.length;
  return sum;
}
