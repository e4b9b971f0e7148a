import type { JobTask } from '#shared/job/job-definition.ts';
import { boardAccess } from '../board-access.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';
import type { BoardOptions } from '../commands/common-options.ts';

export interface ProtectOptions extends BoardOptions {
  write?: number[];
}

/** `flashline protect` */
export async function protectBoard(options: ProtectOptions, screen: Screen): Promise<ExitCode> {
  const task: JobTask =
    options.write === undefined
      ? { kind: 'protect', what: 'readout' }
      : { kind: 'protect', what: 'write', sectors: options.write };
  const access = boardAccess(options);
  return runBoardJob({ command: 'protect', task, access, isJson: options.json === true }, screen);
}
