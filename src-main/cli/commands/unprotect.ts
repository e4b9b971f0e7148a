import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { UnprotectOptions } from '../actions/unprotect.ts';

/** `flashline unprotect --port PORT [--yes | --write]` */
export function defineUnprotect(parent: Command, shell: Shell): void {
  const command = parent.command('unprotect').description(text('help.unprotect'));
  command.addOption(jobOption('--write', 'help.option.write-unprotect'));
  command.addOption(jobOption('-y, --yes', 'help.option.yes'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.unprotect.after'));
  command.action((options: UnprotectOptions) =>
    shell.run(async (screen) => (await import('../actions/unprotect.ts')).unprotectBoard(options, screen)),
  );
}
