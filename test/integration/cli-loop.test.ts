import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { BoardAccess } from '#main/cli/board-access.ts';
import { processScreen } from '#main/cli/output/screen.ts';
import { runBoardLoop } from '#main/cli/run-board-loop.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { VirtualBoard, type VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { enterByModemLines, usesModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { plainJob } from '#shared/job/job-definition.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { readImage } from '#shared/image/read-image.ts';
import { BoardSocket } from '../support/board-socket.ts';
import { runInProcess, sampleFile } from '../support/cli.ts';
import { schemaProblems } from '../support/json-schemas.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const devices = loadDevices();
const image = readImage(readFileSync(sampleFile), { fileName: 'sample.elf' });
const program = {
  kind: 'program',
  image,
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
} as const;

type Event = Record<string, unknown> & { event: string };

/** A socket with an operator, who hears what the loop says. */
class Bench {
  readonly clock = new VirtualClock();
  readonly socket: BoardSocket;
  readonly events: Event[] = [];
  /** What the operator does about an event. */
  onEvent: (event: Event) => void = () => undefined;
  readonly #enter: EnterStrategy;

  /** @param enter how the boards are reached; the adapter has the lines that it uses */
  constructor(enter: EnterStrategy = { kind: 'manual' }) {
    this.#enter = enter;
    this.socket = new BoardSocket(this.clock, { hasModemLines: usesModemLines(enter) });
  }

  board(id: number, options: Partial<VirtualBoardOptions> = {}): VirtualBoard {
    const { device } = findDevice(devices, 'stm32f103rb');
    const uniqueId = new Uint8Array(12).fill(id);
    return new VirtualBoard({
      device,
      clock: this.clock,
      paced: true,
      keepsState: true,
      uniqueId,
      ...options,
    });
  }

  /** Puts boards in, each some seconds after the one before was done and taken out. */
  feed(boards: readonly VirtualBoard[]): void {
    const rest = [...boards];
    const next = () => {
      const board = rest.shift();
      if (board !== undefined) this.socket.put(board);
    };
    this.clock.after(2000, next);
    this.onEvent = ({ event }) => {
      if (event !== 'unit' && event !== 'same-board') return;
      this.clock.after(1300, () => this.socket.takeOut());
      this.clock.after(6000, next);
    };
  }

  async loop(count: number, repeats = false, leave?: 'go'): Promise<number> {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const screen = processScreen({ stdin, stdout, stderr, environment: {} });
    const told = (event: object) => {
      this.events.push(event as Event);
      this.onEvent(event as Event);
    };
    const access: BoardAccess = {
      port: 'socket',
      settings: { baudRate: 115_200, parity: 'even' },
      devices,
      trace: false,
      isQuiet: false,
      mayReplaceTrace: false,
      job: { ...plainJob, enter: this.#enter },
      target: { wait: true },
      clock: this.clock,
      open: () => this.socket.open(),
    };
    const { image, ...task } = { ...program, leave };
    const firmware = { files: [], image };
    const job = {
      command: 'program',
      task,
      firmware,
      access,
      isJson: true,
      extra: { files: ['sample.elf'] },
    };
    const exitCode = await runBoardLoop({ job, count, repeats }, { ...screen, json: told });
    for (const event of this.events)
      expect(schemaProblems(JSON.parse(JSON.stringify(event)), 'program.schema.json')).toEqual([]);
    return exitCode;
  }

  get counts(): unknown {
    return this.events.at(-1)?.['counts'];
  }

  of(kind: string): Event[] {
    return this.events.filter(({ event }) => event === kind);
  }
}

describe('program --loop', () => {
  it('programs one board after the other, and ends after the last one', async () => {
    const bench = new Bench();
    bench.feed([bench.board(1), bench.board(2), bench.board(3)]);
    expect(await bench.loop(3)).toBe(0);
    expect(bench.of('unit').map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok']);
    expect(bench.counts).toEqual({ passed: 3, failed: 0, total: 3, wanted: 3 });
  });

  it('does nothing to a board that stays in, for as long as it stays', async () => {
    const bench = new Bench();
    const board = bench.board(1);
    bench.socket.put(board);
    bench.onEvent = ({ event }) => {
      if (event !== 'unit') return;
      bench.clock.after(600_000, () => {
        expect(bench.of('unit')).toHaveLength(1);
        process.emit('SIGINT');
      });
    };
    expect(await bench.loop(2)).toBe(130);
    expect(board.log.of('erase')).toHaveLength(1);
    expect(bench.events.at(-1)).toMatchObject({
      outcome: 'cancelled',
      counts: { passed: 1, total: 1, wanted: 2 },
    });
  });

  it('lets a board alone that passed and comes again, unless it should be programmed again', async () => {
    const bench = new Bench();
    const first = bench.board(1);
    bench.feed([first, first, bench.board(2)]);
    expect(await bench.loop(2)).toBe(0);
    expect(bench.of('same-board')).toEqual([{ event: 'same-board', uniqueId: '01'.repeat(12) }]);
    expect(first.log.of('erase')).toHaveLength(1);
    expect(bench.of('unit')).toHaveLength(2);
  });

  it('programs it again if that is asked for, and counts it once', async () => {
    const bench = new Bench();
    const first = bench.board(1);
    bench.feed([first, first, bench.board(2)]);
    expect(await bench.loop(2, true)).toBe(0);
    expect(first.log.of('erase')).toHaveLength(2);
    expect(bench.counts).toEqual({ passed: 2, failed: 0, total: 2, wanted: 2 });
  });

  it('counts a board that failed and then passed as one that passed', async () => {
    const bench = new Bench();
    const bad = bench.board(1, { faults: [{ kind: 'weak-page', page: 0 }] });
    bench.feed([bad, bench.board(1), bench.board(2)]);
    expect(await bench.loop(2)).toBe(0);
    expect(bench.of('unit').map(({ exitCode }) => exitCode === 0)).toEqual([false, true, true]);
    expect(bench.counts).toEqual({ passed: 2, failed: 0, total: 2, wanted: 2 });
  });

  it('ends with what a board failed with if one did', async () => {
    const bench = new Bench();
    bench.feed([bench.board(1, { faults: [{ kind: 'readout-protected' }] }), bench.board(2)]);
    expect(await bench.loop(2)).toBe(10);
    expect(bench.counts).toEqual({ passed: 1, failed: 1, total: 2, wanted: 2 });
  });

  it('takes a board without a readable id for the one before until it was gone', async () => {
    const bench = new Bench();
    const board = bench.board(1, { faults: [{ kind: 'readout-protected' }] });
    bench.socket.put(board);
    bench.onEvent = ({ event }) => {
      if (event !== 'unit') return;
      for (const atMs of [5000, 10_000, 15_000]) bench.clock.after(atMs, () => board.reset());
      bench.clock.after(60_000, () => process.emit('SIGINT'));
    };
    expect(await bench.loop(5)).toBe(130);
    expect(bench.of('unit')).toHaveLength(1);
  });

  it.each([1, 8, 24])(
    'counts a board as one that failed where nothing came behind byte %i, before its id was read, and as another where it comes again',
    async (at) => {
      const bench = new Bench();
      const dying = () => bench.board(1, { faults: [{ kind: 'stuck', direction: 'fromBoard', at }] });
      bench.feed([dying(), bench.board(2), dying(), bench.board(3)]);
      expect(await bench.loop(4)).toBe(5);
      expect(bench.of('unit').map(({ outcome }) => outcome)).toEqual(['failed', 'ok', 'failed', 'ok']);
      expect(bench.counts).toEqual({ passed: 2, failed: 2, total: 4, wanted: 4 });
    },
  );

  it('does not count a board that does not answer as a bootloader, or whose adapter goes before it was identified', async () => {
    const bench = new Bench();
    bench.socket.put(bench.board(1, { faults: [{ kind: 'garbage' }] }));
    bench.clock.after(5000, () => bench.socket.takeOut());
    bench.clock.after(9000, () => bench.socket.put(bench.board(2)));
    let isUnplugged = false;
    bench.onEvent = ({ phase }) => {
      if (phase !== 'identifying' || isUnplugged) return;
      isUnplugged = true;
      bench.socket.unplug();
    };
    bench.clock.after(20_000, () => {
      bench.socket.isPortThere = true;
      bench.socket.put(bench.board(3));
    });
    expect(await bench.loop(1)).toBe(0);
    expect(bench.of('unit')).toHaveLength(1);
    expect(bench.counts).toEqual({ passed: 1, failed: 0, total: 1, wanted: 1 });
  });

  it('takes a reset of a board that failed for the wish to try again', async () => {
    const bench = new Bench();
    const board = bench.board(1, { faults: [{ kind: 'weak-page', page: 0 }] });
    bench.socket.put(board);
    bench.onEvent = ({ event }) => {
      if (event !== 'unit') return;
      board.clearFaults();
      if (bench.of('unit').length === 1) bench.clock.after(5000, () => board.reset());
      else bench.clock.after(5000, () => bench.socket.put(bench.board(2)));
    };
    expect(await bench.loop(2)).toBe(0);
    expect(bench.of('unit').map(({ outcome }) => outcome)).toEqual(['failed', 'ok', 'ok']);
    expect(bench.counts).toEqual({ passed: 2, failed: 0, total: 2, wanted: 2 });
  });

  it('knows another board by its id, also if nobody saw the socket empty', async () => {
    const bench = new Bench();
    bench.socket.put(bench.board(1));
    bench.onEvent = ({ event }) => {
      if (event === 'unit' && bench.of('unit').length === 1)
        bench.clock.after(5000, () => bench.socket.put(bench.board(2)));
    };
    expect(await bench.loop(2)).toBe(0);
    expect(bench.counts).toEqual({ passed: 2, failed: 0, total: 2, wanted: 2 });
  });

  describe('if lines reset the board, and a board that was started says nothing', () => {
    const lines = enterByModemLines({
      boot0: 'rts',
      reset: 'dtr',
      boot0Inverted: false,
      resetInverted: false,
    });

    it.each([
      ['is left alone while it stays in, also with --repeat', {}],
      [
        'is left alone while it stays in, also without an id',
        { faults: [{ kind: 'blank-registers', value: 0xff }] },
      ],
    ] as const)('it %s', async (_, options) => {
      const bench = new Bench(lines);
      const board = bench.board(1, options);
      bench.socket.put(board);
      bench.clock.after(120_000, () => process.emit('SIGINT'));
      expect(await bench.loop(50, true, 'go')).toBe(130);
      expect(bench.of('unit').map(({ outcome }) => outcome)).toEqual(['ok']);
      expect(board.log.of('erase')).toHaveLength(1);
      expect(bench.counts).toMatchObject({ passed: 1, total: 1 });
    });

    it('the next ones are programmed', async () => {
      const bench = new Bench(lines);
      bench.feed([bench.board(1), bench.board(2), bench.board(3)]);
      expect(await bench.loop(3, true, 'go')).toBe(0);
      expect(bench.of('unit')).toHaveLength(3);
    });
  });

  it('goes on if the adapter is unplugged between two boards', async () => {
    const bench = new Bench();
    bench.socket.put(bench.board(1));
    bench.onEvent = ({ event }) => {
      if (event !== 'unit' || bench.of('unit').length > 1) return;
      bench.clock.after(3000, () => bench.socket.unplug());
      bench.clock.after(20_000, () => {
        bench.socket.isPortThere = true;
        bench.socket.put(bench.board(2));
      });
    };
    expect(await bench.loop(2)).toBe(0);
  });
});

describe('the command line of a loop', () => {
  it('tells the boards and the counts in words, on a simulated port with a new board each time', async () => {
    const run = await runInProcess(['program', sampleFile, '--port', 'virtual:stm32f103rb', '--loop', '2']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout.trim().split('\n').at(-1)).toBe('2 passed, 0 failed, 2 of 2 boards done.');
    expect(run.stderr).toContain('Board 2 of 2');
  });

  it.each([
    [['--loop', '0'], 'from 1 to'],
    [['--repeat'], '--loop'],
    [['--loop', '2', '--trace', 'x.fltrace'], '--trace'],
    [['--loop', '2', '--resume'], '--wait'],
    [['--wait', '--enter', 'command:R'], '--wait'],
  ])('refuses %j', async (words, reason) => {
    const run = await runInProcess(['program', sampleFile, '--port', 'virtual:stm32f103rb', ...words]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(reason);
  });

  it('ends if the port itself is the trouble', async () => {
    const run = await runInProcess([
      'program',
      sampleFile,
      '--port',
      'tcp://127.0.0.1:1',
      '--loop',
      '2',
      '--json',
    ]);
    expect(run.exitCode).toBe(4);
  });
});
