import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { BoardAccess } from '../board-access.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import type { Shell } from './shell.ts';

interface UnprotectOptions extends BoardOptions {
  write?: true;
  yes?: true;
}

/** `flashline unprotect --port PORT [--yes | --write]` */
export function defineUnprotect(parent: Command, shell: Shell): void {
  const command = parent.command('unprotect').description(text('help.unprotect'));
  command.addOption(jobOption('--write', 'help.option.write-unprotect'));
  command.addOption(jobOption('-y, --yes', 'help.option.yes'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.unprotect.after'));
  command.action((options: UnprotectOptions) => shell.run((screen) => unprotectBoard(options, screen)));
}

/** `flashline unprotect`. Readout protection takes the whole flash with it, so somebody must have agreed to that. */
async function unprotectBoard(options: UnprotectOptions, screen: Screen): Promise<ExitCode> {
  const { boardAccess } = await import('../board-access.ts');
  const access = boardAccess(options);
  const isWriteOnly = options.write === true;
  if (isWriteOnly || options.yes === true) return runUnprotect(access, options, screen);
  if (!screen.canAsk || options.json === true)
    throw usageError(text('cli.usage.yes', { port: options.port }), 'unprotect');
  return confirmAndUnprotect(access, options, screen);
}

/** Looks first, so that the question can name the part; then only that part will do. */
async function confirmAndUnprotect(
  access: BoardAccess,
  options: UnprotectOptions,
  screen: Screen,
): Promise<ExitCode> {
  const found: { pid?: number; name?: string } = {};
  const { runBoardJob } = await import('../run-board-job.ts');
  const exitCode = await runBoardJob(
    {
      command: 'unprotect',
      task: { kind: 'info' },
      access,
      isJson: false,
      afterwards({ target }) {
        if (target !== undefined) Object.assign(found, { pid: target.pid, name: target.deviceName });
        return Promise.resolve({ sentences: [], extra: {} });
      },
    },
    screen,
  );
  if (found.pid === undefined) return exitCode;
  screen.note(text('cli.unprotect.warn', { device: found.name ?? '', port: options.port }));
  const answer = await screen.ask(text('cli.unprotect.ask'));
  if (answer?.trim().toLowerCase() !== text('cli.unprotect.yes')) {
    screen.note(text('cli.usage.not-confirmed'));
    return exitCodes.usage;
  }
  const { findPart, jobPart } = await import('../../devices/find-part.ts');
  const expected = access.target.expected ?? findPart(access.devices, `0x${found.pid.toString(16)}`);
  const target = { ...access.target, expected };
  const job = { ...access.job, part: jobPart(expected) };
  return runUnprotect({ ...access, job, target, mayReplaceTrace: true }, options, screen); // By now it is the trace of the look.
}

async function runUnprotect(
  access: BoardAccess,
  options: UnprotectOptions,
  screen: Screen,
): Promise<ExitCode> {
  const task = { kind: 'unprotect', what: options.write === true ? 'write' : 'readout' } as const;
  const { runBoardJob } = await import('../run-board-job.ts');
  return runBoardJob({ command: 'unprotect', task, access, isJson: options.json === true }, screen);
}
