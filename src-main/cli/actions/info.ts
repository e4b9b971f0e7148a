import { boardAccess } from '../board-access.ts';
import type { BoardOptions } from '../commands/common-options.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatFound, formatTarget } from '../output/format-target.ts';
import type { Screen } from '../output/screen.ts';
import { runBoardJob } from '../run-board-job.ts';

/** `flashline info` */
export function showBoard(options: BoardOptions, screen: Screen): Promise<ExitCode> {
  return runBoardJob(
    {
      command: 'info',
      task: { kind: 'info' },
      access: boardAccess(options),
      isJson: options.json === true,
      afterwards: ({ target, settings }) =>
        Promise.resolve({
          sentences: target === undefined ? [] : formatTarget(target, settings),
          message: target === undefined ? '' : formatFound(target),
          extra: {},
        }),
    },
    screen,
  );
}
