import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ProtectOptions } from '../actions/protect.ts';

/** `flashline protect --port PORT [--write SECTORS]` */
export function defineProtect(parent: Command, shell: Shell): void {
  const command = parent.command('protect').description(text('help.protect'));
  command.addOption(jobOption('--write <sectors>', 'help.option.write-protect', optionValue.sectors));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.protect.after'));
  command.action((options: ProtectOptions) =>
    shell.run(async (screen) => (await import('../actions/protect.ts')).protectBoard(options, screen)),
  );
}
