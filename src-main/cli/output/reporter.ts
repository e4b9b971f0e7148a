import type { Warning } from '#shared/warnings.ts';
import type { JobObserver, JobResult } from '../../jobs/job.ts';
import type { ExitCode } from '../exit-codes.ts';

/** What a job that ended amounts to, for whoever reports it. */
export interface ReportedJob {
  result: JobResult;
  exitCode: ExitCode;
  /** What happened and what the board holds. */
  sentences: readonly string[];
  /** The same in a sentence or two, if `sentences` is a table of what the JSON result has as fields. */
  message: string;
  /** Further fields of the JSON result. */
  extra: Record<string, unknown>;
}

/** Tells the user about a job: in words, or as JSON. */
export interface Reporter extends Required<Omit<JobObserver, 'onFault'>> {
  /** The job is about to begin; these warnings are about its firmware file. */
  begin(warnings: readonly Warning[]): void;
  /** The user asked to stop. */
  stopping(how: 'soft' | 'hard'): void;
  finish(report: ReportedJob): void;
}
