import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, type BoardOptions } from './common-options.ts';
import type { Shell } from './shell.ts';

/** `flashline info --port PORT` */
export function defineInfo(parent: Command, shell: Shell): void {
  const command = parent.command('info').description(text('help.info'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.info.after'));
  command.action((options: BoardOptions) =>
    shell.run(async (screen) => (await import('../actions/info.ts')).showBoard(options, screen)),
  );
}
