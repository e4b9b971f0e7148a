import type { Command } from 'commander';
import { text, type TextKey } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

/** `flashline help exit-codes`: a page of help that is not a command of its own. */
export function defineExitCodes(parent: Command): void {
  const command = parent.command('exit-codes', { hidden: true }).description(text('help.exitCodes'));
  command.helpOption(false).helpInformation = exitCodesPage;
  command.action(() => command.outputHelp());
}

/** The page, a line for each code. */
export function exitCodesPage(): string {
  const lines = Object.values(exitCodes).map((code) => `${String(code).padStart(5)}  ${text(keyOf(code))}`);
  return `${text('help.exit.title')}\n${lines.join('\n')}\n`;
}

function keyOf(code: ExitCode): Extract<TextKey, `help.exit.${ExitCode}`> {
  return `help.exit.${code}`;
}
