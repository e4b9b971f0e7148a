import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { EraseOptions } from '../actions/erase.ts';

/** `flashline erase --port PORT --mass|--pages|--range` */
export function defineErase(parent: Command, shell: Shell): void {
  const command = parent.command('erase').description(text('help.erase'));
  command.addOption(jobOption('--mass', 'help.option.mass').conflicts(['pages', 'range']));
  command.addOption(jobOption('--pages <pages>', 'help.option.pages', optionValue.codes).conflicts('range'));
  command.addOption(jobOption('--range <range>', 'help.option.range', optionValue.range));
  command.addOption(jobOption('--no-verify', 'help.option.no-verify-erase'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.erase.after'));
  command.action((options: EraseOptions) =>
    shell.run(async (screen) => (await import('../actions/erase.ts')).eraseBoard(options, screen)),
  );
}
