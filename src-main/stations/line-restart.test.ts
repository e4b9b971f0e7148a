import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lineJob } from '../../test/support/line-job.ts';
import { slotOf, statesOf, untilPhase } from '../../test/support/line-parts.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { PortInfo } from '../links/list-ports.ts';
import { LineStateStore } from '../settings/line-state-store.ts';
import { sleep } from '../time/clock.ts';

const USB: PortInfo = {
  name: '/dev/ttyUSB77',
  kind: 'usb',
  adapter: 'CP2102N',
  manufacturer: undefined,
  vendorId: undefined,
  productId: undefined,
  serialNumber: undefined,
};

/** The program as it starts after it was killed at this moment. */
async function startedAfterKill({ folder, workplace }: WorkplaceRig): Promise<WorkplaceRig> {
  workplace.settings.flush();
  const copy = mkdtempSync(join(tmpdir(), 'flashline-killed-'));
  cpSync(folder, copy, { recursive: true });
  return workplaceRig({ folder: copy });
}

/** A line of one slot at a USB adapter that is there, whose board passed before the program was started again. */
async function passedAtUsb(): Promise<WorkplaceRig> {
  const rig = await workplaceRig();
  rig.workplace.line.program([1]);
  await rig.idle();
  const { settings } = rig.workplace;
  settings.change('line', { ...settings.current.line, slots: [{ port: USB.name, isEnabled: true }] });
  settings.flush();
  const file = join(rig.folder, 'line-state.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('virtual:stm32g071cb', USB.name));
  const again = await startedAfterKill(rig);
  again.ports.push(USB);
  await sleep(again.clock, 1500);
  expect(statesOf(again.workplace)).toEqual(['passed']);
  return again;
}

describe('a line after the program was killed', () => {
  it('says which boards were being worked on, and has results, labels and totals as they were', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    for (const label of ['MC-1', 'MC-2']) line.scan(label);
    line.program([1]);
    await rig.idle();
    line.program([2]);
    await untilPhase(rig, 2, 'writing');
    line.scan('MC-3');
    const again = await startedAfterKill(rig);
    await rig.idle();
    const { snapshot } = again.workplace.line;
    expect(statesOf(again.workplace)).toEqual(['passed', 'interrupted', 'waiting', 'waiting']);
    expect(slotOf(snapshot, 1)).toMatchObject({ unit: 'MC-1', contents: 'complete', nextLabel: 'MC-3' });
    expect(slotOf(snapshot, 2)).toMatchObject({ unit: 'MC-2', error: { code: 'E-LINE-INTERRUPTED' } });
    expect(snapshot).toMatchObject({ totals: { passCount: 1, failCount: 0 }, problem: null });
    expect(again.workplace.line.report(1)).toMatchObject({
      outcome: 'ok',
      verified: true,
      identity: 'confirmed',
      unit: 'MC-1',
    });
    // Its trace leads up to the end.
    const { traceName } = again.workplace.line.report(2) ?? { traceName: null };
    expect(await again.workplace.traces.openKept(traceName ?? '')).toMatchObject({ unit: 'MC-2' });
    expect(again.workplace.line.program('retry')).toEqual({ started: [2] });
    await again.idle();
    expect(slotOf(again.workplace.line.snapshot, 2)).toMatchObject({ state: 'passed', unit: 'MC-2' });
    expect(again.workplace.line.snapshot.totals.passCount).toBe(2);
  });

  it('takes the results of a Flashline that asked for no board twice', async () => {
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await rig.idle();
    const file = join(rig.folder, 'line-state.json');
    const old = readFileSync(file, 'utf8').replace(/\s*"identity": ?"confirmed",/, '');
    expect(old).not.toContain('identity');
    writeFileSync(file, old);
    const again = await startedAfterKill(rig);
    expect(again.workplace.line.snapshot.problem).toBeNull();
    expect(again.workplace.line.report(1)).toMatchObject({ outcome: 'ok', identity: null });
  });

  it('has the places in doubt of a board that was in trouble, and takes a state that names none', async () => {
    const place = { address: 0x0800_1000, sizeBytes: 2048, why: 'erase' as const };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object below
    const undisturbed = JobRunner.prototype.run;
    const run = vi.spyOn(JobRunner.prototype, 'run').mockImplementation(async function (this: JobRunner) {
      return { ...(await undisturbed.call(this)), unproven: [place] };
    });
    onTestFinished(() => {
      run.mockRestore();
    });
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await rig.idle();
    const report = rig.workplace.line.report(1);
    expect(report).toMatchObject({ outcome: 'ok', unproven: [place] });
    const again = await startedAfterKill(rig);
    expect(again.workplace.line.report(1)).toEqual(report);
    const file = join(rig.folder, 'line-state.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as {
      slots: { run: { report: object } | null }[];
    };
    for (const { run } of state.slots) if (run !== null) run.report = { ...run.report, unproven: undefined };
    writeFileSync(file, JSON.stringify(state));
    const { workplace } = await startedAfterKill(rig);
    expect(workplace.line.report(1)).toEqual({ ...report, unproven: [] });
  });

  it('knows a board to be under work before anything is sent to it', async () => {
    const rig = await workplaceRig();
    const save = vi.spyOn(LineStateStore.prototype, 'save');
    onTestFinished(() => {
      save.mockRestore();
    });
    rig.workplace.line.program([1, 2]);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]?.[0].slots.map(({ run }) => run?.isUnderWay)).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
    const traces = rig.workplace.line.snapshot.slots.map(({ phase }) => phase);
    expect(traces.slice(2)).toEqual([null, null]);
    await rig.idle();
  });

  it('shows boards that were stopped at the end as stopped', async () => {
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await untilPhase(rig, 1, 'writing');
    await rig.workplace.close();
    const again = await startedAfterKill(rig);
    expect(slotOf(again.workplace.line.snapshot, 1)).toMatchObject({ state: 'stopped', contents: 'partial' });
  });

  it('shows no PASS of another job than the one that the settings name', async () => {
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await rig.idle();
    const { settings } = rig.workplace;
    const { line } = settings.current;
    const { job } = line;
    const part = { name: 'stm32g0b1re', id: 'other' };
    settings.change('line', {
      ...line,
      job: job === null ? null : { ...job, definition: { ...job.definition, part } },
    });
    const again = await startedAfterKill(rig);
    expect(statesOf(again.workplace)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('begins again if a slot has another port, and with another job for what passed', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.program([1, 2]);
    await rig.idle();
    const port = 'virtual:stm32g071cb';
    line.configure({
      slots: [
        { port, isEnabled: true },
        { port: 'virtual:stm32g0b1re', isEnabled: true },
      ],
    });
    expect(statesOf(rig.workplace)).toEqual(['passed', 'waiting']);
    const { documentId } = await rig.workplace.documents.open({
      name: 'm.bin',
      bytes: Uint8Array.of(1, 2, 3, 4),
    });
    line.configure({ job: lineJob(documentId) });
    expect(statesOf(rig.workplace)).toEqual(['waiting', 'waiting']);
    expect(line.snapshot.undo).toMatchObject({ kind: 'job', passCount: 2 });
    line.undo();
    expect(statesOf(rig.workplace)).toEqual(['passed', 'waiting']);
  });
});

describe('a change that somebody may regret', () => {
  it.each([
    ['totals', (line) => line.resetTotals()],
    ['demo', (line) => line.demo(2)],
    ['slots', (line) => line.configure({ slots: [{ port: 'virtual:stm32f103cb', isEnabled: true }] })],
  ] as [string, (line: WorkplaceRig['workplace']['line']) => void][])(
    'can be taken back after a start, too, until the next board is programmed: %s',
    async (kind, change) => {
      const rig = await workplaceRig();
      const { line } = rig.workplace;
      line.scan('MC-77');
      line.program('ready');
      await rig.idle();
      const { totals, job } = line.snapshot;
      const before = statesOf(rig.workplace);
      change(line);
      const again = await startedAfterKill(rig);
      expect(again.workplace.line.snapshot.undo).toEqual({ kind, passCount: 4, failCount: 0 });
      const third = await startedAfterKill(again);
      third.workplace.line.program([1]);
      expect((await startedAfterKill(third)).workplace.line.snapshot.undo).toBeNull();
      await third.idle();
      again.workplace.line.undo();
      expect(again.workplace.line.snapshot).toMatchObject({ totals, job, undo: null });
      expect(statesOf(again.workplace)).toEqual(before);
      expect((await startedAfterKill(again)).workplace.line.snapshot).toMatchObject({ totals, undo: null });
    },
  );

  it.each([
    [
      'unplugged',
      async ({ ports, clock }: WorkplaceRig) => {
        ports.pop();
        await sleep(clock, 1500);
        ports.push(USB);
      },
    ],
    [
      'exchanged before anybody looked',
      ({ ports }: WorkplaceRig) => {
        ports[0] = { ...USB, serialNumber: 'another' };
        return Promise.resolve();
      },
    ],
  ])('brings back no PASS of a board that went with its adapter since: %s', async (_name, takeAway) => {
    const again = await passedAtUsb();
    const { line } = again.workplace;
    const { documentId } = await again.workplace.documents.open({ name: 'm.bin', bytes: new Uint8Array(8) });
    line.configure({ job: lineJob(documentId) });
    await takeAway(again);
    await sleep(again.clock, 1500);
    line.undo();
    expect(line.snapshot.totals.passCount).toBe(1);
    expect(statesOf(again.workplace)).toEqual(['waiting']);
  });

  it.each([
    ['virtual boards', (line) => line.demo(2)],
    ['other ports', (line) => line.configure({ slots: [{ port: '/dev/ttyUSB78', isEnabled: true }] })],
  ] as [string, (line: WorkplaceRig['workplace']['line']) => void][])(
    'brings back no PASS where nobody watched the port meanwhile: %s',
    async (_name, change) => {
      const rig = await passedAtUsb();
      const { line } = rig.workplace;
      change(line);
      line.undo();
      expect(line.snapshot.slots).toMatchObject([{ port: USB.name, state: 'waiting' }]);
      expect(line.snapshot).toMatchObject({ totals: { passCount: 1 }, offer: { ready: [1], passed: [] } });
      // The same board that answers again is known anyway.
      const state = JSON.parse(readFileSync(join(rig.folder, 'line-state.json'), 'utf8')) as object;
      expect(state).toMatchObject({
        slots: [
          {
            run: null,
            passedBefore: { report: { outcome: 'ok' } },
            passedChip: expect.any(String) as string,
          },
        ],
      });
    },
  );

  it('brings back the PASS of a port that was in use all the time', async () => {
    const { workplace } = await passedAtUsb();
    const { line } = workplace;
    const slots = ['/dev/ttyUSB78', USB.name].map((port) => ({ port, isEnabled: true }));
    line.configure({ slots });
    line.undo();
    expect(statesOf(workplace)).toEqual(['passed']);
  });

  it('is not offered if its job cannot be understood', async () => {
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await rig.idle();
    rig.workplace.line.resetTotals();
    const file = join(rig.folder, 'line-state.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as { before: { line: { job: object } } };
    const { before } = state;
    const line = { ...before.line, job: { ...before.line.job, definition: { task: 'some' } } };
    writeFileSync(file, JSON.stringify({ ...state, before: { ...before, line } }));
    const again = await startedAfterKill(rig);
    expect(again.workplace.line.snapshot).toMatchObject({ undo: null, problem: null });
  });

  it('costs no result if it cannot be understood', async () => {
    const rig = await workplaceRig();
    rig.workplace.line.program([1]);
    await rig.idle();
    rig.workplace.line.resetTotals();
    const file = join(rig.folder, 'line-state.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...state, before: { undo: 7 } }));
    const again = await startedAfterKill(rig);
    expect(again.workplace.line.snapshot).toMatchObject({ undo: null, problem: null });
    expect(statesOf(again.workplace)[0]).toBe('passed');
  });
});

describe('a state file that makes no sense', () => {
  it.each([
    ['no JSON', '{"version":1,'],
    ['another version', '{"version":2}'],
    ['a result that is half there', JSON.stringify({ version: 1, passCount: 3, slots: [{ port: 'COM3' }] })],
  ])('is said, set aside and not overwritten: %s', async (_name, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'flashline-state-'));
    writeFileSync(join(folder, 'line-state.json'), text);
    const { workplace, idle } = await workplaceRig({ folder });
    const { problem } = workplace.line.snapshot;
    expect(problem).toMatchObject({
      kind: 'broken',
      file: expect.stringMatching(/^line-state\.broken-.*\.json$/) as string,
    });
    expect(readFileSync(join(folder, problem?.file ?? ''), 'utf8')).toBe(text);
    workplace.line.program([1]);
    await idle();
    expect(workplace.line.snapshot.problem).toEqual(problem);
    expect(workplace.line.acknowledgeProblem().problem).toBeNull();
    expect(readFileSync(join(folder, problem?.file ?? ''), 'utf8')).toBe(text);
    const { workplace: again } = await workplaceRig({ folder });
    expect(again.line.snapshot).toMatchObject({ problem: null, totals: { passCount: 1 } });
  });

  it('is left alone if the system does not let it be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flashline-state-'));
    // A folder in its place: nobody reads or replaces it, not even root.
    cpSync(mkdtempSync(join(tmpdir(), 'flashline-empty-')), join(folder, 'line-state.json'), {
      recursive: true,
    });
    const { workplace, idle } = await workplaceRig({ folder });
    expect(workplace.line.snapshot.problem).toMatchObject({ kind: 'unreadable', file: 'line-state.json' });
    workplace.line.program([1]);
    await idle();
    expect(workplace.line.acknowledgeProblem().problem?.kind).toBe('unreadable');
    expect(readdirSync(folder).filter((name) => name.startsWith('line-state'))).toEqual(['line-state.json']);
  });

  it('that cannot be written is said until it can', async () => {
    const { workplace, idle, folder } = await workplaceRig();
    const blocked = join(folder, 'line-state.json');
    chmodSync(folder, 0o700);
    cpSync(mkdtempSync(join(tmpdir(), 'flashline-empty-')), blocked, { recursive: true });
    writeFileSync(join(blocked, 'x'), '');
    workplace.line.program([1]);
    await idle();
    expect(workplace.line.snapshot).toMatchObject({
      problem: { kind: 'unsaved' },
      slots: [{ state: 'passed' }, {}, {}, {}],
    });
  });
});
