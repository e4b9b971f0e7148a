import { describe, expect, it } from 'vitest';
import { isFlashError } from '#shared/errors.ts';
import { enterByModemLines } from '#shared/job/enter-strategy.ts';
import type { LineJobChange, LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import type { UnitTask } from '#shared/job/unit-job.ts';
import { changedJob, lineJob, type JobWish } from '../../test/support/line-job.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { sleep } from '../time/clock.ts';

function slot(snapshot: LineSnapshot, number: number): SlotView {
  const found = snapshot.slots.find((candidate) => candidate.slot === number);
  if (found === undefined) throw new Error(`no slot ${String(number)}`);
  return found;
}

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    if (isFlashError(error)) return error.code;
    throw error;
  }
  return undefined;
}

/** A job for a line, with the firmware that was opened. */
function motorJob(documentId: string, wish: JobWish = {}): LineJobChange {
  return lineJob(documentId, { name: 'Motor', part: 'stm32f103cb', ...wish });
}

function withTask(job: LineJobChange, task: Partial<UnitTask>): LineJobChange {
  const { choices } = job;
  return { ...job, choices: { ...choices, task: { ...choices.task, ...task } } };
}

describe('Line', () => {
  it('begins as a demo of virtual boards that can be programmed', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    expect(line.snapshot).toMatchObject({
      isDemo: true,
      job: { definition: { firmware: [{ name: 'sample.elf' }] } },
    });
    expect(line.snapshot.slots.map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(line.program('ready')).toEqual({ started: [1, 2, 3, 4] });
    await idle();
    expect(line.snapshot.slots.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(line.snapshot.slots.map(({ contents }) => contents)).toEqual(Array(4).fill('complete'));
    expect(line.snapshot.totals).toMatchObject({ passCount: 4, failCount: 0 });
  });

  it('programs eight boards at once; one that fails spoils no other', async () => {
    let opened = 0;
    const { workplace, idle, clock } = await workplaceRig({
      virtualBoard: () => {
        opened += 1;
        return opened === 5 ? { faults: [{ kind: 'readout-protected' }] } : {};
      },
    });
    const { line } = workplace;
    line.demo(8);
    const startMs = clock.now();
    line.program('ready');
    await idle();
    const states = line.snapshot.slots.map(({ state }) => state);
    expect(states.filter((state) => state === 'passed')).toHaveLength(7);
    const failed = line.snapshot.slots.find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({
      contents: 'untouched',
      error: { code: 'E-PROTECT-READOUT', phase: 'checking' },
      diagnosis: { id: 'D-READOUT-PROTECTED' },
    });
    expect(line.report(failed?.slot ?? 0)?.diagnoses[0]).toEqual(failed?.diagnosis);
    expect(line.snapshot.totals).toMatchObject({ passCount: 7, failCount: 1 });
    const longestMs = Math.max(...line.snapshot.slots.map(({ elapsedMs }) => elapsedMs));
    // Side by side, not one after the other.
    expect(clock.now() - startMs).toBeLessThan(longestMs + 1000);
  });

  it('refuses to start a slot that runs, and leaves its run alone', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([2]);
    expect(codeOf(() => line.program([2]))).toBe('E-LINE-BUSY');
    expect(line.program('ready')).toEqual({ started: [1, 3, 4] });
    expect(codeOf(() => line.program('ready'))).toBe('E-LINE-BUSY');
    await idle();
    expect(line.snapshot.totals.passCount).toBe(4);
  });

  it('stops one slot, says what its board holds, and counts it neither as passed nor as failed', async () => {
    const { workplace, clock, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1, 2]);
    while (slot(line.snapshot, 1).phase !== 'writing') await sleep(clock, 10);
    line.stop([1]);
    expect(slot(line.snapshot, 1).state).toBe('stopping');
    await idle();
    expect(slot(line.snapshot, 1)).toMatchObject({ state: 'stopped', contents: 'partial' });
    expect(slot(line.snapshot, 2).state).toBe('passed');
    expect(line.snapshot.totals).toMatchObject({ passCount: 1, failCount: 0 });
  });

  it('tells each phase of a run in its order, and a result that stays', async () => {
    const { workplace, idle, clock } = await workplaceRig();
    const { line, publisher } = workplace;
    const phases: (string | null)[] = [];
    publisher.subscribe((topic, value) => {
      if (topic !== 'line') return;
      const { phase } = slot(value as LineSnapshot, 1);
      if (phases[phases.length - 1] !== phase) phases.push(phase);
    });
    line.program([1]);
    await idle();
    expect(phases.filter((phase) => phase !== null)).toEqual([
      'connecting',
      'identifying',
      'checking',
      'erasing',
      'writing',
      'verifying',
    ]);
    await sleep(clock, 60_000);
    expect(slot(line.snapshot, 1)).toMatchObject({ state: 'passed', remainingMs: null });
  });

  it.each([
    [
      'stopped',
      (line) => {
        line.stop('ready');
      },
    ],
    ['changed', (line) => line.demo(2)],
  ] as [string, (line: Awaited<ReturnType<typeof workplaceRig>>['workplace']['line']) => void][])(
    'starts nothing where it was %s while its firmware was read',
    async (_what, meddle) => {
      const { workplace } = await workplaceRig();
      const { line, settings } = workplace;
      const { job } = settings.current.line;
      if (job !== null) settings.change('line', { ...settings.current.line, job: { ...job, name: 'Pump' } });
      const started = line.programLater('ready');
      meddle(line);
      expect(await started).toEqual({ started: [] });
      expect(line.isBusy).toBe(false);
    },
  );

  it('shows a slot whose adapter is not plugged in, and does not start it', async () => {
    const { workplace, ports, clock, idle } = await workplaceRig();
    const { line } = workplace;
    ports.push({
      name: 'COM3',
      kind: 'usb',
      adapter: 'CP2102N',
      manufacturer: undefined,
      vendorId: undefined,
      productId: undefined,
      serialNumber: undefined,
    });
    await sleep(clock, 1100);
    line.configure({
      slots: [
        { port: 'COM3', isEnabled: true },
        { port: 'COM9', isEnabled: true },
        { port: 'virtual:stm32g071cb', isEnabled: false },
        { port: 'virtual:stm32g071cb', isEnabled: true },
      ],
    });
    expect(line.snapshot.slots.map(({ state, portLabel }) => [state, portLabel])).toEqual([
      ['waiting', 'CP2102N · COM3'],
      ['missing', 'COM9'],
      ['off', 'virtual:stm32g071cb'],
      ['waiting', 'virtual:stm32g071cb'],
    ]);
    ports.length = 0;
    await sleep(clock, 1100);
    expect(slot(line.snapshot, 1).state).toBe('missing');
    expect(line.program('ready')).toEqual({ started: [4] });
    await idle();
  });

  it('refuses a firmware that does not fit the part, and keeps the job it had', async () => {
    const { workplace } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'large.bin', bytes: new Uint8Array(200 * 1024) });
    const job = motorJob(documentId, { name: 'Large', part: 'stm32g071cb' });
    expect(codeOf(() => line.configure({ job }))).toMatch(/^E-PLAN-/);
    expect(line.snapshot.job?.name).toBe('Demo');
  });

  it('refuses a start of firmware that holds no program to start', async () => {
    const { workplace } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'table.bin', bytes: new Uint8Array(64).fill(1) });
    const job = motorJob(documentId, { name: 'Table', part: 'stm32g071cb' });
    expect(codeOf(() => line.configure({ job: withTask(job, { leave: 'go' }) }))).toBe('E-PLAN-NO-START');
    expect(codeOf(() => line.configure({ job }))).toBeUndefined();
  });

  it('refuses a way out of the bootloader that the part or the wiring does not have', async () => {
    const { workplace } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'motor.bin', bytes: Uint8Array.of(1, 2, 3, 4) });
    const ported = { slots: [{ port: '/dev/ttyUSB7', isEnabled: true }] };
    const job = motorJob(documentId);
    const wired = enterByModemLines({
      boot0: 'rts',
      reset: 'dtr',
      boot0Inverted: false,
      resetInverted: false,
    });
    const byLines = withTask(job, { leave: 'reset-by-lines' });
    const byWires = { ...byLines, choices: { ...byLines.choices, enter: wired } };
    expect(codeOf(() => line.configure({ ...ported, job: byLines }))).toBe('E-LEAVE-NO-LINES');
    expect(codeOf(() => line.configure({ ...ported, job: byWires }))).toBeUndefined();
    const byHand = changedJob(line.snapshot, { board: { enter: { kind: 'manual' } } });
    expect(codeOf(() => line.configure({ job: byHand }))).toBe('E-LEAVE-NO-LINES');
    const byOptions = withTask(job, { leave: 'option-reload' });
    expect(codeOf(() => line.configure({ job: byOptions }))).toBe('E-LEAVE-UNKNOWN');
  });

  it('refuses readout protection with a way out that protection bars', async () => {
    const { workplace } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'motor.bin', bytes: Uint8Array.of(1, 2, 3, 4) });
    const job = motorJob(documentId, { task: { protect: true } });
    const slots = [{ port: 'virtual:stm32f103cb', isEnabled: true }];
    const refused = codeOf(() => line.configure({ slots, job: withTask(job, { leave: 'ram-reset' }) }));
    expect(refused).toBe('E-LEAVE-PROTECTED');
    expect(codeOf(() => line.configure({ slots, job: withTask(job, { leave: 'auto' }) }))).toBeUndefined();
    const ported = [{ port: '/dev/ttyUSB7', isEnabled: true }];
    expect(codeOf(() => line.configure({ slots: ported }))).toBe('E-LEAVE-PROTECTED');
  });

  it('programs its own copy of the firmware after a restart', async () => {
    const first = await workplaceRig();
    const { documentId } = await first.workplace.documents.open({
      name: 'motor.bin',
      bytes: Uint8Array.from({ length: 3000 }, (_, index) => index),
    });
    first.workplace.line.configure({
      job: motorJob(documentId),
      slots: [{ port: 'virtual:stm32f103cb', isEnabled: true }],
      goalCount: 500,
    });
    await first.workplace.close();
    const again = await workplaceRig({ folder: first.folder });
    const { line } = again.workplace;
    expect(line.snapshot).toMatchObject({
      isDemo: false,
      job: { name: 'Motor', definition: { firmware: [{ name: 'motor.bin', contentBytes: 3000 }] } },
      totals: { goalCount: 500 },
    });
    line.program('ready');
    await again.idle();
    expect(slot(line.snapshot, 1)).toMatchObject({ state: 'passed', contents: 'complete' });
    expect(line.report(1)).toMatchObject({ verified: true, outcome: 'ok' });
  });

  it('begins another job if its own firmware gets other choices, and tries them first', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1]);
    await idle();
    const unproved = changedJob(line.snapshot, { task: { verify: false } });
    expect(line.configure({ job: unproved })).toMatchObject({
      totals: { passCount: 0 },
      undo: { kind: 'job' },
    });
    expect(line.snapshot.job?.definition).toMatchObject({
      task: { verify: false },
      firmware: [{ name: 'sample.elf' }],
    });
    const other = changedJob(line.snapshot, { part: 'stm32f103c8', task: { leave: 'option-reload' } });
    expect(codeOf(() => line.configure({ job: other }))).toBe('E-LEAVE-UNKNOWN');
    expect(await line.prepare({ job: unproved })).toBeUndefined();
    expect(await line.prepare({ job: other })).toMatchObject({ file: { name: 'sample.elf' } });
  });

  it('stays the same job if its boards are only reached in another way', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.program([1]);
    await idle();
    const slower = changedJob(line.snapshot, {
      task: { proveErase: false },
      board: { port: { baudRate: 57_600, parity: null } },
    });
    expect(line.configure({ job: slower })).toMatchObject({
      isDemo: true,
      totals: { passCount: 1 },
      undo: null,
      job: { definition: { port: { baudRate: 57_600 } } },
    });
    line.program([1]);
    await idle();
    expect(line.report(1)?.settings).toEqual({ baudRate: 57_600, parity: 'even' });
  });

  it('sets readout protection as the last step if the job asks for it', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line, documents } = workplace;
    const { documentId } = await documents.open({ name: 'motor.bin', bytes: Uint8Array.of(1, 2, 3, 4) });
    line.configure({
      job: motorJob(documentId, { task: { protect: true } }),
      slots: [{ port: 'virtual:stm32f103cb', isEnabled: true }],
    });
    line.program('ready');
    await idle();
    expect(
      line
        .report(1)
        ?.steps.map(({ phase }) => phase)
        .slice(-2),
    ).toEqual(['verifying', 'protecting']);
    // The same board again: it is protected now, and says so.
    line.program([1]);
    await idle();
    expect(slot(line.snapshot, 1)).toMatchObject({
      state: 'failed',
      contents: 'untouched',
      error: { code: 'E-PROTECT-READOUT' },
    });
  });
});
