import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, addLeaveOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { GoOptions } from '../actions/go.ts';

/** `flashline go --port PORT [--address A]` */
export function defineGo(parent: Command, shell: Shell): void {
  const command = parent.command('go').description(text('help.go'));
  command.addOption(jobOption('--address <address>', 'help.option.address-go', optionValue.address));
  addLeaveOption(command, 'help.option.leave-go');
  command.addOption(jobOption('--no-check', 'help.option.no-check'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.go.after'));
  command.action((options: GoOptions) =>
    shell.run(async (screen) => (await import('../actions/go.ts')).startBoard(options, screen)),
  );
}
