import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

/** `flashline devices [SEARCH]` */
export function defineDevices(parent: Command, shell: Shell): void {
  const command = parent
    .command('devices')
    .description(text('help.devices'))
    .argument('[search]', text('help.argument.search'));
  addJsonOption(command);
  command.addHelpText('after', text('help.devices.after'));
  command.action((search: string | undefined, options: OutputOptions) =>
    shell.run(async (screen) => (await import('../actions/devices.ts')).showDevices(search, options, screen)),
  );
}
