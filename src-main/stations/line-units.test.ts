import { describe, expect, it } from 'vitest';
import { lineJob } from '../../test/support/line-job.ts';
import { slotOf, statesOf, untilPhase } from '../../test/support/line-parts.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';

describe('Program means new boards', () => {
  it('leaves out boards that passed until they were taken out', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1, 2]);
    await idle();
    const reports = [1, 2].map((slot) => line.report(slot)?.jobId);
    expect(line.snapshot.offer).toMatchObject({ ready: [3, 4], passed: [1, 2], retry: [] });
    expect(line.program('ready')).toEqual({ started: [3, 4] });
    await idle();
    expect(thrownBy(() => line.program('ready'))).toMatchObject({
      code: 'E-LINE-NEW-BOARDS',
      params: { slots: '1, 2, 3, 4' },
    });
    expect([1, 2].map((slot) => line.report(slot)?.jobId)).toEqual(reports);
    line.takeOut([1, 3]);
    expect(statesOf(workplace)).toEqual(['waiting', 'passed', 'waiting', 'passed']);
    expect(line.program('ready')).toEqual({ started: [1, 3] });
    await idle();
    expect(line.snapshot.totals).toMatchObject({ passCount: 6, failCount: 0 });
  });

  it('programs a board that passed again if it is asked for on its own, and counts it once', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1]);
    await idle();
    expect(line.program([1])).toEqual({ started: [1] });
    await idle();
    expect(slotOf(line.snapshot, 1)).toMatchObject({ state: 'passed', isRepeated: true });
    expect(line.snapshot.totals.passCount).toBe(1);
  });

  it('does not forget a board that failed when somebody says that it was taken out', async () => {
    const rig = await workplaceRig({
      virtualBoard: (port) => (port.includes('f103') ? { faults: [{ kind: 'readout-protected' }] } : {}),
    });
    const { line } = rig.workplace;
    line.configure({
      slots: ['virtual:stm32g071cb', 'virtual:stm32f103cb'].map((port) => ({ port, isEnabled: true })),
    });
    line.program('ready');
    await rig.idle();
    expect(statesOf(rig.workplace)).toEqual(['passed', 'failed']);
    line.takeOut([1, 2]);
    expect(statesOf(rig.workplace)).toEqual(['waiting', 'failed']);
  });

  it('tries boards again that failed or were stopped, and no others', async () => {
    let opened = 0;
    const rig = await workplaceRig({
      virtualBoard: () => {
        opened += 1;
        return opened === 2 ? { faults: [{ kind: 'readout-protected' }] } : {};
      },
    });
    const { line } = rig.workplace;
    line.demo(3);
    line.program('ready');
    await untilPhase(rig, 3, 'writing');
    line.stop([3]);
    await rig.idle();
    expect(statesOf(rig.workplace)).toEqual(['passed', 'failed', 'stopped']);
    expect(line.snapshot.offer.retry).toEqual([2, 3]);
    expect(line.program('retry')).toEqual({ started: [2, 3] });
    await rig.idle();
    expect(statesOf(rig.workplace)).toEqual(['passed', 'failed', 'passed']);
    // The board that failed twice is one unit.
    expect(line.snapshot.totals).toMatchObject({ passCount: 2, failCount: 1 });
  });

  it('calls a slot that nothing answers in one without a board, which counts in no total', async () => {
    const { workplace, idle } = await workplaceRig({
      virtualBoard: () => ({ faults: [{ kind: 'silent' }] }),
    });
    const { line } = workplace;
    line.program([1]);
    await idle();
    expect(slotOf(line.snapshot, 1)).toMatchObject({ state: 'no-board', contents: 'untouched' });
    expect(line.snapshot.totals).toMatchObject({ passCount: 0, failCount: 0 });
    expect(line.snapshot.offer.ready).toContain(1);
  });

  it('fails a board with a label that is silent twice: a label says that there is one', async () => {
    const { workplace, idle } = await workplaceRig({
      virtualBoard: () => ({ faults: [{ kind: 'silent' }] }),
    });
    const { line } = workplace;
    line.scan('MC-1');
    line.program([1]);
    await idle();
    expect(slotOf(line.snapshot, 1)).toMatchObject({ state: 'no-board', nextLabel: 'MC-1' });
    line.program([1]);
    await idle();
    expect(slotOf(line.snapshot, 1)).toMatchObject({ state: 'failed', unit: 'MC-1', nextLabel: null });
    expect(line.snapshot.totals.failCount).toBe(1);
  });
});

describe('the goal of a line', () => {
  it('is a quota: no more boards are started than are to be made', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.configure({ goalCount: 3 });
    expect(line.snapshot.offer).toMatchObject({ ready: [1, 2, 3], quota: 3 });
    expect(line.program('ready')).toEqual({ started: [1, 2, 3] });
    for (const selection of ['ready', [4]] as const)
      expect(thrownBy(() => line.program(selection))).toMatchObject({
        code: 'E-LINE-GOAL',
        params: { goal: 3 },
      });
    await idle();
    line.takeOut([1, 2, 3]);
    expect(thrownBy(() => line.program('ready'))).toMatchObject({ code: 'E-LINE-GOAL' });
    line.allowMore();
    expect(line.snapshot.offer.quota).toBeNull();
    expect(line.program('ready')).toEqual({ started: [1, 2, 3, 4] });
    await idle();
    expect(line.snapshot.totals).toMatchObject({ passCount: 7, goalCount: 3, isGoalOpen: true });
    line.configure({ goalCount: 7 });
    line.takeOut([1, 2, 3, 4]);
    expect(thrownBy(() => line.program('ready'))).toMatchObject({ code: 'E-LINE-GOAL' });
  });

  it('makes room again for a board that was stopped', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.configure({ goalCount: 1 });
    line.program([1]);
    await untilPhase(rig, 1, 'writing');
    line.stop([1]);
    await rig.idle();
    expect(line.snapshot.offer.quota).toBe(1);
    expect(line.program('retry')).toEqual({ started: [1] });
    await rig.idle();
  });
});

describe('a change that somebody may regret', () => {
  it.each([
    ['totals', (line) => line.resetTotals()],
    ['demo', (line) => line.demo(2)],
    ['slots', (line) => line.configure({ slots: [{ port: 'virtual:stm32f103cb', isEnabled: true }] })],
  ] as [string, (line: Awaited<ReturnType<typeof workplaceRig>>['workplace']['line']) => void][])(
    'can be taken back whole: %s',
    async (kind, change) => {
      const { workplace, idle } = await workplaceRig();
      const { line } = workplace;
      line.scan('MC-77');
      line.program('ready');
      await idle();
      const { slots, totals, job } = line.snapshot;
      change(line);
      expect(line.snapshot.undo).toEqual({ kind, passCount: 4, failCount: 0 });
      line.undo();
      expect(line.snapshot).toMatchObject({ slots, totals, job, undo: null });
    },
  );

  it('brings back no PASS of a board that was taken out since', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1, 2]);
    await idle();
    line.resetTotals();
    line.takeOut([1]);
    line.undo();
    expect(statesOf(workplace)).toEqual(['waiting', 'passed', 'waiting', 'waiting']);
    expect(line.snapshot.totals.passCount).toBe(2);
    expect(line.program('ready').started).toContain(1);
    await idle();
  });

  it('is none if a demo that nobody used makes room for a job', async () => {
    const { workplace } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'm.bin', bytes: Uint8Array.of(1, 2, 3, 4) });
    line.configure({ job: lineJob(documentId) });
    expect(line.snapshot.undo).toBeNull();
  });

  it('is done with when the next board is programmed', async () => {
    const { workplace, idle } = await workplaceRig();
    workplace.line.resetTotals();
    workplace.line.program([1]);
    expect(workplace.line.snapshot.undo).toBeNull();
    await idle();
  });
});
