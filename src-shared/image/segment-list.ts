import type { Segment } from './memory-image.ts';

/** Where a segment lies. */
export interface Span {
  address: number;
  sizeBytes: number;
}

/** Segments in order of address, one after the other or by their number. An array of segments is one. */
export interface SegmentList extends Iterable<Segment> {
  readonly length: number;
  at(index: number): Segment | undefined;
  /** Where the segments lie, of a list that has to make them. See {@link spansOf}. */
  spans?(): Iterable<Span>;
}

/** Where segments lie, without making them where the list is packed: the bytes of each cost ten times as much as this. */
export function spansOf(segments: SegmentList): Iterable<Span> {
  return segments.spans?.() ?? spansOfObjects(segments);
}

function* spansOfObjects(segments: SegmentList): Generator<Span> {
  for (const { address, bytes } of segments) yield { address, sizeBytes: bytes.length };
}

/** The sum of all segments, in bytes. */
export function contentSizeBytes(segments: SegmentList): number {
  if ('sizeBytes' in segments && typeof segments.sizeBytes === 'number') return segments.sizeBytes;
  let sum = 0;
  for (const { bytes } of segments) sum += bytes.length;
  return sum;
}
