import type { SegmentView } from '#shared/ipc/document-views.ts';

/**
 * The stretches that one memory or another has, sorted and without overlaps. Two views over them have the same rows, so that
 * an address is at the same height in both.
 */
export function joinSegments(segments: readonly SegmentView[]): SegmentView[] {
  const joined: SegmentView[] = [];
  for (const { address, sizeBytes } of [...segments].sort((a, b) => a.address - b.address)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && address <= last.address + last.sizeBytes)
      last.sizeBytes = Math.max(last.sizeBytes, address + sizeBytes - last.address);
    else joined.push({ address, sizeBytes });
  }
  return joined;
}
