import type { Command } from 'commander';
import type { LeaveStrategy } from '#shared/job/leave-strategy.ts';
import { text } from '#shared/text/text.ts';
import {
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addLeaveOption,
  addPlanningOptions,
  jobOption,
  type BoardOptions,
  type ImageOptions,
  type PlanningOptions,
} from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';

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
    shell.run(async (screen) => (await import('../actions/program.ts')).programBoard(files, options, screen)),
  );
}
