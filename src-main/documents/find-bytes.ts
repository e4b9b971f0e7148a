import type { Segment } from '#shared/image/memory-image.ts';

/**
 * The address of the first occurrence of `pattern` at or after (before) `from`; past the end the search goes on from the
 * other end. A pattern is not found across a gap. undefined where it does not occur.
 */
export function findBytes(
  segments: readonly Segment[],
  pattern: Uint8Array,
  { from, direction }: { from: number; direction: 'forward' | 'backward' },
): number | undefined {
  if (pattern.length === 0) return undefined;
  return direction === 'forward'
    ? (firstFrom(segments, pattern, from) ?? firstFrom(segments, pattern, 0))
    : (lastUpTo(segments, pattern, from) ?? lastUpTo(segments, pattern, Infinity));
}

function firstFrom(segments: readonly Segment[], pattern: Uint8Array, from: number): number | undefined {
  for (const { address, bytes } of segments) {
    const start = Math.max(0, from - address);
    if (start >= bytes.length) continue;
    const index = asBuffer(bytes).indexOf(pattern, start);
    if (index >= 0) return address + index;
  }
  return undefined;
}

function lastUpTo(segments: readonly Segment[], pattern: Uint8Array, upTo: number): number | undefined {
  for (let i = segments.length - 1; i >= 0; i -= 1) {
    const segment = segments[i];
    if (segment === undefined || segment.address > upTo) continue;
    const start = Math.min(upTo - segment.address, segment.bytes.length);
    const index = asBuffer(segment.bytes).lastIndexOf(pattern, start);
    if (index >= 0) return segment.address + index;
  }
  return undefined;
}

/** Node's search runs in native code: 16 MiB take milliseconds. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
