import type { Segment } from './segment.ts';

/** The place of a segment. */
export interface Span {
  address: number;
  sizeBytes: number;
}

/** Segments in order of address, one after the other or by their number. An array of segments is one. */
export interface SegmentList extends Iterable<Segment> {
  readonly length: number;
  at(index: number): Segment | undefined;
  /** The place of a segment in a list that has to create segments. See {@link spansOf}. */
  spanAt?(index: number): Span | undefined;
}

/**
 * The places of segments, without creating the segments of a packed list: the bytes of each cost ten times as much as
 * this.
 */
export function* spansOf(segments: SegmentList): Generator<Span> {
  for (let index = 0; index < segments.length; index += 1) {
    const span = spanAt(segments, index);
    if (span !== undefined) yield span;
  }
}

/** The place of one segment. */
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
