import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { Trace } from '../../traces/read-trace.ts';
import type { BoardReplay } from '../../traces/replay-board.ts';
import type { HostReplay } from '../../traces/replay-host.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface ReplayOptions extends OutputOptions {
  bytes?: true;
  partial?: true;
  host?: true;
  board?: true;
  against?: string;
}

/** `flashline replay TRACE [--host] [--board [--against virtual:PART]]` */
export function defineReplay(parent: Command, shell: Shell): void {
  const command = parent
    .command('replay')
    .description(text('blackBox.replay.command'))
    .argument('<trace>', text('blackBox.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('--bytes', text('blackBox.option.bytes')),
    new Option('--partial', text('blackBox.option.partial')),
    new Option('--host', text('blackBox.option.host')),
    new Option('--board', text('blackBox.option.board')),
    new Option('--against <board>', text('blackBox.option.against')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('blackBox.replay.after'));
  command.action((file: string, options: ReplayOptions) =>
    shell.run((screen) => replayTrace(file, options, screen)),
  );
}

/**
 * `flashline replay`: shows a trace, runs it again (`--host`) or sends it to a virtual board (`--board`). Errors: `E-FILE-READ`,
 * `E-TRACE-*`, `E-USAGE`.
 */
async function replayTrace(file: string, options: ReplayOptions, screen: Screen): Promise<ExitCode> {
  const part = await againstPart(options);
  const { loadTrace } = await import('../read-input.ts');
  const trace = await loadTrace(file, options);
  const host = options.host === true ? await runAgain(trace) : undefined;
  const board = options.board === true ? await sendToBoard(trace, part) : undefined;
  const { tellReplay } = await import('./replay-result.ts');
  const how = { isJson: options.json === true, withBytes: options.bytes === true };
  return tellReplay({ trace, host, board }, how, screen);
}

async function runAgain(trace: Trace): Promise<HostReplay> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { replayHost } = await import('../../traces/replay-host.ts');
  return replayHost(trace, loadDevices());
}

async function sendToBoard(trace: Trace, part: string | undefined): Promise<BoardReplay> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { replayBoard } = await import('../../traces/replay-board.ts');
  return replayBoard(trace, loadDevices(), part);
}

async function againstPart({ against, board }: ReplayOptions): Promise<string | undefined> {
  if (against === undefined) return undefined;
  if (board !== true) throw usageError(text('blackBox.usage.against-board'), 'replay');
  const { parsePortName } = await import('../../links/parse-port.ts');
  const port = against.startsWith('virtual:') ? parsePortName(against) : undefined;
  if (port?.kind !== 'virtual') throw usageError(text('blackBox.usage.against'), 'replay');
  return port.part;
}
