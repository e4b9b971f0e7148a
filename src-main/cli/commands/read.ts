import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption } from './common-options.ts';
import { optionValue, savedFormats } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ReadOptions } from '../actions/read.ts';

/** `flashline read --port PORT [--address A] [--length N] OUTFILE` */
export function defineRead(parent: Command, shell: Shell): void {
  const command = parent
    .command('read')
    .description(text('help.read'))
    .argument('<outfile>', text('help.argument.outfile'));
  const address = jobOption('--address <address>', 'help.option.address-read', optionValue.address);
  const length = jobOption('--length <bytes>', 'help.option.length', optionValue.size);
  command.addOption(address);
  command.addOption(length);
  command.addOption(jobOption('--format <format>', 'help.option.format-read').choices(savedFormats));
  command.addOption(jobOption('--twice', 'help.option.twice'));
  addBoardOptions(command, { savesFile: true });
  addJsonOption(command);
  command.addHelpText('after', text('help.read.after'));
  command.action((outfile: string, options: ReadOptions) =>
    shell.run(async (screen) => (await import('../actions/read.ts')).readBoard(outfile, options, screen)),
  );
}
