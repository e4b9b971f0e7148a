import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';

export interface GoOptions extends BoardOptions {
  address?: number;
}

/** `flashline go --port PORT [--address A]` */
export function defineGo(parent: Command, shell: Shell): void {
  const command = parent.command('go').description(text('help.go'));
  command.addOption(jobOption('--address <address>', 'help.option.address-go', optionValue.address));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.go.after'));
  command.action((options: GoOptions) =>
    shell.run(async (screen) => (await import('../actions/go.ts')).startBoard(options, screen)),
  );
}
