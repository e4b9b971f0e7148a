import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import type { SlotRun } from '../settings/line-state-schema.ts';
import { RunTraces } from './run-traces.ts';
import { unfinishedReport } from './slot-run.ts';
import { Slot } from './slot.ts';

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
  const traces = new RunTraces(mkdtempSync(join(tmpdir(), 'flashline-slot-')));
  const environment = { clock: new VirtualClock(), devices: [], traces };
  const watcher = { changed: () => undefined, log: () => undefined };
  const memory = { port: PORT, nextLabel: null, run: { ...run, report }, passedChip: 'AB' };
  return new Slot({ number: 1, port: PORT, isEnabled: true }, environment, watcher, memory);
}

describe('a slot whose adapter goes and comes', () => {
  it('lost its board with the adapter, where the board had passed', () => {
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
});
