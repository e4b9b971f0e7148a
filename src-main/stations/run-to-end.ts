import { asFlashError } from '#shared/errors.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobKind, JobResult } from '../jobs/job.ts';
import type { Clock } from '../time/clock.ts';

/** Jobs that may leave the flash other than it was. */
const changing: readonly JobKind[] = ['program', 'erase', 'unprotect'];

/**
 * Runs a job to its end. A job never rejects; should one do so by a fault of ours, it counts as failed, so that its place is
 * free for the next board, and no board passes.
 */
export async function runToEnd(runner: JobRunner, clock: Clock): Promise<JobResult> {
  const startMs = clock.now();
  try {
    return await runner.run();
  } catch (error) {
    const { kind } = runner.spec.task;
    return {
      kind,
      outcome: 'failed',
      contents: changing.includes(kind) ? 'uncertain' : 'untouched',
      verified: false,
      error: asFlashError(error).toData(),
      warnings: [],
      unproven: [],
      steps: [],
      durationMs: clock.now() - startMs,
      diagnoses: [],
      trace: runner.trace,
      statistics: { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 },
    };
  }
}
