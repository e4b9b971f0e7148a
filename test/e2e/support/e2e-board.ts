import { findPart } from '#main/devices/find-part.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { systemClock } from '#main/time/clock.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board-options.ts';
import { servePty } from '#main/virtual-board/serve-pty.ts';
import { serveTcp } from '#main/virtual-board/serve-tcp.ts';

/** A virtual board outside the program under test, reached as a real one is. */
export interface E2eBoard {
  /** Name of its port. */
  port: string;
  board: VirtualBoard;
  close(): Promise<void>;
}

/** A board behind a TCP port of this machine. */
export async function boardOnTcp(
  part: string,
  options: Partial<VirtualBoardOptions> = {},
): Promise<E2eBoard> {
  const board = makeBoard(part, options);
  const server = await serveTcp(board, { host: '127.0.0.1', port: 0 });
  return { board, port: `tcp://127.0.0.1:${String(server.port)}`, close: () => server.close() };
}

/** A board on a pseudo-terminal: for the program a serial port like any other. */
export async function boardOnPty(
  part: string,
  options: Partial<VirtualBoardOptions> = {},
): Promise<E2eBoard> {
  const board = makeBoard(part, options);
  const server = await servePty(board, { clock: systemClock });
  return {
    board,
    port: server.path,
    close: () => {
      server.close();
      return Promise.resolve();
    },
  };
}

function makeBoard(part: string, options: Partial<VirtualBoardOptions>): VirtualBoard {
  const { device, flashSizeBytes } = findPart(loadDevices(), part);
  return new VirtualBoard({
    device,
    clock: systemClock,
    paced: false,
    ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
    ...options,
  });
}
