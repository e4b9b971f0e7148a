/**
 * A paced virtual board on a pseudo-terminal, in a process of its own so that its timing does not suffer from the
 * client's. Prints one JSON line when it is ready, and one with the board's own time for each client that leaves.
 *
 *     tsx bench/board-process.ts PART
 */
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { systemClock } from '#main/time/clock.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import { servePty } from '#main/virtual-board/serve-pty.ts';

const { device, flashSizeBytes } = findDevice(loadDevices(), process.argv[2] ?? '');
const board = new VirtualBoard({
  device,
  clock: systemClock,
  paced: true,
  ...(flashSizeBytes === null ? {} : { flashSizeBytes }),
});
const server = await servePty(board, { clock: systemClock });
console.log(JSON.stringify({ path: server.path }));
