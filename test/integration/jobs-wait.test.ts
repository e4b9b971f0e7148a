import { describe, expect, it } from 'vitest';
import { JobRunner } from '#main/jobs/job-runner.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { jobSpec, type BoardTarget } from '../support/job-spec.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { BoardSocket } from '../support/board-socket.ts';
import { replayed, traceFile } from '../support/trace-rig.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const devices = loadDevices();
const { device } = findDevice(devices, 'stm32f103rb');
const MINUTES = 60_000;

/** A socket, a board for it, and a job that waits for one. */
function rig(options: { hasModemLines?: boolean } = {}) {
  const clock = new VirtualClock();
  const socket = new BoardSocket(clock, options);
  const board = new VirtualBoard({ device, clock, paced: true });
  const waits: string[] = [];
  let runner: JobRunner | undefined;
  const task = { kind: 'info' } as const;
  const run = (
    target: Partial<BoardTarget> = {},
    onTarget: () => void = () => undefined,
  ): Promise<JobResult> => {
    runner = new JobRunner(
      jobSpec(task, { openLink: () => socket.open(), wait: true, ...target }),
      { clock, devices },
      { onWaiting: ({ code }) => waits.push(code), onTarget },
    );
    return runner.run();
  };
  return { clock, socket, board, waits, run, task, stop: () => runner?.cancel() };
}

describe('a job that waits for its board', () => {
  it('runs as soon as a board is put in, and says once that none is there', async () => {
    const { clock, socket, board, waits, run } = rig();
    clock.after(5 * MINUTES, () => socket.put(board));
    const result = await run();
    expect(result).toMatchObject({ outcome: 'ok', target: { pid: 0x410 } });
    expect(waits).toEqual(['E-SYNC-TIMEOUT']);
    expect(clock.now()).toBeLessThan(5 * MINUTES + 2000);
  });

  it('sends the knock once, and then nothing but 0x7F, twice a second', async () => {
    const { clock, socket, run, stop } = rig();
    clock.after(MINUTES, stop);
    expect((await run()).outcome).toBe('cancelled');
    expect(socket.said).toMatch(/^7f aa( 7f)+$/);
    const gaps = socket.sent
      .slice(2)
      .map(({ timeMs }, index) => timeMs - (socket.sent[index + 1]?.timeMs ?? 0));
    expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(499);
    expect(socket.sent.length).toBeGreaterThan(100);
  });

  it.each([0, 1, 37, 120, 199, 200, 201, 333, 499])(
    'finds a board whatever the moment that it is put in: %i ms',
    async (offsetMs) => {
      const { clock, socket, board, run } = rig();
      clock.after(10_000 + offsetMs, () => socket.put(board));
      expect((await run()).outcome).toBe('ok');
      expect(clock.now()).toBeLessThan(13_000);
    },
  );

  it('resets by the lines before each byte if the board has them, which changes nothing on a board that is stuck', async () => {
    const { clock, socket, board, run } = rig({ hasModemLines: true });
    const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;
    clock.after(MINUTES, () => socket.put(board));
    expect((await run({ wiring })).outcome).toBe('ok');
    expect(socket.said).not.toMatch(/7f 7f 7f 7f aa/);
  });

  it('waits for the port as well, also if it goes in between', async () => {
    const { clock, socket, board, waits, run } = rig();
    socket.isPortThere = false;
    clock.after(MINUTES, () => (socket.isPortThere = true));
    clock.after(2 * MINUTES, () => socket.unplug());
    clock.after(3 * MINUTES, () => {
      socket.isPortThere = true;
      socket.put(board);
    });
    expect((await run()).outcome).toBe('ok');
    expect(waits).toEqual(['E-PORT-NOT-FOUND']);
  });

  it('says so if each connection is dropped, and does not open the port without a pause', async () => {
    const { clock, socket, waits, run, stop } = rig();
    const opens: number[] = [];
    const openLink = async () => {
      opens.push(clock.now());
      const link = await socket.open();
      socket.drop();
      return link;
    };
    clock.after(MINUTES, stop);
    expect((await run({ openLink })).outcome).toBe('cancelled');
    expect(waits).toEqual(['E-PORT-LOST']);
    expect(opens.length).toBeLessThan(MINUTES / 500 + 2);
    expect(opens.length).toBeGreaterThan(10);
  });

  it('ends at once if it is stopped, and nothing was changed', async () => {
    const { clock, run, stop } = rig();
    clock.after(30_250, stop);
    expect(await run()).toMatchObject({ outcome: 'cancelled', contents: 'untouched' });
    expect(clock.now()).toBeLessThan(31_000);
  });

  it('does not take a port that went after the board was found for one that is yet to come', async () => {
    const { socket, board, run } = rig();
    socket.put(board);
    expect((await run({}, () => socket.unplug())).error?.code).toBe('E-PORT-LOST');
  });

  it('leaves a trace that a replay follows', async () => {
    const { clock, socket, board, run, task } = rig();
    clock.after(MINUTES, () => socket.put(board));
    const result = await run();
    const { replay } = await replayed(traceFile(task, { wait: true }, result, '/dev/ttyUSB0'));
    expect(replay.difference).toBeUndefined();
  });
});

describe('a board that another client left inside a page list', () => {
  // Each prefix of these lists, asked for an hour: docs/adr/0082 says which are left.
  it.each([[[0]], [[5]], [[0, 1, 2, 3]], [[60, 61, 62, 63, 64]]])(
    'of %j keeps all other pages',
    async (pages) => {
      const list = [pages.length - 1, ...pages];
      for (let count = 0; count <= list.length; count += 1) {
        const { clock, socket, run, stop } = rig();
        const events: number[] = [];
        const stuck = new VirtualBoard({
          device,
          clock,
          paced: false,
          keepsState: true,
          onEvent: (event) => {
            if (event.kind === 'erase') events.push(...event.erased);
          },
        });
        const settings = { baudRate: 115_200, parity: 'even' } as const;
        const client = stuck.connect({ settings, onBytes: () => undefined, onLost: () => undefined });
        client.send(Uint8Array.of(0x7f, 0x43, 0xbc, ...list.slice(0, count)));
        client.close();
        socket.resume(stuck);
        clock.after(10 * MINUTES, stop);
        await run();
        expect(events.filter((page) => !pages.includes(page))).toEqual([]);
      }
    },
  );
});
