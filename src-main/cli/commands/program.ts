import type { Command } from 'commander';
import type { LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import type { BoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';
import {
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addLeaveOption,
  addPlanningOptions,
  jobOption,
  planOptions,
  type BoardOptions,
  type ImageOptions,
  type PlanningOptions,
} from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';

interface ProgramOptions extends BoardOptions, ImageOptions, PlanningOptions {
  verify: boolean;
  proveErase?: true;
  go?: true;
  leave?: LeaveStrategy;
  /** This many boards, one after the other. */
  loop?: number;
  /** A board that passed is programmed again. */
  repeat?: true;
}

/** `flashline program FILE… --port PORT` */
export function defineProgram(parent: Command, shell: Shell): void {
  const command = parent
    .command('program')
    .description(text('help.program'))
    .argument('<files...>', text('help.argument.files'));
  addImageOptions(command);
  addPlanningOptions(command);
  command.addOption(jobOption('--no-verify', 'help.option.no-verify'));
  command.addOption(jobOption('--prove-erase', 'help.option.prove-erase'));
  command.addOption(jobOption('--go', 'help.option.go'));
  addLeaveOption(command);
  command.addOption(jobOption('--loop <count>', 'help.option.loop', optionValue.boardCount));
  command.addOption(jobOption('--repeat', 'help.option.repeat'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.program.after'));
  command.action((files: string[], options: ProgramOptions) =>
    shell.run((screen) => programBoard(files, options, screen)),
  );
}

/** `flashline program` */
async function programBoard(
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
  const { boardAccess } = await import('../board-access.ts');
  const access = boardAccess(loop === undefined ? options : { ...options, wait: true });
  const { loadImages } = await import('../load-images.ts');
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
  if (loop === undefined) {
    const { runBoardJob } = await import('../run-board-job.ts');
    return runBoardJob(job, screen);
  }
  const { runBoardLoop } = await import('../run-board-loop.ts');
  return runBoardLoop({ job, count: loop, repeats: options.repeat === true }, screen);
}
