import { asFlashError } from '#shared/errors.ts';
import type { JobKind } from '#shared/job/job-definition.ts';
import type { JobResult } from '../jobs/job.ts';

/** Jobs that may leave the flash different from what it was. */
const changing: readonly JobKind[] = ['program', 'erase', 'unprotect'];

/**
 * The result of a job that a fault of Flashline ended: it failed, so that no board passes and the next job can begin.
 *
 * @param known what is known of the job; without `contents`, a job that changes the flash may have changed it
 */
export function internalFailure(
  error: unknown,
  known: Pick<JobResult, 'kind' | 'durationMs' | 'trace'> & Partial<Pick<JobResult, 'contents' | 'target'>>,
): JobResult {
  const { kind, durationMs, trace, contents, target } = known;
  return {
    kind,
    durationMs,
    trace,
    outcome: 'failed',
    contents: contents ?? (changing.includes(kind) ? 'uncertain' : 'untouched'),
    verified: false,
    error: asFlashError(error).toData(),
    warnings: [],
    unproven: [],
    steps: [],
    diagnoses: [],
    statistics: { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 },
    ...(target === undefined ? {} : { target }),
  };
}
