import type { Segment } from './segment.ts';
import type { SegmentList, Span } from './segment-list.ts';
import { sharedBytes } from './shared-bytes.ts';

/**
 * The content of a {@link PackedSegments}: three arrays, which another thread gets at once, however many segments there
 * are.
 */
export interface SegmentParts {
  /** The address of each segment. */
  readonly addresses: Uint32Array;
  /** The end of each segment in `bytes`, which is the start of the next one. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/**
 * Segments without an object for each: a million of them take 8 MiB besides their bytes, while objects take 200 MiB and
 * a second to create.
 */
export class PackedSegments implements SegmentList {
  readonly parts: SegmentParts;

  constructor(parts: SegmentParts) {
    this.parts = parts;
  }

  get length(): number {
    return this.parts.addresses.length;
  }

  get sizeBytes(): number {
    return this.parts.bytes.length;
  }

  at(index: number): Segment | undefined {
    const { addresses, ends, bytes } = this.parts;
    const place = index < 0 ? addresses.length + index : index;
    const address = addresses[place];
    if (address === undefined) return undefined;
    return { address, bytes: bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]) };
  }

  spanAt(index: number): Span | undefined {
    const { addresses, ends } = this.parts;
    const address = addresses[index];
    if (address === undefined) return undefined;
    return { address, sizeBytes: (ends[index] ?? 0) - (index === 0 ? 0 : (ends[index - 1] ?? 0)) };
  }

  *[Symbol.iterator](): Generator<Segment> {
    const { addresses, ends, bytes } = this.parts;
    let start = 0;
    for (let index = 0; index < addresses.length; index += 1) {
      const end = ends[index] ?? start;
      yield { address: addresses[index] ?? 0, bytes: bytes.subarray(start, end) };
      start = end;
    }
  }
}

/** Packs segments. Bytes that lie in one piece of memory, as those of an image do, are not copied. */
export function packSegments(segments: SegmentList): PackedSegments {
  if (segments instanceof PackedSegments) return segments;
  const addresses = new Uint32Array(segments.length);
  const ends = new Uint32Array(segments.length);
  let end = 0;
  let index = 0;
  for (const { address, bytes } of segments) {
    end += bytes.length;
    addresses[index] = address;
    ends[index] = end;
    index += 1;
  }
  return new PackedSegments({ addresses, ends, bytes: inOnePiece(segments, end) ?? joined(segments, end) });
}

/** The memory in which the bytes of all segments follow one another; undefined if they do not. */
function inOnePiece(segments: SegmentList, sizeBytes: number): Uint8Array | undefined {
  const first = segments.at(0)?.bytes;
  if (first === undefined) return undefined;
  let next = first.byteOffset;
  for (const { bytes } of segments) {
    if (bytes.buffer !== first.buffer || bytes.byteOffset !== next) return undefined;
    next += bytes.length;
  }
  return new Uint8Array(first.buffer, first.byteOffset, sizeBytes);
}

function joined(segments: SegmentList, sizeBytes: number): Uint8Array {
  const all = sharedBytes(sizeBytes);
  let offset = 0;
  for (const { bytes } of segments) {
    all.set(bytes, offset);
    offset += bytes.length;
  }
  return all;
}
