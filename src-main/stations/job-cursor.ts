import { spansOf, type SegmentList } from '#shared/image/segment-list.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { Plan } from '#shared/plan/plan.ts';

/** The address a job is working at; null if its phase has none, or it has no plan. */
export function jobCursor(plan: Plan | undefined, state: JobState): number | null {
  if (plan === undefined || state.at !== 'running') return null;
  if (state.phase === 'writing') return addressAt(plan.writes, state.done);
  if (state.phase === 'verifying') return addressAt(plan.expected, state.done);
  if (state.phase !== 'erasing') return null;
  // Some erase commands count pages, a mass erase counts nothing.
  return plan.erasedPages[Math.min(state.done, plan.erasedPages.length - 1)]?.address ?? null;
}

function addressAt(runs: SegmentList, doneBytes: number): number | null {
  let left = doneBytes;
  for (const { address, sizeBytes } of spansOf(runs)) {
    if (left < sizeBytes) return address + left;
    left -= sizeBytes;
  }
  return null;
}
