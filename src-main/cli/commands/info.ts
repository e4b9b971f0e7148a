import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { addBoardOptions, addJsonOption, type BoardOptions } from './common-options.ts';
import { runJobOf, type Shell } from './shell.ts';

/** `flashline info --port PORT` */
export function defineInfo(parent: Command, shell: Shell): void {
  const command = parent.command('info').description(text('help.info'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.info.after'));
  command.action((options: BoardOptions) => shell.run((screen) => showBoard(options, screen)));
}

/** `flashline info` */
async function showBoard(options: BoardOptions, screen: Screen): Promise<ExitCode> {
  const { formatFound, formatTarget } = await import('../output/format-target.ts');
  return runJobOf(
    options,
    {
      command: 'info',
      task: { kind: 'info' },
      afterwards: ({ target, settings }) =>
        Promise.resolve({
          sentences: target === undefined ? [] : formatTarget(target, settings),
          message: target === undefined ? '' : formatFound(target),
          extra: {},
        }),
    },
    screen,
  );
}
