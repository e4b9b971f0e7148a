import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainJob } from '#shared/job/job-definition.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import type { SlotMemory, SlotRun } from '../settings/line-state-schema.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { findPart } from '../devices/find-part.ts';
import { testImage, vectorsOf } from '../../test/support/plan-target.ts';
import { RunTraces } from '../runs/run-traces.ts';
import { unfinishedReport } from './slot-run.ts';
import { Slot, type SlotOrder } from './slot.ts';

const PORT = 'COM3';

const run: SlotRun = {
  isUnderWay: false,
  unit: null,
  startedAtMs: 1,
  elapsedMs: 9000,
  phase: 'verifying',
  phases: ['connecting', 'writing', 'verifying'],
  traceName: null,
  report: null,
  isNoBoard: false,
  isRepeated: false,
  isSameBoard: false,
  unitId: 1,
};

function slotAfter(outcome: 'ok' | 'failed'): Slot {
  const report = { ...unfinishedReport(run, PORT, 'E-LINE-INTERRUPTED'), outcome };
  return slotWith({ port: PORT, nextLabel: null, run: { ...run, report }, passedChip: 'AB' });
}

function slotWith(memory: SlotMemory): Slot {
  const traces = new RunTraces({ folder: mkdtempSync(join(tmpdir(), 'flashline-slot-')) });
  const environment = { clock: new VirtualClock(), devices: [], traces };
  const watcher = { changed: () => undefined, log: () => undefined };
  return new Slot({ number: 1, port: PORT, isEnabled: true }, environment, watcher, memory);
}

describe('a slot whose adapter goes and comes', () => {
  it('lost its board with the adapter, if the board had passed', () => {
    const slot = slotAfter('ok');
    slot.setPresence(true, PORT);
    expect(slot.state).toBe('passed');
    slot.setPresence(false, PORT);
    expect(slot.state).toBe('missing');
    slot.setPresence(true, PORT);
    expect(slot.state).toBe('waiting');
    expect(slot.passedChip).toBe('AB');
  });

  it('keeps what a board is that is not done', () => {
    const slot = slotAfter('failed');
    for (const isPresent of [true, false, true]) slot.setPresence(isPresent, PORT);
    expect(slot.state).toBe('interrupted');
  });

  it('takes a port that was not looked up yet for no sign of anything', () => {
    const slot = slotAfter('ok');
    slot.setPresence(false, PORT);
    slot.setPresence(true, PORT);
    expect(slot.state).toBe('passed');
  });

  const mark = { adapter: '0403 6001 A1 1-2', plugging: '5' };

  it.each([
    ['another serial number', { ...mark, adapter: '0403 6001 A2 1-2' }],
    ['another socket', { ...mark, adapter: '0403 6001 A1 1-3' }],
    ['the same one plugged in anew', { ...mark, plugging: '6' }],
  ])('lost its board if nobody saw it go: %s', (_name, other) => {
    const slot = slotAfter('ok');
    slot.setPresence(true, PORT, mark);
    expect([slot.state, slot.hasLeft]).toEqual(['passed', false]);
    expect(slot.setPresence(true, PORT, other)).toBe(true);
    expect([slot.state, slot.hasLeft]).toEqual(['waiting', true]);
    expect(slot.memory.passedBefore?.unitId).toBe(1);
    expect(slot.setPresence(true, PORT, other)).toBe(false);
    expect(slot.hasLeft).toBe(false);
  });

  it('keeps its board if the system tells adapters apart in one look and not in the next', () => {
    const slot = slotAfter('ok');
    for (const seen of [undefined, mark, undefined, { ...mark, plugging: undefined }, mark])
      slot.setPresence(true, PORT, seen);
    expect(slot.state).toBe('passed');
  });

  it('lost its board if another adapter is there after a start, not if the machine counts from one again', () => {
    const before = slotAfter('ok');
    before.setPresence(true, PORT, mark);
    const started = () => slotWith(before.memory);
    const same = started();
    same.setPresence(false, PORT);
    same.setPresence(true, PORT, { ...mark, plugging: '1' });
    expect(same.state).toBe('passed');
    const other = started();
    other.setPresence(true, PORT, { ...mark, adapter: '1a86 7523  1-2' });
    expect(other.state).toBe('waiting');
  });
});

it('knows no board that passed if the program was killed while it worked at one', () => {
  const passed = slotAfter('ok').memory;
  const { memory } = slotWith({ ...passed, passedBefore: run, run: { ...run, isUnderWay: true } });
  expect(memory).toMatchObject({ passedChip: null, run: { isUnderWay: false } });
  expect(memory.passedBefore).toBeUndefined();
});

describe('a board that passed, and is programmed once more by name of its slot', () => {
  const devices = loadDevices();
  const expected = findPart(devices, 'stm32g071cb');
  const image = testImage([
    expected.device.flashBase,
    [...vectorsOf(expected.device.flashBase), ...new Array<number>(4096).fill(1)],
  ]);

  const orderFor = (refusedChip: string | null): SlotOrder => ({
    jobId: 'job',
    job: {
      ...plainJob,
      task: {
        kind: 'program',
        plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
        verify: true,
      },
      port: { baudRate: 115_200, parity: 'even' },
    },
    image,
    expected,
    unit: null,
    refusedChip,
    demandedChip: null,
    unitId: null,
  });

  it('has not passed any more if that run was stopped after the erase', async () => {
    const clock = new VirtualClock();
    const traces = new RunTraces({ folder: mkdtempSync(join(tmpdir(), 'flashline-slot-')) });
    const place = { number: 1, port: 'virtual:stm32g071cb', isEnabled: true };
    let isStopping = false;
    const slot: Slot = new Slot(
      place,
      { clock, devices, traces },
      {
        changed: () => {
          if (isStopping && slot.view.phase === 'writing') slot.stop();
        },
        log: () => undefined,
      },
    );
    const program = async () => {
      slot.begin(orderFor(slot.passedChip));
      await slot.run();
    };
    await program();
    expect(slot.state).toBe('passed');
    slot.takeOut();
    isStopping = true;
    slot.begin(orderFor(null));
    await slot.run();
    isStopping = false;
    expect(slot.report?.contents).toBe('erased-unverified');
    await program();
    expect(slot.view.isSameBoard).toBe(false);
    expect(slot.report).toMatchObject({ outcome: 'ok', contents: 'complete' });
  });
});
