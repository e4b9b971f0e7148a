import { describe, expect, it } from 'vitest';
import type { SlotView } from '#shared/ipc/line-views.ts';
import { lineProgress } from './line-progress.ts';

const slot: SlotView = {
  slot: 1,
  port: 'COM3',
  portLabel: 'COM3',
  isEnabled: true,
  state: 'running',
  unit: null,
  phase: 'writing',
  phases: ['connecting', 'erasing', 'writing', 'verifying'],
  phaseAt: 2,
  done: 50,
  total: 100,
  elapsedMs: 0,
  remainingMs: null,
  contents: null,
  error: null,
  diagnosis: null,
  isRepeated: false,
  isSameBoard: false,
  hasReport: false,
  nextLabel: null,
};

describe('lineProgress', () => {
  it('has none while no slot runs', () => {
    expect(
      lineProgress([
        { ...slot, state: 'passed' },
        { ...slot, state: 'waiting' },
      ]),
    ).toBeUndefined();
  });

  it('counts finished phases and the share of the present one', () => {
    expect(lineProgress([slot])).toBeCloseTo(0.625);
  });

  it('is the mean of the slots that run', () => {
    const first = { ...slot, phase: 'connecting' as const, phaseAt: 0, done: 0, total: 0 };
    expect(lineProgress([slot, first, { ...slot, state: 'failed' }])).toBeCloseTo(0.3125);
  });

  it('never leaves 0 to 1, whatever a slot tells', () => {
    expect(lineProgress([{ ...slot, phase: 'verifying', phaseAt: 3, done: 300, total: 100 }])).toBe(1);
    expect(lineProgress([{ ...slot, phase: 'reading', phaseAt: -1 }])).toBeGreaterThanOrEqual(0);
    expect(lineProgress([{ ...slot, phases: [] }])).toBe(0);
  });
});
