import { Argument, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { Shell } from './shell.ts';
import { completedShells, type CompletedShell } from './option-values.ts';

/**
 * `flashline completion SHELL` prints the script of a shell; the script asks `flashline complete -- WORD…` at each Tab. Both go by the
 * commands and options of `parent`, and so know all that the parser knows.
 */
export function defineCompletion(parent: Command, shell: Shell): void {
  const command = parent.command('completion').description(text('help.completion'));
  command.addArgument(new Argument('<shell>', text('help.argument.shell')).choices(completedShells));
  command.addHelpText('after', text('help.completion.after'));
  command.action((name: CompletedShell) =>
    shell.run(async (screen) => (await import('../actions/completion.ts')).printScript(name, screen)),
  );
  parent
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) =>
      shell.run(async (screen) =>
        (await import('../actions/completion.ts')).printCandidates(words, parent, screen),
      ),
    );
}
