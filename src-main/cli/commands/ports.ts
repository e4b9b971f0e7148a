import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

/** `flashline ports` */
export function definePorts(parent: Command, shell: Shell): void {
  const command = parent.command('ports').description(text('help.ports'));
  addJsonOption(command);
  command.addHelpText('after', text('help.ports.after'));
  command.action((options: OutputOptions) =>
    shell.run(async (screen) => (await import('../actions/ports.ts')).showPorts(options, screen)),
  );
}
