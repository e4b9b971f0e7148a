import { segmentIndexFrom } from '#shared/image/segment-at.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import type { DocumentBytes } from '#shared/ipc/document-views.ts';

/**
 * The bytes of the addresses from `address` on, `sizeBytes` of them, as far as the segments contain them. Takes no
 * longer for a memory of a million segments than for one.
 */
export function readWindow(segments: SegmentList, address: number, sizeBytes: number): DocumentBytes {
  const end = address + sizeBytes;
  const runs: { address: number; bytes: Uint8Array }[] = [];
  for (let index = segmentIndexFrom(segments, address); index < segments.length; index += 1) {
    const segment = segments.at(index);
    if (segment === undefined || segment.address >= end) break;
    const from = Math.max(segment.address, address);
    const to = Math.min(segment.address + segment.bytes.length, end);
    // A copy: a view would carry the whole file across.
    runs.push({ address: from, bytes: segment.bytes.slice(from - segment.address, to - segment.address) });
  }
  return { runs };
}
