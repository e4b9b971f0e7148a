import type { Command } from 'commander';
import { formatAddress } from '#shared/bytes.ts';
import type { LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import {
  addBoardOptions,
  addJsonOption,
  addLeaveOption,
  jobOption,
  type BoardOptions,
} from './common-options.ts';
import { optionValue } from './option-values.ts';
import { runJobOf, type Shell } from './shell.ts';

interface GoOptions extends BoardOptions {
  address?: number;
  leave?: LeaveStrategy;
  /** false: Go is sent without a look at what is there. */
  check: boolean;
}

/** `flashline go --port PORT [--address A]` */
export function defineGo(parent: Command, shell: Shell): void {
  const command = parent.command('go').description(text('help.go'));
  command.addOption(jobOption('--address <address>', 'help.option.address-go', optionValue.address));
  addLeaveOption(command, 'help.option.leave-go');
  command.addOption(jobOption('--no-check', 'help.option.no-check'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.go.after'));
  command.action((options: GoOptions) => shell.run((screen) => startBoard(options, screen)));
}

/** VTOR has no bits for smaller steps (ARMv7-M ARM B3.2.5). */
const VECTOR_STEP_BYTES = 128;

/** `flashline go` */
async function startBoard(options: GoOptions, screen: Screen): Promise<ExitCode> {
  const { address, leave, check } = options;
  if (address !== undefined && address % VECTOR_STEP_BYTES !== 0)
    throw usageError(text('cli.usage.go-address', { address: formatAddress(address) }), 'go');
  const task = { kind: 'go', address, leave, check } as const;
  return runJobOf(options, { command: 'go', task }, screen);
}
