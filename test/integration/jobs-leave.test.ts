import { describe, expect, it } from 'vitest';
import { leaveStrategies, type LeaveStrategy } from '#shared/plan/leave-strategy.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { deviceOf } from '../support/board-rig.ts';
import { JobRig } from '../support/job-rig.ts';
import { testImage } from '../support/plan-target.ts';

const BASE = 0x0800_0000;
const RAM = 0x2000_0000;
const codeOf = ({ error, outcome }: JobResult) => error?.code ?? outcome;
const warningsOf = ({ warnings }: JobResult) => warnings.map(({ code }) => code);

/** A program with a vector table: stack in RAM, reset handler after it. */
function program(base = BASE) {
  const bytes = new Uint8Array(256).fill(0xa5);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x2000_1000, true);
  view.setUint32(4, base + 0x41, true);
  return testImage([base, bytes]);
}

function rigOf(part: string, options: Partial<VirtualBoardOptions> = {}): JobRig {
  return new JobRig(deviceOf(part), { keepsState: true, ...options });
}

const lines = (rig: JobRig) => ({ wiring: rig.wiring });
const noWires = { boot0: 'none', reset: 'none' } as const;
const ofBoard = (rig: JobRig, kind: 'reset' | 'go') => rig.board.log.of(kind);

describe('leaving by Go', () => {
  it('starts the program, and proves no more than that the ROM acknowledged it', async () => {
    const rig = rigOf('F405');
    const result = await rig.program(program(), { leave: 'go' });
    expect(codeOf(result)).toBe('ok');
    expect(result.left).toEqual({ way: 'go', proof: 'acknowledged' });
    expect(rig.board.state).toBe('application');
    expect(result.plan?.start).toBe(BASE);
  });

  it('is not sent if there is no program, if somebody looks', async () => {
    const rig = rigOf('F405');
    const task = { kind: 'go', address: BASE, check: true } as const;
    const blank = await rig.run(task);
    expect(blank).toMatchObject({
      error: { code: 'E-GO-NO-PROGRAM', params: { address: '0x08000000', found: 'FF FF FF FF FF FF FF FF' } },
    });
    expect(ofBoard(rig, 'go')).toEqual([]);
    await rig.program(program());
    expect(codeOf(await rig.run(task))).toBe('ok');
    expect(ofBoard(rig, 'go')).toHaveLength(1);
  });

  it('is sent with a warning if nobody can look', async () => {
    const rig = rigOf('F405');
    const result = await rig.run({ kind: 'go', address: 0x6000_0000, check: true });
    expect(result.warnings.map(({ code }) => code)).toContain('W-LEAVE-UNREAD');
    expect(codeOf(result)).toBe('E-GO-REFUSED');
  });

  it('sends nothing more once the program runs', async () => {
    const rig = rigOf('F405');
    const { trace } = await rig.run({ kind: 'go', address: BASE });
    const sent = trace.flatMap((record) => (record.kind === 'sent' ? [record.bytes.length] : []));
    expect(sent.slice(-2)).toEqual([2, 5]);
  });
});

describe('leaving by modem lines', () => {
  it('resets the board with BOOT0 low, and proves that the ROM is gone', async () => {
    const rig = rigOf('F405');
    const result = await rig.program(program(), { leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    expect(result.left).toEqual({ way: 'reset-by-lines', proof: 'rom-silent' });
    expect(rig.board.state).toBe('application');
    expect(ofBoard(rig, 'go')).toEqual([]);
  });

  it('is refused before anything is erased if no line resets the board', async () => {
    const rig = rigOf('F405');
    const result = await rig.program(program(), { leave: 'reset-by-lines' });
    expect(codeOf(result)).toBe('E-LEAVE-NO-LINES');
    expect(result.contents).toBe('untouched');
  });

  it('fails if the ROM starts again: a board that came empty, with an empty check', async () => {
    const rig = rigOf('G071');
    const result = await rig.program(program(), { leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('E-LEAVE-STAYED');
    expect(warningsOf(result)).toEqual(expect.arrayContaining(['W-LEAVE-EMPTY', 'W-LEAVE-OPTION']));
    expect(result.contents).toBe('complete');
    expect(rig.board.state).toBe('rom');
  });

  it('fails if a reset line that was named does nothing: the ROM was never left', async () => {
    const rig = rigOf('F405', { wiring: noWires });
    const result = await rig.program(program(), { leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('E-LEAVE-STAYED');
  });

  it('fails if BOOT0 is strapped high', async () => {
    const rig = rigOf('F405', { wiring: { boot0: 'none', reset: 'dtr' } });
    const result = await rig.run({ kind: 'go', address: undefined, leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('E-LEAVE-STAYED');
  });

  it('does not take the letter y of a talking program for an ACK of the ROM', async () => {
    const settings = { baudRate: 115_200, parity: 'even' } as const;
    const y = Uint8Array.of(0x79);
    const rig = rigOf('F405', { application: { settings, replies: [{ to: Uint8Array.of(0x7f), say: y }] } });
    const result = await rig.program(program(), { leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    expect(result.left?.proof).toBe('rom-silent');
  });

  it('is proved on a line that gives every byte back', async () => {
    const rig = rigOf('F405', { faults: [{ kind: 'echo' }] });
    const result = await rig.program(program(), { leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    const strapped = rigOf('F405', { faults: [{ kind: 'echo' }], wiring: { boot0: 'none', reset: 'dtr' } });
    const stayed = await strapped.program(program(), { leave: 'reset-by-lines' }, lines(strapped));
    expect(codeOf(stayed)).toBe('E-LEAVE-STAYED');
  });

  it('is stopped at once within its waits, and leaves no board in reset', async () => {
    const rig = rigOf('F405');
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'starting')
        rig.clock.after(30, () => rig.runner?.cancel());
    };
    const result = await rig.run({ kind: 'go', address: undefined, leave: 'reset-by-lines' }, lines(rig));
    expect(codeOf(result)).toBe('E-CANCELLED');
    expect(rig.board.state).not.toBe('reset');
    expect(rig.clock.pendingCount).toBe(0);
  });
});

describe('leaving by a reset asked for from RAM', () => {
  const parts = ['F103', 'F405', 'F746', 'G431', 'H743', 'L073', 'L476', 'F303xC'];

  it.each(parts)('works on %s, with BOOT0 low by its line', async (part) => {
    const rig = rigOf(part);
    const result = await rig.program(program(), { leave: 'ram-reset' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    expect(result.left).toEqual({ way: 'ram-reset', proof: 'rom-silent' });
    expect(ofBoard(rig, 'reset').at(-1)).toMatchObject({ reason: 'system-reset', entered: 'application' });
    const [stub] = rig.board.log.of('write').slice(-1);
    expect(stub).toMatchObject({ address: result.plan?.leave?.stub?.address, sizeBytes: 32 });
  });

  it('warns that BOOT0 must be low if no line drives it, and says so when the ROM comes back', async () => {
    const rig = rigOf('F405', { wiring: noWires });
    const result = await rig.program(program(), { leave: 'ram-reset' });
    expect(warningsOf(result)).toContain('W-LEAVE-BOOT0');
    expect(codeOf(result)).toBe('E-LEAVE-STAYED');
    expect(ofBoard(rig, 'reset').at(-1)).toMatchObject({ reason: 'system-reset', entered: 'rom' });
  });

  it('does not start code that the RAM does not hold as it was sent', async () => {
    const rig: JobRig = rigOf('F405', {
      onEvent: (event) => {
        if (event.kind === 'write' && event.address >= RAM)
          rig.clock.after(1, () => rig.board.chip.memory.writeDirect(event.address + 8, Uint8Array.of(0x00)));
      },
    });
    const result = await rig.program(program(), { leave: 'ram-reset' }, lines(rig));
    expect(codeOf(result)).toBe('E-LEAVE-STUB');
    expect(result.contents).toBe('complete');
    expect(ofBoard(rig, 'go')).toEqual([]);
  });

  it.each(['L011', 'F042'])('is refused on %s before anything is erased: no RAM', async (part) => {
    const rig = rigOf(part);
    const result = await rig.program(program(), { leave: 'ram-reset' }, lines(rig));
    expect(codeOf(result)).toBe('E-LEAVE-NO-RAM');
    expect(result.contents).toBe('untouched');
  });
});

describe('leaving by loading the option bytes again', () => {
  it('starts a part that came empty, because the empty check is made again', async () => {
    const rig = rigOf('F091', { bootloaderId: 0x52 });
    const result = await rig.program(program(), { leave: 'option-reload' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    expect(ofBoard(rig, 'reset').at(-1)).toMatchObject({ reason: 'option-reload', entered: 'application' });
  });

  it('is refused on parts that are not known to be able to', async () => {
    const rig = rigOf('G071');
    expect(codeOf(await rig.program(program(), { leave: 'option-reload' }))).toBe('E-LEAVE-UNKNOWN');
  });
});

describe('leaving by what suits the part', () => {
  const choose = async (part: string, wired: boolean, image = program()) => {
    const rig = rigOf(part);
    const result = await rig.program(image, { leave: 'auto' }, wired ? lines(rig) : {});
    expect(result.outcome === 'ok' ? rig.board.state : 'application').toBe('application');
    const { way, reason } = result.plan?.leave ?? {};
    return [codeOf(result), way, reason];
  };

  it('resets by lines if they can, and the part has no empty check', async () => {
    expect(await choose('F405', true)).toEqual(['ok', 'reset-by-lines', 'lines']);
  });

  it('takes Go on a part with an empty check, whose reset would start the ROM again', async () => {
    expect(await choose('G071', true)).toEqual(['ok', 'go', 'empty-check']);
  });

  it('takes Go if no line resets the board', async () => {
    expect(await choose('F405', false)).toEqual(['ok', 'go', 'no-lines']);
  });

  it('needs no program at the start of an image if the lines do it', async () => {
    const data = testImage([BASE + 0x4000, new Uint8Array(256).fill(1)]);
    const rig = rigOf('F405', { profile: {} });
    rig.board.flash.bytes.set(program().segments[0]?.bytes ?? []);
    const result = await rig.program(data, { leave: 'auto' }, lines(rig));
    expect(codeOf(result)).toBe('ok');
    expect(rig.board.state).toBe('application');
  });

  it('says that there is no way if there is none, before anything is erased', async () => {
    const data = testImage([BASE, new Uint8Array(256).fill(1)]);
    const rig = rigOf('G071');
    const result = await rig.program(data, { leave: 'auto' });
    expect(codeOf(result)).toBe('E-LEAVE-NO-WAY');
    expect(result.contents).toBe('untouched');
  });
});

describe('leaving a board that was protected against reading', () => {
  const protect = async (part: string, leave: LeaveStrategy, isWired = true) => {
    const rig = rigOf(part);
    const result = await rig.program(program(), { protect: true, leave }, isWired ? lines(rig) : {});
    return { rig, result };
  };

  it.each([
    ['F103', 'go'],
    ['F103', 'ram-reset'],
    ['G071', 'go'],
    ['G071', 'auto'],
    ['F091', 'option-reload'],
  ] as const)('is refused on %s by %s before anything is erased', async (part, leave) => {
    const { rig, result } = await protect(part, leave);
    expect(codeOf(result)).toBe('E-LEAVE-PROTECTED');
    expect(result.contents).toBe('untouched');
    expect(rig.board.log.of('erase')).toEqual([]);
  });

  it('is refused if the best way would be Go, because no line resets the board', async () => {
    const { result } = await protect('F103', 'auto', false);
    expect(codeOf(result)).toBe('E-LEAVE-PROTECTED');
    expect(result.contents).toBe('untouched');
  });

  it.each(['reset-by-lines', 'auto'] as const)('works by lines, asked for as %s', async (leave) => {
    const { rig, result } = await protect('F103', leave);
    expect(codeOf(result)).toBe('ok');
    expect(result.left).toEqual({ way: 'reset-by-lines', proof: 'rom-silent' });
    expect(rig.board.state).toBe('application');
  });
});

describe('every way out', () => {
  it.each(leaveStrategies)(
    '%s is planned before anything is erased, and stands in the plan',
    async (leave) => {
      const rig = rigOf('F091', { bootloaderId: 0x52 });
      const result = await rig.program(program(), { leave, planOnly: true }, lines(rig));
      expect(codeOf(result)).toBe('ok');
      expect(result.plan?.leave?.way).toBe(expectedWay[leave]);
      expect(rig.board.log.of('erase')).toEqual([]);
      expect(rig.board.log.of('write')).toEqual([]);
    },
  );

  const expectedWay: Record<LeaveStrategy, string> = {
    auto: 'go',
    go: 'go',
    'reset-by-lines': 'reset-by-lines',
    'ram-reset': 'ram-reset',
    'option-reload': 'option-reload',
  };
});
