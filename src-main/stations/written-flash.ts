import { coarseSegments } from '#shared/image/coarse-ranges.ts';
import type { SegmentView } from '#shared/ipc/document-views.ts';
import type { JobResult } from '../jobs/job.ts';

/**
 * Where the flash of a board holds what was written from here, after another job on it. What was erased since holds nothing
 * any more; a job that did not come to its end wrote nothing that counts.
 */
export function writtenAfter(
  before: readonly SegmentView[],
  { plan, contents }: Pick<JobResult, 'plan' | 'contents'>,
): readonly SegmentView[] {
  if (plan === undefined || contents === 'untouched') return before;
  const left = without(before, plan.erasedPages);
  if (contents !== 'complete') return left;
  return joined([...left, ...coarseSegments(plan.expected)]);
}

function without(segments: readonly SegmentView[], cuts: readonly SegmentView[]): SegmentView[] {
  return cuts.reduce<SegmentView[]>(
    (rest, cut) =>
      rest.flatMap((segment) => {
        const end = segment.address + segment.sizeBytes;
        const cutEnd = cut.address + cut.sizeBytes;
        return [
          { address: segment.address, sizeBytes: Math.min(end, cut.address) - segment.address },
          { address: Math.max(segment.address, cutEnd), sizeBytes: end - Math.max(segment.address, cutEnd) },
        ].filter(({ sizeBytes }) => sizeBytes > 0);
      }),
    [...segments],
  );
}

/** Sorted, and in one piece if they touch. */
function joined(segments: readonly SegmentView[]): readonly SegmentView[] {
  const whole: SegmentView[] = [];
  for (const { address, sizeBytes } of [...segments].sort((a, b) => a.address - b.address)) {
    const last = whole.at(-1);
    if (last !== undefined && address <= last.address + last.sizeBytes)
      last.sizeBytes = Math.max(last.sizeBytes, address + sizeBytes - last.address);
    else whole.push({ address, sizeBytes });
  }
  return whole;
}
