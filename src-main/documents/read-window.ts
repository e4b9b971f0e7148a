import type { Segment } from '#shared/image/memory-image.ts';
import type { DocumentBytes } from '#shared/ipc/document-views.ts';

/** The bytes of the addresses from `address` on, `sizeBytes` of them, as far as the segments hold them. */
export function readWindow(segments: readonly Segment[], address: number, sizeBytes: number): DocumentBytes {
  const end = address + sizeBytes;
  const runs = segments.flatMap((segment) => {
    const from = Math.max(segment.address, address);
    const to = Math.min(segment.address + segment.bytes.length, end);
    if (from >= to) return [];
    // A copy: a view would carry the whole file across.
    return [{ address: from, bytes: segment.bytes.slice(from - segment.address, to - segment.address) }];
  });
  return { runs };
}
