import type { Warning } from '#shared/warnings.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult, JobSpec } from '../jobs/job.ts';
import { userTraceFolder } from '../traces/trace-folder.ts';
import type { FollowedRun, TracePlace } from '../traces/follow-run.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import { checkCanSave, refuseSameFile } from './save-file.ts';

/** Where the user wants the trace of a run: in this file, in the usual folder (undefined), or nowhere (false). */
export type TraceChoice = string | false | undefined;

/**
 * Makes sure, before anything is sent, that a trace can be kept in the file that the user named, and that it destroys none:
 * neither another file, unless it may be replaced, nor one of `files`, which the same command reads or writes. Errors:
 * `E-FILE-WRITE`, `E-USAGE`.
 */
export async function checkTraceFile(
  choice: TraceChoice,
  { mayReplace, files }: { mayReplace: boolean; files: readonly string[] },
): Promise<void> {
  if (typeof choice !== 'string') return;
  await refuseSameFile(choice, files);
  await checkCanSave(choice, mayReplace);
}

/** Where the trace of a run goes, or undefined where none is kept. */
export function tracePlace(
  choice: TraceChoice,
  environment: NodeJS.ProcessEnv,
  mayReplace = false,
): TracePlace | undefined {
  if (choice === false) return undefined;
  if (choice !== undefined) return { file: choice, mayReplace };
  const folder = userTraceFolder(environment);
  return folder === undefined ? undefined : { folder };
}

/** What the result of a run says of a trace that could not be kept. */
export function traceWarnings(trace: WrittenTrace | undefined): Warning[] {
  const problem = trace?.problem;
  return problem === undefined ? [] : [{ code: 'W-JOB-TRACE-LOST', params: { problem } }];
}

/** A run whose trace is kept, or not. */
export interface KeptRun {
  /** Writes what is left. undefined where no trace is kept. */
  end(result: JobResult): Promise<WrittenTrace | undefined>;
}

/** Keeps the trace of a run that begins. What that takes is loaded while the run goes on: the line does not wait for it. */
export function keepTrace(
  runner: JobRunner,
  spec: JobSpec,
  { origin, port, place }: { origin: string; port: string; place: TracePlace | undefined },
): KeptRun {
  if (place === undefined) return { end: () => Promise.resolve(undefined) };
  const followed: Promise<FollowedRun> = import('../traces/follow-run.ts').then(({ followRun }) =>
    followRun(runner, spec, { origin, port, place }),
  );
  return { end: async (result) => (await followed).end(result) };
}
