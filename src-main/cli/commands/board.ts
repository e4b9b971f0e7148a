import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ServeBoardOptions } from '../actions/board.ts';

/** `flashline board PART [--link PATH] [--tcp HOST:PORT] [--pace] [--keep]` */
export function defineBoard(parent: Command, shell: Shell): void {
  const command = parent
    .command('board')
    .description(text('help.board'))
    .argument('<part>', text('help.argument.part'));
  command.addOption(jobOption('--link <path>', 'help.option.link'));
  command.addOption(jobOption('--tcp <host:port>', 'help.option.tcp', optionValue.hostAndPort));
  command.addOption(jobOption('--pace', 'help.option.pace-board'));
  command.addOption(jobOption('--keep', 'help.option.keep'));
  addJsonOption(command);
  command.addHelpText('after', text('help.board.after'));
  command.action((part: string, options: ServeBoardOptions) =>
    shell.run(async (screen) => (await import('../actions/board.ts')).serveBoard(part, options, screen)),
  );
}
