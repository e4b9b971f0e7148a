import type { Command } from 'commander';
import { candidatesFor, type Candidate } from '../completion/candidates.ts';
import { completionScripts } from '../completion/scripts.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { CompletedShell } from '../commands/option-values.ts';
import type { Screen } from '../output/screen.ts';

/** `flashline completion SHELL`: prints the script of a shell. */
export function printScript(shell: CompletedShell, screen: Screen): Promise<ExitCode> {
  for (const line of completionScripts[shell].trimEnd().split('\n')) screen.result(line);
  return Promise.resolve(exitCodes.ok);
}

/**
 * `flashline complete -- WORD…`: what the last word may become, one a line, a tab before what it means. `:files` stands for the names of
 * files. A line that is wrong so far has no candidates, and is no failure: somebody is still typing.
 */
export async function printCandidates(
  words: readonly string[],
  program: Command,
  screen: Screen,
): Promise<ExitCode> {
  const candidates = await candidatesFor(words, program);
  // As bytes: a tab in a line for people would be made visible.
  if (candidates.length > 0) await screen.bytes(Buffer.from(`${candidates.map(lineOf).join('\n')}\n`));
  return exitCodes.ok;
}

function lineOf({ value, meaning }: Candidate): string {
  const words = meaning?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? value : `${value}\t${words}`;
}
