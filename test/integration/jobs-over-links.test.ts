import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import type { JobState } from '#shared/job/job-state.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { JobRunner } from '#main/jobs/job-runner.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { jobSpec, type TaskOnImage } from '../support/job-spec.ts';
import { openLink } from '#main/links/open-link.ts';
import { systemClock } from '#main/time/clock.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import { servePty } from '#main/virtual-board/serve-pty.ts';
import { serveTcp } from '#main/virtual-board/serve-tcp.ts';
import { pattern, testImage } from '../support/plan-target.ts';
import { startSer2net } from '../support/telnet-ser2net.ts';
import { hasTool } from '../support/tools.ts';

const devices = loadDevices();
const BASE = 0x0800_0000;
const image = testImage([BASE, pattern(4000)], [BASE + 0x8000, pattern(333, 9)]);
const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function newBoard(part: string): VirtualBoard {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const board = new VirtualBoard({
    device,
    clock: systemClock,
    paced: false,
    ...(flashSizeBytes === null ? {} : { flashSizeBytes }),
  });
  board.flash.bytes.fill(0x55);
  return board;
}

async function onPty(part: string): Promise<{ board: VirtualBoard; path: string }> {
  const board = newBoard(part);
  const server = await servePty(board, { clock: systemClock });
  closing.push(() => server.close());
  return { board, path: server.path };
}

function run(
  port: string,
  task: TaskOnImage,
  onState: (state: JobState) => void = () => undefined,
): Promise<JobResult> {
  const openVirtual = () => Promise.reject(new Error('no virtual port is meant here'));
  const open = () =>
    openLink(port, { settings: { baudRate: 115_200, parity: 'even' }, clock: systemClock, openVirtual });
  return new JobRunner(jobSpec(task, { openLink: open }), { clock: systemClock, devices }, { onState }).run();
}

const program: TaskOnImage = {
  kind: 'program',
  image,
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};

/** Programs, then reads back by a job of its own: both must agree with the flash of the board. */
async function expectRoundTrip(board: VirtualBoard, port: string): Promise<void> {
  const programmed = await run(port, program);
  expect(programmed.error).toBeUndefined();
  expect(programmed).toMatchObject({ outcome: 'ok', contents: 'complete', verified: true });
  expect(board.flash.bytes.slice(0, 4000)).toEqual(pattern(4000));
  expect(board.flash.bytes.slice(0x8000, 0x8000 + 333)).toEqual(pattern(333, 9));
  const read = await run(port, { kind: 'read', address: BASE, sizeBytes: 4000 });
  expect(read.data).toEqual(pattern(4000));
}

describe('the whole core', () => {
  it.each(['stm32f405rg', 'stm32f103c8', 'stm32l073rz'])(
    'programs %s over a pseudo-terminal',
    async (part) => {
      const { board, path } = await onPty(part);
      await expectRoundTrip(board, path);
    },
  );

  it('programs through a symbolic link to a pseudo-terminal, and removes the link after it', async () => {
    const board = newBoard('stm32g071rb');
    const linkPath = join(tmpdir(), `flashline-test-${String(process.pid)}`);
    const server = await servePty(board, { clock: systemClock, linkPath });
    await expectRoundTrip(board, linkPath);
    server.close();
    expect(existsSync(linkPath)).toBe(false);
  });

  it('programs over raw TCP', async () => {
    const board = newBoard('stm32f405rg');
    const server = await serveTcp(board, { host: '127.0.0.1', port: 0 });
    closing.push(() => server.close());
    await expectRoundTrip(board, `tcp://127.0.0.1:${String(server.port)}`);
  });

  it.skipIf(!hasTool('ser2net'))(
    'programs over RFC 2217 through ser2net (needs the tool ser2net)',
    async () => {
      const { board, path } = await onPty('stm32f405rg');
      const server = await startSer2net(path, 'telnet(rfc2217),tcp');
      closing.push(() => server.stop());
      await expectRoundTrip(board, `rfc2217://127.0.0.1:${String(server.port)}`);
    },
  );

  it('says that the port vanished when the board goes away in the middle', async () => {
    const board = newBoard('stm32f405rg');
    const server = await serveTcp(board, { host: '127.0.0.1', port: 0 });
    const port = `tcp://127.0.0.1:${String(server.port)}`;
    const result = await run(port, program, (state) => {
      if (state.at === 'running' && state.phase === 'writing' && state.done > 0) void server.close();
    });
    expect(result).toMatchObject({ outcome: 'failed', contents: 'partial', error: { code: 'E-PORT-LOST' } });
  });
});
