/**
 * `npm run bench`: erase, write and verify 64 KiB of random data on a virtual board paced at 115200 baud 8E1 with no
 * added latency, by Flashline and by Debian's stm32flash in turn, against the time that the wire and the flash need.
 * The board measures both with the same clock: from the first erase command to the last read. Ends with 1 where
 * Flashline is slower than 1.01 times stm32flash, or 1.02 times the limit, or needs more than six replies a block and those
 * of one read besides: the unique id, read again at the end, which shows that the board is still the same.
 */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { hasTool } from '../test/support/tools.ts';
import type { BoardReport } from './board-report.ts';
import { wireLimitMs } from './wire-limit.ts';

const IMAGE_BYTES = 64 * 1024;
const BLOCK_BYTES = 256;
const BAUD_RATE = 115_200;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const PARTS = ['stm32f103cb', 'stm32g071rb'];
const MAX_OF_PEER = 1.01;
const MAX_OF_LIMIT = 1.02;
const MAX_REPLIES_PER_BLOCK = 6;
/** Command, address and length with its data: one Read Memory (AN3155 §3.4). */
const REPLIES_OF_A_READ = 3;

interface Row {
  part: string;
  tool: string;
  workMs: number;
  processMs: number;
  repliesPerBlock: number;
}

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../out/cli/flashline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flashline-bench-'));
const image = join(folder, 'random.bin');
const rows: Row[] = [];
try {
  for (const part of PARTS) {
    for (let round = 0; round < ROUNDS; round += 1) {
      // A new image each time: a flash that holds it already would hide an erase that is missing.
      writeFileSync(image, randomBytes(IMAGE_BYTES));
      const board = fork(new URL('./board-process.ts', import.meta.url), [part], {
        execArgv: ['--import', 'tsx'],
      });
      const [{ path }] = (await once(board, 'message')) as [{ path: string }];
      rows.push(
        await measure(board, part, 'flashline', process.execPath, [
          cli,
          'program',
          image,
          '--port',
          path,
          '--address',
          '0x08000000',
        ]),
      );
      if (hasTool('stm32flash')) {
        rows.push(
          await measure(board, part, 'stm32flash', 'stm32flash', [
            '-b',
            String(BAUD_RATE),
            '-m',
            '8n1',
            '-w',
            image,
            '-v',
            path,
          ]),
        );
      }
      board.kill();
      await once(board, 'exit');
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = printTable() ? 0 : 1;

async function measure(
  board: ChildProcess,
  part: string,
  tool: string,
  command: string,
  args: string[],
): Promise<Row> {
  const startMs = performance.now();
  await run(command, args);
  const processMs = performance.now() - startMs;
  board.send('report');
  const [report] = (await once(board, 'message')) as [BoardReport];
  // The report ends with the length of the last read: its data are still to come.
  const lastDataMs = (report.lastReadBytes * 11_000) / BAUD_RATE;
  const repliesPerBlock = (report.replyCount * BLOCK_BYTES) / IMAGE_BYTES;
  return { part, tool, workMs: report.workMs + lastDataMs, processMs, repliesPerBlock };
}

/** Prints medians; returns false where a bound is broken. */
function printTable(): boolean {
  console.log(
    `erase + write + verify of ${String(IMAGE_BYTES / 1024)} KiB at ${String(BAUD_RATE)} 8E1, median of ${String(ROUNDS)}\n`,
  );
  console.log(
    'part          tool         on the wire   of the limit   of stm32flash   whole process   replies/block',
  );
  let good = true;
  for (const part of PARTS) {
    const { device } = findDevice(loadDevices(), part);
    const limitMs = wireLimitMs(device, IMAGE_BYTES, BAUD_RATE);
    console.log(`${part.padEnd(14)}limit        ${seconds(limitMs)}`);
    const peer = median(
      rows.filter((row) => row.part === part && row.tool === 'stm32flash').map(({ workMs }) => workMs),
    );
    for (const tool of ['stm32flash', 'flashline']) {
      const own = rows.filter((row) => row.part === part && row.tool === tool);
      if (own.length === 0) {
        console.log(`${part.padEnd(14)}${tool.padEnd(13)}not installed: not compared`);
        continue;
      }
      const workMs = median(own.map((row) => row.workMs));
      const replies = Math.max(...own.map(({ repliesPerBlock }) => repliesPerBlock));
      const cells = [
        seconds(workMs),
        ratio(workMs / limitMs),
        Number.isNaN(peer) ? '-' : ratio(workMs / peer),
        seconds(median(own.map(({ processMs }) => processMs))),
        replies.toFixed(2),
      ];
      console.log(`${part.padEnd(14)}${tool.padEnd(13)}${cells.map((cell) => cell.padEnd(15)).join('')}`);
      if (tool === 'flashline') {
        good &&=
          workMs / limitMs <= MAX_OF_LIMIT &&
          replies <= MAX_REPLIES_PER_BLOCK + (REPLIES_OF_A_READ * BLOCK_BYTES) / IMAGE_BYTES &&
          !(workMs / peer > MAX_OF_PEER);
      }
    }
  }
  console.log(
    `\n${good ? 'within' : 'OUTSIDE'} the bounds: ${ratio(MAX_OF_PEER)} of stm32flash, ${ratio(MAX_OF_LIMIT)} of the limit, ${String(MAX_REPLIES_PER_BLOCK)} replies a block and ${String(REPLIES_OF_A_READ)} besides`,
  );
  return good;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`;
}

function ratio(value: number): string {
  return value.toFixed(4);
}
