import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addImageOptions, addJsonOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { InspectOptions } from '../actions/inspect.ts';

/** `flashline inspect FILE` */
export function defineInspect(parent: Command, shell: Shell): void {
  const command = parent
    .command('inspect')
    .description(text('help.inspect'))
    .argument('<file>', text('help.argument.file'));
  addImageOptions(command);
  command.addOption(
    new Option('--part <part>', text('help.option.part-inspect')).helpGroup(text('help.group.job')),
  );
  addJsonOption(command);
  command.addHelpText('after', text('help.inspect.after'));
  command.action((file: string, options: InspectOptions) =>
    shell.run(async (screen) => (await import('../actions/inspect.ts')).inspectFile(file, options, screen)),
  );
}
