import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { Shell } from './shell.ts';

/**
 * `flashline legacy …`: the arguments are those of another program and none of ours, so `runCli` puts `--` before them.
 */
export function defineLegacy(parent: Command, shell: Shell): void {
  const command = parent
    .command('legacy')
    .description(text('legacy.command'))
    .argument('[arguments...]', text('legacy.command.argument'));
  command.addHelpText('after', text('legacy.command.after'));
  command.action((args: string[]) =>
    shell.run(async (screen) =>
      (await import('../legacy/run-legacy.ts')).runLegacy(args, screen, shell.environment ?? process.env),
    ),
  );
}
