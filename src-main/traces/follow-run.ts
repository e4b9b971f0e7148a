import { basename, join } from 'node:path';
import type { JobResult, JobSpec } from '../jobs/job.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { systemClock } from '../time/clock.ts';
import { tidyTraces, traceFileName, type FolderLimits } from './trace-folder.ts';
import { TraceWriter, type WrittenTrace } from './trace-writer.ts';

/**
 * Where the trace of a run goes: its own file, which must not exist unless it may be replaced, or a folder that keeps
 * the last ones.
 */
export type TracePlace = { file: string; mayReplace?: boolean } | { folder: string; limits?: FolderLimits };

/** A run that is followed. */
export interface FollowedRun {
  readonly file: string;
  /** Writes what is left, and tidies the folder. Call when the run has ended. Never rejects. */
  end(result: JobResult): Promise<WrittenTrace>;
}

/**
 * Keeps the trace of a run; call it before the run, or soon after its start. Time is the machine's, since files are: the clock of
 * the run may be another.
 */
export function followRun(
  runner: Pick<JobRunner, 'trace'>,
  spec: JobSpec,
  { place, ...about }: { origin: string; port: string; unit?: string | null; place: TracePlace },
): FollowedRun {
  const startedAt = new Date();
  const file =
    'file' in place
      ? place.file
      : join(place.folder, traceFileName(startedAt, `${about.origin}-${spec.task.kind}`));
  const { trace } = runner;
  const run = { spec, trace, facts: { ...about, startedAt } };
  const mayReplace = 'folder' in place || place.mayReplace === true;
  const writer = new TraceWriter(file, run, systemClock, { mayReplace, isOwnFolder: 'folder' in place });
  return {
    file,
    async end(result) {
      const written = await writer.end(result);
      if ('folder' in place && written.problem === undefined)
        await tidyTraces(place.folder, place.limits, basename(file));
      return written;
    },
  };
}
