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
  /** Where a segment lies, of a list that has to make them. See {@link spansOf}. */
  spanAt?(index: number): Span | undefined;
}

/** Where segments lie, without making them where the list is packed: the bytes of each cost ten times as much as this. */
export function* spansOf(segments: SegmentList): Generator<Span> {
  for (let index = 0; index < segments.length; index += 1) {
    const span = spanAt(segments, index);
    if (span !== undefined) yield span;
  }
}

/** Where one segment lies. */
export function spanAt(segments: SegmentList, index: number): Span | undefined {
  if (segments.spanAt !== undefined) return segments.spanAt(index);
  const segment = segments.at(index);
  return segment === undefined ? undefined : { address: segment.address, sizeBytes: segment.bytes.length };
}

/** The sum of all segments, in bytes. */
export function contentSizeBytes(segments: SegmentList): number {
  if ('sizeBytes' in segments && typeof segments.sizeBytes === 'number') return segments.sizeBytes;
  let sum = 0;
  for (const { bytes } of segments) sum += bytes.length;
  return sum;
}
