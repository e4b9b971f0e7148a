import { text } from '#shared/text/text.ts';
import type { EraseSelection } from '#shared/job/job-definition.ts';
import { boardAccess } from '../board-access.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';
import type { BoardOptions } from '../commands/common-options.ts';

export interface EraseOptions extends BoardOptions {
  mass?: true;
  pages?: number[];
  range?: { address: number; sizeBytes: number };
  verify: boolean;
}

/** `flashline erase` */
export async function eraseBoard(options: EraseOptions, screen: Screen): Promise<ExitCode> {
  const what = eraseSelection(options);
  const task = { kind: 'erase', what, verify: options.verify } as const;
  const access = boardAccess(options);
  return runBoardJob({ command: 'erase', task, access, isJson: options.json === true }, screen);
}

/** Nothing is erased that was not named. Errors: `E-USAGE`. */
function eraseSelection({ mass, pages, range }: EraseOptions): EraseSelection {
  if (mass === true) return { kind: 'mass' };
  if (pages !== undefined) return { kind: 'pages', codes: pages };
  if (range !== undefined) return { kind: 'range', ...range };
  throw usageError(text('cli.usage.erase-what'), 'erase');
}
