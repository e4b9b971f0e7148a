import type { Segment } from '#shared/image/segment.ts';
import { spanAt, type SegmentList } from '#shared/image/segment-list.ts';

/** Bytes searched at a stretch: milliseconds, even if the pattern nearly occurs everywhere. */
const STRETCH_BYTES = 256 * 1024;
/** Segments that are searched at a stretch, however short they are. */
const STRETCH_SEGMENTS = 256;

/** The start and the direction of a search. */
export interface Search {
  from: number;
  direction: 'forward' | 'backward';
}

/**
 * The address of the first occurrence of `pattern` at or after (before) `from`; past the end the search continues from
 * the other end. A pattern is not found across a gap. undefined if it does not occur.
 *
 * Everything else has its turn between stretches, so that the loop that serves the ports keeps running.
 *
 * @param isWanted called before each stretch; if it returns false, nothing is found
 */
export async function findBytes(
  segments: SegmentList,
  pattern: Uint8Array,
  search: Search,
  isWanted: () => boolean,
): Promise<number | undefined> {
  const steps = searchSteps(segments, pattern, search);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return undefined;
  }
}

/** Stops after each stretch. */
function* searchSteps(
  segments: SegmentList,
  pattern: Uint8Array,
  { from, direction }: Search,
): Generator<undefined, number | undefined> {
  if (pattern.length === 0) return undefined;
  const search = direction === 'forward' ? firstFrom : lastUpTo;
  const otherEnd = direction === 'forward' ? 0 : Infinity;
  return (yield* search(segments, pattern, from)) ?? (yield* search(segments, pattern, otherEnd));
}

function* firstFrom(
  segments: SegmentList,
  pattern: Uint8Array,
  from: number,
): Generator<undefined, number | undefined> {
  for (let i = 0; i < segments.length; i += 1) {
    if (i % STRETCH_SEGMENTS === STRETCH_SEGMENTS - 1) yield;
    const segment = longEnough(segments, i, pattern);
    if (segment === undefined) continue;
    const { address, bytes } = segment;
    for (let start = Math.max(0, from - address); start < bytes.length; start += STRETCH_BYTES) {
      // Neighbours overlap, so that what lies across their border is found.
      const index = asBuffer(bytes.subarray(start, start + STRETCH_BYTES + pattern.length - 1)).indexOf(
        pattern,
      );
      if (index >= 0) return address + start + index;
      if (start + STRETCH_BYTES < bytes.length) yield;
    }
  }
  return undefined;
}

function* lastUpTo(
  segments: SegmentList,
  pattern: Uint8Array,
  upTo: number,
): Generator<undefined, number | undefined> {
  for (let i = segments.length - 1; i >= 0; i -= 1) {
    if (i % STRETCH_SEGMENTS === STRETCH_SEGMENTS - 1) yield;
    const segment = longEnough(segments, i, pattern);
    if (segment === undefined || segment.address > upTo) continue;
    const { address, bytes } = segment;
    // Possible starts of an occurrence, from the last one down.
    for (let end = Math.min(upTo - address + 1, bytes.length); end > 0; end -= STRETCH_BYTES) {
      const start = Math.max(0, end - STRETCH_BYTES);
      const index = asBuffer(bytes.subarray(start, end + pattern.length - 1)).lastIndexOf(pattern);
      if (index >= 0) return address + start + index;
      if (start > 0) yield;
    }
  }
  return undefined;
}

/** Creates nothing for segments that are too short: the garbage of a million of them delays the collector. */
function longEnough(segments: SegmentList, index: number, pattern: Uint8Array): Segment | undefined {
  const span = spanAt(segments, index);
  return span !== undefined && span.sizeBytes >= pattern.length ? segments.at(index) : undefined;
}

/** Node's search runs in native code: 16 MiB take milliseconds. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
