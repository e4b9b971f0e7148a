import type { Command } from 'commander';
import type { EraseSelection } from '#shared/job/job-definition.ts';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import { optionValue } from './option-values.ts';
import { runJobOf, type Shell } from './shell.ts';

interface EraseOptions extends BoardOptions {
  mass?: true;
  pages?: number[];
  range?: { address: number; sizeBytes: number };
  verify: boolean;
}

/** `flashline erase --port PORT --mass|--pages|--range` */
export function defineErase(parent: Command, shell: Shell): void {
  const command = parent.command('erase').description(text('help.erase'));
  command.addOption(jobOption('--mass', 'help.option.mass').conflicts(['pages', 'range']));
  command.addOption(jobOption('--pages <pages>', 'help.option.pages', optionValue.codes).conflicts('range'));
  command.addOption(jobOption('--range <range>', 'help.option.range', optionValue.range));
  command.addOption(jobOption('--no-verify', 'help.option.no-verify-erase'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.erase.after'));
  command.action((options: EraseOptions) => shell.run((screen) => eraseBoard(options, screen)));
}

/** `flashline erase` */
async function eraseBoard(options: EraseOptions, screen: Screen): Promise<ExitCode> {
  const what = eraseSelection(options);
  const task = { kind: 'erase', what, verify: options.verify } as const;
  return runJobOf(options, { command: 'erase', task }, screen);
}

/** Nothing is erased that was not named. Errors: `E-USAGE`. */
function eraseSelection({ mass, pages, range }: EraseOptions): EraseSelection {
  if (mass === true) return { kind: 'mass' };
  if (pages !== undefined) return { kind: 'pages', codes: pages };
  if (range !== undefined) return { kind: 'range', ...range };
  throw usageError(text('cli.usage.erase-what'), 'erase');
}
