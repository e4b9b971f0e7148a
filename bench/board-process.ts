/**
 * A paced virtual board on a pseudo-terminal, in a process of its own so that its timing does not suffer from the
 * client's. Started by the bench with an IPC channel: sends where it is, and answers any message with what it saw.
 *
 *     board-process.ts PART
 */
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { systemClock } from '#main/time/clock.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import { servePty } from '#main/virtual-board/serve-pty.ts';
import type { BoardReport } from './board-report.ts';
import { countReplies } from './count-replies.ts';

const ERASE_COMMANDS: readonly number[] = [0x43, 0x44];
const READ_MEMORY = 0x11;
const WRITE_MEMORY = 0x31;

const nothing: BoardReport = { workMs: 0, lastReadBytes: 0, replyCount: 0 };
let report = { ...nothing };
let startMs: number | undefined;
/** A block has been written or read since the erase: replies belong to blocks from then on. */
let isAtBlocks = false;

const { device, flashSizeBytes } = findDevice(loadDevices(), process.argv[2] ?? '');
const board = new VirtualBoard({
  device,
  clock: systemClock,
  paced: true,
  ...(flashSizeBytes === null ? {} : { flashSizeBytes }),
  onEvent: (event) => {
    if (event.kind === 'command' && ERASE_COMMANDS.includes(event.code)) startMs ??= event.timeMs;
    if (startMs === undefined || (event.kind !== 'command' && event.kind !== 'read')) return;
    report.workMs = event.timeMs - startMs;
    if (event.kind === 'read') report.lastReadBytes = event.sizeBytes;
    if (event.kind === 'command' && [READ_MEMORY, WRITE_MEMORY].includes(event.code)) isAtBlocks = true;
  },
});
countReplies(board, () => {
  if (isAtBlocks) report.replyCount += 1;
});
const server = await servePty(board, { clock: systemClock });
process.on('message', () => {
  process.send?.(report);
  report = { ...nothing };
  startMs = undefined;
  isAtBlocks = false;
});
process.send?.({ path: server.path });
