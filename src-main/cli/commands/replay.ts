import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { ReplayOptions } from '../actions/replay.ts';

/** `flashline replay TRACE [--host] [--board [--against virtual:PART]]` */
export function defineReplay(parent: Command, shell: Shell): void {
  const command = parent
    .command('replay')
    .description(text('blackBox.replay.command'))
    .argument('<trace>', text('blackBox.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('--bytes', text('blackBox.option.bytes')),
    new Option('--partial', text('blackBox.option.partial')),
    new Option('--host', text('blackBox.option.host')),
    new Option('--board', text('blackBox.option.board')),
    new Option('--against <board>', text('blackBox.option.against')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('blackBox.replay.after'));
  command.action((file: string, options: ReplayOptions) =>
    shell.run(async (screen) => (await import('../actions/replay.ts')).replayTrace(file, options, screen)),
  );
}
