import { boardAccess } from '../board-access.ts';
import type { BoardOptions, ImageOptions, PlanningOptions } from '../commands/common-options.ts';
import type { ExitCode } from '../exit-codes.ts';
import { loadImages } from '../load-images.ts';
import type { Screen } from '../output/screen.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import { text } from '#shared/text/text.ts';
import { runBoardJob, type BoardJob } from '../run-board-job.ts';
import { runBoardLoop } from '../run-board-loop.ts';
import { usageError } from '../usage-error.ts';
import type { LeaveStrategy } from '#shared/plan/leave-strategy.ts';

export interface ProgramOptions extends BoardOptions, ImageOptions, PlanningOptions {
  verify: boolean;
  proveErase?: true;
  go?: true;
  leave?: LeaveStrategy;
  /** This many boards, one after the other. */
  loop?: number;
  /** A board that passed is programmed again. */
  repeat?: true;
}

/** `flashline program` */
export async function programBoard(
  names: readonly string[],
  options: ProgramOptions,
  screen: Screen,
): Promise<ExitCode> {
  if (options.go === true && options.leave !== undefined && options.leave !== 'go')
    throw usageError(text('cli.usage.go-leave', { leave: options.leave }));
  const { loop } = options;
  if (loop === undefined && options.repeat === true) throw usageError(text('cli.usage.repeat'));
  if (loop !== undefined && typeof options.trace === 'string') throw usageError(text('cli.usage.loop-trace'));
  const plan = planOptions(options);
  const access = boardAccess(loop === undefined ? options : { ...options, wait: true });
  const { image, files, sources, checksums } = await loadImages(names, options);
  const task = {
    kind: 'program',
    plan,
    verify: options.verify,
    proveErase: options.proveErase === true,
    leave: options.leave ?? (options.go === true ? 'go' : undefined),
  } as const;
  const job: BoardJob = {
    command: 'program',
    task,
    firmware: { image, files: sources },
    access,
    isJson: options.json === true,
    files,
    extra: { files },
    warnings: image.warnings,
    checksums,
  };
  if (loop === undefined) return runBoardJob(job, screen);
  return runBoardLoop({ job, count: loop, repeats: options.repeat === true }, screen);
}

/** What the options decide about a plan. Errors: `E-USAGE`. */
export function planOptions({ erase, keepRest, leaveOut }: PlanningOptions): ProgramTask['plan'] {
  if (erase === 'mass' && keepRest === true) throw usageError(text('cli.usage.keep-mass'));
  return { erase, keepRest: keepRest === true, outside: leaveOut === true ? 'leave-out' : 'refuse' };
}
