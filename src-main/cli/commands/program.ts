import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import {
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addLeaveOption,
  addPlanningOptions,
  jobOption,
} from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ProgramOptions } from '../actions/program.ts';

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
