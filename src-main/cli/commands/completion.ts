import { Argument, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { Candidate } from '../completion/candidates.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { completedShells, type CompletedShell } from './option-values.ts';
import type { Shell } from './shell.ts';

/**
 * `flashline completion SHELL` prints the script of a shell; the script asks `flashline complete -- WORD…` at each Tab. Both go by the
 * commands and options of `parent`, and so know all that the parser knows.
 */
export function defineCompletion(parent: Command, shell: Shell): void {
  const command = parent.command('completion').description(text('help.completion'));
  command.addArgument(new Argument('<shell>', text('help.argument.shell')).choices(completedShells));
  command.addHelpText('after', text('help.completion.after'));
  command.action((name: CompletedShell) => shell.run((screen) => printScript(name, screen)));
  parent
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => shell.run((screen) => printCandidates(words, parent, screen)));
}

/** `flashline completion SHELL`: prints the script of a shell. */
async function printScript(shell: CompletedShell, screen: Screen): Promise<ExitCode> {
  const { completionScripts } = await import('../completion/scripts.ts');
  for (const line of completionScripts[shell].trimEnd().split('\n')) screen.result(line);
  return exitCodes.ok;
}

/**
 * `flashline complete -- WORD…`: what the last word may become, one a line, a tab before what it means. `:files` stands for the names of
 * files. A line that is wrong so far has no candidates, which is not a failure: somebody is still typing.
 */
async function printCandidates(
  words: readonly string[],
  program: Command,
  screen: Screen,
): Promise<ExitCode> {
  const { candidatesFor } = await import('../completion/candidates.ts');
  const candidates = await candidatesFor(words, program);
  // As bytes: a tab in a line for people would be made visible.
  if (candidates.length > 0) await screen.bytes(Buffer.from(`${candidates.map(lineOf).join('\n')}\n`));
  return exitCodes.ok;
}

function lineOf({ value, meaning }: Candidate): string {
  const words = meaning?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? value : `${value}\t${words}`;
}
