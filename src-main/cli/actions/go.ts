import { boardAccess } from '../board-access.ts';
import type { GoOptions } from '../commands/go.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';

/** `flashline go` */
export async function startBoard(options: GoOptions, screen: Screen): Promise<ExitCode> {
  const { address, leave } = options;
  const task = { kind: 'go', address, leave } as const;
  const access = boardAccess(options);
  return runBoardJob({ command: 'go', task, access, isJson: options.json === true }, screen);
}
