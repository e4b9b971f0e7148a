import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ServeOptions } from '../actions/serve.ts';

/** `flashline serve [--listen PORT] [--open] [--data FOLDER] [--allow WHAT …]` */
export function defineServe(parent: Command, shell: Shell): void {
  const command = parent.command('serve').description(text('help.serve'));
  command.addOption(jobOption('--listen <port>', 'help.option.listen', optionValue.tcpPort));
  command.addOption(jobOption('--open', 'help.option.open'));
  command.addOption(jobOption('--data <folder>', 'help.option.data'));
  command.addOption(jobOption('--allow <what...>', 'help.option.allow'));
  command.addHelpText('after', text('help.serve.after'));
  command.action((options: ServeOptions) =>
    shell.run(async (screen) => (await import('../actions/serve.ts')).serveScreens(options, screen)),
  );
}
