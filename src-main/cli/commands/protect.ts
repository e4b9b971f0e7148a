import type { Command } from 'commander';
import type { JobTask } from '#shared/job/job-definition.ts';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import { optionValue } from './option-values.ts';
import { runJobOf, type Shell } from './shell.ts';

interface ProtectOptions extends BoardOptions {
  write?: number[];
}

/** `flashline protect --port PORT [--write SECTORS]` */
export function defineProtect(parent: Command, shell: Shell): void {
  const command = parent.command('protect').description(text('help.protect'));
  command.addOption(jobOption('--write <sectors>', 'help.option.write-protect', optionValue.sectors));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.protect.after'));
  command.action((options: ProtectOptions) => shell.run((screen) => protectBoard(options, screen)));
}

/** `flashline protect` */
async function protectBoard(options: ProtectOptions, screen: Screen): Promise<ExitCode> {
  const task: JobTask =
    options.write === undefined
      ? { kind: 'protect', what: 'readout' }
      : { kind: 'protect', what: 'write', sectors: options.write };
  return runJobOf(options, { command: 'protect', task }, screen);
}
