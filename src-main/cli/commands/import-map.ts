import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { ImportMapOptions } from '../actions/import-map.ts';

/** `flashline import-map FILE.STmap [--part PART] [--family FAMILY] [--output FILE]` */
export function defineImportMap(parent: Command, shell: Shell): void {
  const command = parent
    .command('import-map')
    .description(text('legacy.import.command'))
    .argument('<file>', text('legacy.import.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('--part <part>', text('legacy.import.part')),
    new Option('--family <family>', text('legacy.import.family')),
    new Option('--output <file>', text('legacy.import.output')),
    new Option('--force', text('legacy.import.force')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('legacy.import.after'));
  command.action((file: string, options: ImportMapOptions) =>
    shell.run(async (screen) => (await import('../actions/import-map.ts')).importMap(file, options, screen)),
  );
}
