import { describe, expect, it } from 'vitest';
import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import { slotEvents } from './slot-events.ts';

function line(...slots: Partial<SlotView>[]): LineSnapshot {
  return {
    slots: slots.map((slot, index) => ({ slot: index + 1, phase: null, error: null, ...slot })),
  } as unknown as LineSnapshot;
}

const error = { code: 'E-SYNC-TIMEOUT', params: {} } as const;

describe('slotEvents', () => {
  it('tells the start of a run, each of its phases once, and its end', () => {
    const waiting = line({ state: 'waiting' });
    const connecting = line({ state: 'running', phase: 'connecting' });
    const erasing = line({ state: 'running', phase: 'erasing' });
    const passed = line({ state: 'passed', phase: 'verifying', contents: 'complete' });
    expect(slotEvents(waiting, connecting)).toEqual([
      { kind: 'started', slot: 1 },
      { kind: 'phase', slot: 1, phase: 'connecting' },
    ]);
    expect(slotEvents(connecting, erasing)).toEqual([{ kind: 'phase', slot: 1, phase: 'erasing' }]);
    expect(slotEvents(erasing, erasing)).toEqual([]);
    expect(slotEvents(erasing, passed)).toEqual([{ kind: 'passed', slot: 1, isVerified: true }]);
  });

  it('tells a board that passed without being read back from one that was', () => {
    const unread = line({ state: 'passed', contents: 'complete-unverified' });
    expect(slotEvents(line({ state: 'running' }), unread)).toEqual([
      { kind: 'passed', slot: 1, isVerified: false },
    ]);
  });

  it('tells a failure with its reason, also of a run that was asked to stop', () => {
    expect(
      slotEvents(
        line({ state: 'waiting' }, { state: 'stopping' }),
        line({ state: 'waiting' }, { state: 'failed', error }),
      ),
    ).toEqual([{ kind: 'failed', slot: 2, error }]);
  });

  it('tells nothing of what was over before, nor of adapters that come and go', () => {
    expect(slotEvents(null, line({ state: 'failed', error }))).toEqual([]);
    expect(slotEvents(line({ state: 'missing' }), line({ state: 'passed' }))).toEqual([]);
    expect(slotEvents(line({ state: 'passed' }), line({ state: 'missing' }))).toEqual([]);
  });
});
