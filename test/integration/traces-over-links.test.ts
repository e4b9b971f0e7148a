import { afterEach, describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { JobRunner } from '#main/jobs/job-runner.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { jobSpec, type TaskOnImage } from '../support/job-spec.ts';
import { openLink } from '#main/links/open-link.ts';
import { openVirtualLink } from '#main/links/virtual-link.ts';
import { systemClock } from '#main/time/clock.ts';
import { replayBoard } from '#main/traces/replay-board.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { servePty } from '#main/virtual-board/serve-pty.ts';
import { serveTcp } from '#main/virtual-board/serve-tcp.ts';
import { pattern, testImage } from '../support/plan-target.ts';
import { startSer2net } from '../support/telnet-ser2net.ts';
import { hasTool } from '../support/tools.ts';
import { replayed, traceFile } from '../support/trace-rig.ts';

const devices = loadDevices();
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const program: TaskOnImage = {
  kind: 'program',
  image: testImage([0x0800_0000, pattern(5000)]),
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};

function newBoard(faults: readonly BoardFault[] = []): VirtualBoard {
  const { device } = findDevice(devices, 'stm32f405rg');
  const board = new VirtualBoard({ device, clock: systemClock, paced: false, faults });
  board.flash.bytes.fill(0x55, 0, 0x4000);
  return board;
}

type Carrier = 'in this process' | 'on a pseudo-terminal' | 'on TCP' | 'on RFC 2217';

async function portFor(carrier: Carrier, board: VirtualBoard): Promise<string> {
  if (carrier === 'in this process') return 'virtual:stm32f405rg';
  if (carrier === 'on TCP') {
    const server = await serveTcp(board, { host: '127.0.0.1', port: 0 });
    closing.push(() => server.close());
    return `tcp://127.0.0.1:${String(server.port)}`;
  }
  const server = await servePty(board, { clock: systemClock });
  closing.push(() => server.close());
  if (carrier === 'on a pseudo-terminal') return server.path;
  const net = await startSer2net(server.path, 'telnet(rfc2217),tcp');
  closing.push(() => net.stop());
  return `rfc2217://127.0.0.1:${String(net.port)}`;
}

async function run(board: VirtualBoard, port: string): Promise<JobResult> {
  const settings = { baudRate: 115_200, parity: 'even' as const };
  const openVirtual = () =>
    Promise.resolve(openVirtualLink(board, { name: port, settings, clock: systemClock }));
  const open = () => openLink(port, { settings, clock: systemClock, openVirtual });
  return new JobRunner(jobSpec(program, { openLink: open }), { clock: systemClock, devices }).run();
}

describe('a trace recorded on one kind of line', () => {
  const carriers: Carrier[] = ['in this process', 'on a pseudo-terminal', 'on TCP'];
  if (hasTool('ser2net')) carriers.push('on RFC 2217');

  it.each(carriers)('replays to the same frames and the same verdict, recorded %s', async (carrier) => {
    const board = newBoard();
    const port = await portFor(carrier, board);
    const result = await run(board, port);
    expect(result).toMatchObject({ outcome: 'ok', verified: true });
    const { trace, replay } = await replayed(traceFile(program, {}, result, port));
    expect(replay.difference).toBeUndefined();
    expect(replayBoard(trace, devices).differences).toEqual([]);
  });

  it('replays a doubled byte on a pseudo-terminal, and what it led to', async () => {
    const board = newBoard([{ kind: 'duplicate', direction: 'fromBoard', at: 800 }]);
    const port = await portFor('on a pseudo-terminal', board);
    const result = await run(board, port);
    expect(result.outcome).toBe('ok');
    expect((await replayed(traceFile(program, {}, result, port))).replay.difference).toBeUndefined();
  });
});
