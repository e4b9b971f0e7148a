import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { enterPreset } from '#shared/job/enter-presets.ts';
import {
  enterByModemLines,
  touch1200,
  type EnterStrategy,
  type ModemWiring,
} from '#shared/job/enter-strategy.ts';
import { parseModemLineSequence } from '#shared/job/modem-line-sequence.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { BoardApplication } from '#main/virtual-board/application.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { bytesOf, deviceOf } from '../support/board-rig.ts';
import { JobRig } from '../support/job-rig.ts';

const ascii = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const noWires = { boot0: 'none', reset: 'none' } as const;

/** A board whose flash holds a program that runs: BOOT0 is low, and nothing but its pins or the program lead to the ROM. */
function programmedBoard(part: string, options: Partial<VirtualBoardOptions> = {}): JobRig {
  const rig = new JobRig(deviceOf(part), { boot0High: false, ...options });
  rig.board.flash.bytes.set(bytesOf('00 10 00 20 01 01 00 08'));
  rig.board.powerCycle();
  expect(rig.board.state).toBe('application');
  return rig;
}

function withApplication(part: string, application: Partial<BoardApplication>): JobRig {
  const settings = { baudRate: 115_200, parity: 'none' } as const;
  return programmedBoard(part, { wiring: noWires, application: { settings, ...application } });
}

function preset(name: string): EnterStrategy {
  const strategy = enterPreset(name);
  if (strategy === undefined) throw new Error(`no preset ${name}`);
  return strategy;
}

const command = (words: string, more: object = {}): EnterStrategy => ({
  kind: 'command',
  command: {
    baudRate: 115_200,
    parity: 'none',
    exchanges: [{ send: [...ascii(words)], expect: null, timeoutMs: 2000 }],
    waitMs: 500,
    ...more,
  },
});

const info = (rig: JobRig, enter: EnterStrategy, more: object = {}) =>
  rig.run({ kind: 'info' }, { enter, ...more });
const codeOf = ({ error, outcome }: JobResult) => error?.code ?? outcome;

describe('an application command', () => {
  it.each([
    ['betaflight', { bootloaderCommand: bytesOf('24 4D 3C 01 44 01 44') }],
    ['ascii-r', { bootloaderCommand: ascii('R') }],
    [
      'inav',
      {
        replies: [{ to: ascii('####\r\n'), say: ascii('\r\nEntering CLI') }],
        bootloaderCommand: ascii('dfu\r\n'),
      },
    ],
  ])('leads from a running program into the ROM: %s', async (name, application) => {
    const rig = withApplication('F405', application);
    const result = await info(rig, preset(name));
    expect(codeOf(result)).toBe('ok');
    expect(result.settings).toEqual({ baudRate: 115_200, parity: 'even' });
    expect(rig.board.log.of('sync')).toHaveLength(1);
  });

  it('has time to leave the adapter before the line is set to the bootloader’s parity', async () => {
    const rig = withApplication('F405', { bootloaderCommand: ascii('R') });
    const { trace } = await info(rig, preset('ascii-r'));
    const sent = trace.findIndex(({ kind }) => kind === 'sent');
    const changed = trace.slice(sent).find(({ kind }) => kind === 'settings');
    expect((changed?.timeMs ?? 0) - (trace[sent]?.timeMs ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('is understood on a line that gives every byte back, and the echo is not taken for the answer', async () => {
    const application = {
      settings: { baudRate: 115_200, parity: 'none' },
      replies: [{ to: ascii('####\r\n'), say: ascii('CLI') }],
      bootloaderCommand: ascii('dfu\r\n'),
    } as const;
    const rig = programmedBoard('F405', { wiring: noWires, application, faults: [{ kind: 'echo' }] });
    expect(codeOf(await info(rig, preset('inav')))).toBe('ok');
    const mute = programmedBoard('F405', { wiring: noWires, faults: [{ kind: 'echo' }] });
    expect(codeOf(await info(mute, preset('inav')))).toBe('E-ENTER-ANSWER');
  });

  it('goes out at the rate and parity of the application', async () => {
    const settings = { baudRate: 57_600, parity: 'odd' } as const;
    const rig = withApplication('F405', { settings, bootloaderCommand: ascii('boot') });
    expect(codeOf(await info(rig, command('boot', settings)))).toBe('ok');
    const other = withApplication('F405', { settings, bootloaderCommand: ascii('boot') });
    expect(codeOf(await info(other, command('boot')))).toBe('E-ENTER-NO-ROM');
  });

  it('fails if the application does not give the answer that was asked for, and says what it sent', async () => {
    const rig = withApplication('F405', { replies: [{ to: ascii('####\r\n'), say: ascii('?') }] });
    const result = await info(rig, preset('inav'));
    expect(result.error).toMatchObject({
      code: 'E-ENTER-ANSWER',
      params: { expected: '43 4C 49', received: '3F', timeoutMs: 2000 },
    });
    expect(rig.board.isConnected).toBe(false);
  });

  it('whose application takes the port away waits for the port to come back', async () => {
    const rig = withApplication('F405', { bootloaderCommand: ascii('R'), portGoneMs: 3000 });
    const result = await info(rig, command('R'));
    expect(codeOf(result)).toBe('ok');
    expect(result.durationMs).toBeGreaterThan(3000);
  });

  it('gives up on a port that does not come back', async () => {
    const rig = withApplication('F405', { bootloaderCommand: ascii('R'), portGoneMs: Infinity });
    const result = await info(rig, command('R'));
    expect(codeOf(result)).toBe('E-ENTER-NO-RETURN');
    expect(result.durationMs).toBeLessThan(12_000);
    expect(rig.clock.pendingCount).toBe(0);
  });

  it('warns on a part if a jump comes back, and names that part when nothing answers', async () => {
    const rig = withApplication('L011', { bootloaderCommand: ascii('R') });
    const device = deviceOf('L011');
    const result = await info(rig, command('R'), { expected: { device } });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-ENTER-JUMP-EMPTY']);
    expect(result.error).toMatchObject({ code: 'E-ENTER-NO-JUMP', params: { device: device.name } });
  });

  it('does not claim to know why nothing answers if the part is not named', async () => {
    const rig = withApplication('L011', { bootloaderCommand: ascii('R') });
    expect(codeOf(await info(rig, command('R')))).toBe('E-ENTER-NO-ROM');
  });

  it.each([
    ['while the answer is waited for', preset('inav'), {}, 1000],
    ['while the ROM starts', command('R', { waitMs: 5000 }), { bootloaderCommand: ascii('R') }, 1000],
    ['while the port is gone', command('R'), { bootloaderCommand: ascii('R'), portGoneMs: Infinity }, 4000],
  ])('is stopped at once %s', async (_when, strategy, application, stopAtMs) => {
    const rig = withApplication('F405', application);
    rig.clock.after(stopAtMs, () => rig.runner?.cancel());
    const result = await info(rig, strategy);
    expect(codeOf(result)).toBe('E-CANCELLED');
    expect(result.durationMs).toBeLessThan(stopAtMs + 10);
    expect(rig.board.isConnected).toBe(false);
    expect(rig.clock.pendingCount).toBe(0);
  });
});

describe('a 1200-baud touch', () => {
  it('has the application jump, and finds the port when it is back', async () => {
    const rig = withApplication('F405', { jumpsOnTouch: true, portGoneMs: 2000 });
    const result = await info(rig, touch1200);
    expect(codeOf(result)).toBe('ok');
    expect(result.durationMs).toBeGreaterThan(2000);
  });

  it('works if the port stays as well', async () => {
    const rig = withApplication('F405', { jumpsOnTouch: true });
    expect(codeOf(await info(rig, touch1200))).toBe('ok');
  });

  it('on a board that takes no notice ends in silence, and says so', async () => {
    const rig = withApplication('F405', {});
    expect(codeOf(await info(rig, touch1200))).toBe('E-ENTER-NO-ROM');
  });

  it('is stopped at once while the port is gone', async () => {
    const rig = withApplication('F405', { jumpsOnTouch: true, portGoneMs: 9000 });
    rig.clock.after(2000, () => rig.runner?.cancel());
    const result = await info(rig, touch1200);
    expect(codeOf(result)).toBe('E-CANCELLED');
    expect(result.durationMs).toBeLessThan(2010);
  });
});

describe('modem lines', () => {
  const wirings: ModemWiring[] = (['rts', 'dtr'] as const).flatMap((boot0) =>
    [true, false].flatMap((boot0Inverted) =>
      [true, false].map((resetInverted) => ({
        boot0,
        reset: boot0 === 'rts' ? ('dtr' as const) : ('rts' as const),
        boot0Inverted,
        resetInverted,
      })),
    ),
  );
  const boardWiring = ({ boot0, reset, ...inverted }: ModemWiring) => ({
    boot0: boot0 ?? ('none' as const),
    reset: reset ?? ('none' as const),
    ...inverted,
  });

  it.each(wirings)('bring a board into its ROM that is wired as they are: %o', async (wiring) => {
    const rig = programmedBoard('F103', { wiring: boardWiring(wiring) });
    expect(codeOf(await info(rig, enterByModemLines(wiring)))).toBe('ok');
  });

  it.each(wirings)('of the other polarity of BOOT0 do not: %o', async (wiring) => {
    const rig = programmedBoard('F103', { wiring: boardWiring(wiring) });
    const wrong = { ...wiring, boot0Inverted: !wiring.boot0Inverted };
    expect(codeOf(await info(rig, enterByModemLines(wrong)))).toBe('E-SYNC-TIMEOUT');
  });

  it('follow a sequence of their own', async () => {
    const rig = programmedBoard('F103');
    const sequence = parseModemLineSequence('rts&-dtr,dtr,-dtr:-rts,dtr,-dtr');
    if (sequence === undefined) throw new Error('not a sequence');
    expect(codeOf(await info(rig, { kind: 'sequence', ...sequence }))).toBe('ok');
  });

  it.each(['rts-dtr', 'dtr-rts', 'rts-dtr-inverted', 'dtr-rts-inverted', 'ttl-rts-dtr', 'ttl-dtr-rts'])(
    'have a preset that fits its board: %s',
    async (name) => {
      const strategy = preset(name);
      if (strategy.kind !== 'lines') throw new Error('not lines');
      const rig = programmedBoard('F103', { wiring: boardWiring(strategy.wiring) });
      expect(codeOf(await info(rig, strategy))).toBe('ok');
    },
  );

  it('have a preset for what PlatformIO does with stm32flash', async () => {
    const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: true, resetInverted: true } as const;
    const rig = programmedBoard('F103', { wiring });
    expect(codeOf(await info(rig, preset('platformio')))).toBe('ok');
  });

  it('have a preset for the circuit with two crossed transistors', async () => {
    const wiring = { boot0: 'dtr', reset: 'rts', crossed: true } as const;
    const rig = programmedBoard('F103', { wiring });
    expect(codeOf(await info(rig, preset('auto-reset')))).toBe('ok');
  });

  it('do nothing for a port that has none, so that the board is taken as it is', async () => {
    const rig = programmedBoard('F103');
    const openLink = () => {
      const link = rig.open();
      Object.defineProperty(link, 'hasModemLines', { value: false });
      return Promise.resolve(link);
    };
    const result = await info(rig, preset('rts-dtr'), { openLink });
    expect(codeOf(result)).toBe('E-SYNC-TIMEOUT');
    expect(result.trace.filter((record) => record.kind === 'lines')).toEqual([]);
  });

  it('are not left holding the board in reset by a stop', async () => {
    const rig = programmedBoard('F103', { wiring: { boot0: 'rts', reset: 'dtr' } });
    rig.clock.after(50, () => rig.runner?.cancel());
    const result = await info(rig, preset('rts-dtr'));
    expect(codeOf(result)).toBe('E-CANCELLED');
    expect(result.durationMs).toBeLessThan(60);
    expect(rig.board.state).toBe('rom');
  });
});

describe('a ROM that is synchronised already', () => {
  it('is neither reset nor sent 7F', async () => {
    const rig = new JobRig(deviceOf('F103'), { keepsState: true });
    await rig.run({ kind: 'info' });
    const result = await info(rig, { kind: 'resume' }, { wiring: rig.wiring });
    expect(codeOf(result)).toBe('ok');
    expect(rig.board.log.of('reset').map(({ reason }) => reason)).toEqual(['power-up']);
    const [first, second, third] = result.trace.flatMap((record) =>
      record.kind === 'sent' ? [[...record.bytes]] : [],
    );
    // A pair that it must refuse shows that it is between commands; then Get.
    expect([first, second, third]).toEqual([[0xaa], [0xb4], [0x00, 0xff]]);
  });
});

describe('a port', () => {
  it('that cannot be opened is not taken for one that went away', async () => {
    const openLink = () => Promise.reject(new FlashError('E-PORT-BUSY', { port: 'x' }));
    const rig = withApplication('F405', {});
    expect(codeOf(await info(rig, command('R'), { openLink }))).toBe('E-PORT-BUSY');
  });
});
