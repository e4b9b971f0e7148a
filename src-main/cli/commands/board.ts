import { resolve } from 'node:path';
import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { systemClock } from '../../time/clock.ts';
import type { VirtualBoard } from '../../virtual-board/board.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatWholeSize } from '../output/format-quantities.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';
import { usageError } from '../usage-error.ts';
import { addJsonOption, jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface ServeBoardOptions extends OutputOptions {
  link?: string;
  tcp?: { host: string; port: number };
  pace?: true;
  keep?: true;
}

/** `flashline board PART [--link PATH] [--tcp HOST:PORT] [--pace] [--keep]` */
export function defineBoard(parent: Command, shell: Shell): void {
  const command = parent
    .command('board')
    .description(text('help.board'))
    .argument('<part>', text('help.argument.part'));
  command.addOption(jobOption('--link <path>', 'help.option.link'));
  command.addOption(jobOption('--tcp <host:port>', 'help.option.tcp', optionValue.hostAndPort));
  command.addOption(jobOption('--pace', 'help.option.pace-board'));
  command.addOption(jobOption('--keep', 'help.option.keep'));
  addJsonOption(command);
  command.addHelpText('after', text('help.board.after'));
  command.action((part: string, options: ServeBoardOptions) =>
    shell.run((screen) => serveBoard(part, options, screen)),
  );
}

/** Where a board can be reached, and how its service ends. */
interface BoardService {
  /** The name to give to `--port`. */
  port: string;
  close(): void | Promise<void>;
}

/** `flashline board`: serves until it is told to stop. */
async function serveBoard(partName: string, options: ServeBoardOptions, screen: Screen): Promise<ExitCode> {
  if (options.link !== undefined && options.tcp !== undefined)
    throw usageError(text('cli.usage.link-tcp'), 'board');
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findVirtualPart } = await import('../../devices/find-part.ts');
  const part = findVirtualPart(loadDevices(), partName);
  const board = await makeBoard(part, options, screen);
  const stopped = stopRequest();
  const service = await serve(board, options);
  announce(part, board, service, options, screen);
  await stopped;
  await service.close();
  if (options.json === true) screen.json(resultEvent('board', exitCodes.ok, {}));
  else screen.note(text('cli.board.gone'));
  return exitCodes.ok;
}

async function makeBoard(
  { device, flashSizeBytes }: NamedDevice,
  { pace, keep, json }: ServeBoardOptions,
  screen: Screen,
): Promise<VirtualBoard> {
  const { VirtualBoard } = await import('../../virtual-board/board.ts');
  return new VirtualBoard({
    device,
    clock: systemClock,
    paced: pace === true,
    keepsState: keep === true,
    ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
    ...(json === true ? { onEvent: (deed) => screen.json({ event: 'board', ...deed }) } : {}),
  });
}

async function serve(board: VirtualBoard, { tcp, link }: ServeBoardOptions): Promise<BoardService> {
  if (tcp !== undefined) {
    const { serveTcp } = await import('../../virtual-board/serve-tcp.ts');
    const server = await serveTcp(board, tcp);
    const host = server.host.includes(':') ? `[${server.host}]` : server.host;
    return { port: `tcp://${host}:${server.port}`, close: () => server.close() };
  }
  const { servePty } = await import('../../virtual-board/serve-pty.ts');
  const server = await servePty(board, {
    clock: systemClock,
    ...(link === undefined ? {} : { linkPath: link }),
  });
  // In full: a bare name is not a port, and the client may be in another folder.
  return { port: link === undefined ? server.path : resolve(link), close: () => server.close() };
}

function announce(
  { device }: NamedDevice,
  board: VirtualBoard,
  { port }: BoardService,
  { json, keep }: ServeBoardOptions,
  screen: Screen,
): void {
  const flashSizeBytes = board.flash.bytes.length;
  if (json === true) {
    const ready = { event: 'ready', port, device: { name: device.name, pid: device.pid }, flashSizeBytes };
    screen.json(ready, { isVerdict: true });
    return;
  }
  const params = { device: device.name, flash: formatWholeSize(flashSizeBytes), port };
  screen.verdict(text('cli.board.ready', params));
  screen.note(keep === true ? text('cli.board.keeps') : text('cli.board.resets'));
  screen.note(text('cli.board.stop'));
  const typed = shellWord(port);
  screen.note(`  flashline info --port ${typed}`);
  screen.note(`  flashline program firmware.hex --port ${typed}`);
}

/** As it is typed in a shell. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./[\]-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function stopRequest(): Promise<void> {
  return new Promise((end) => {
    const stopListening = listenForStop(() => {
      stopListening();
      end();
    });
  });
}
