import { boardAccess } from '../board-access.ts';
import type { PlanningOptions } from '../commands/common-options.ts';
import type { ProgramOptions } from '../commands/program.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadImages } from '../load-images.ts';
import type { Screen } from '../output/screen.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import { text } from '#shared/text/text.ts';
import { runBoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';

/** `flashline program` */
export async function programBoard(
  names: readonly string[],
  options: ProgramOptions,
  screen: Screen,
): Promise<ExitCode> {
  if (options.go === true && options.leave !== undefined && options.leave !== 'go')
    throw usageError(text('cli.usage.go-leave', { leave: options.leave }));
  const plan = planOptions(options);
  const access = boardAccess(options);
  const { image, files, checksums } = await loadImages(names, options);
  return runBoardJob(
    {
      command: 'program',
      task: {
        kind: 'program',
        image,
        plan,
        verify: options.verify,
        proveErase: options.proveErase === true,
        leave: options.leave ?? (options.go === true ? 'go' : undefined),
      },
      access,
      isJson: options.json === true,
      files,
      extra: { files },
      warnings: image.warnings,
      ...(checksums === undefined ? {} : { checksums }),
    },
    screen,
  );
}

/** What the options decide about a plan. Errors: `E-USAGE`. */
export function planOptions({ erase, keepRest, leaveOut }: PlanningOptions): PlanOptions {
  if (erase === 'mass' && keepRest === true) throw usageError(text('cli.usage.keep-mass'));
  return { erase, keepRest: keepRest === true, outside: leaveOut === true ? 'leave-out' : 'refuse' };
}
