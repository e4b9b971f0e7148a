import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import type { BoardJob } from '../run-board-job.ts';
import type { BoardOptions } from './common-options.ts';

/*
 * All command files are read at each start, so what takes long to load (boards, jobs, files, device records) is imported by a command
 * when it runs.
 */

/** What a command declaration needs from the program around it. */
export interface Shell {
  /** Runs the implementation of a command and keeps its exit code. */
  run(action: (screen: Screen) => Promise<ExitCode>): Promise<void>;
  /** Environment variables; those of the process if absent. */
  environment?: NodeJS.ProcessEnv;
}

/** Option of every command: events as JSON on stdout. */
export interface OutputOptions {
  json?: true;
}

/** Runs the job of a command on the board that its options name. Errors: `E-PORT-NAME`, `E-DEVICE-*`, `E-USAGE`. */
export async function runJobOf(
  options: BoardOptions,
  job: Omit<BoardJob, 'access' | 'isJson'>,
  screen: Screen,
): Promise<ExitCode> {
  const { boardAccess } = await import('../board-access.ts');
  const { runBoardJob } = await import('../run-board-job.ts');
  return runBoardJob({ ...job, access: boardAccess(options), isJson: options.json === true }, screen);
}
