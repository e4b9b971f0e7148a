import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../test/support/bench-requests.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { defaultSettings, type Settings } from '../settings/settings-schema.ts';
import { boardAfter } from './bench-board.ts';
import { jobReport } from './job-report.ts';
import { UnitTally } from './unit-tally.ts';

vi.mock('./bench-board.ts', { spy: true });
vi.mock('./job-report.ts', { spy: true });

/** A workplace that finds these settings in its folder. */
function started(
  settings: Partial<Settings>,
  folder = mkdtempSync(join(tmpdir(), 'flashline-workplace-')),
): Promise<WorkplaceRig> {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  return workplaceRig({ folder });
}

describe('a start with settings that name what is not there', () => {
  const { bench, line } = defaultSettings();

  it.each([
    ['stm32zzz99', 'E-DEVICE-UNKNOWN-PART'],
    ['F103', 'E-DEVICE-AMBIGUOUS-PART'],
  ])(
    'says that the part %s is wrong when the board is worked on, and takes another one',
    async (part, code) => {
      const { workplace, idle } = await started({ bench: { ...bench, port: 'virtual:stm32g071cb', part } });
      const station = workplace.bench;
      expect(station.snapshot).toMatchObject({ connection: { part }, jump: null });
      expect(thrownBy(() => station.start(connect))).toMatchObject({ code });
      station.change({ baudRate: 57_600 });
      station.change({ part: 'stm32g071cb' });
      station.start(connect);
      await idle();
      expect(station.snapshot.lastReport?.outcome).toBe('ok');
    },
  );

  it('says that the port of the bench is wrong when the board is worked on', async () => {
    const { workplace } = await started({ bench: { ...bench, port: 'nonsense' } });
    const failure = thrownBy(() => workplace.bench.start(connect));
    expect(failure).toMatchObject({ code: 'E-PORT-NAME' });
  });

  it('shows a slot of no possible port as missing, and programs the other one', async () => {
    const slots = ['ttyUSB0', 'virtual:stm32g071cb'].map((port) => ({ port, isEnabled: true }));
    const first = await workplaceRig();
    await first.workplace.close();
    const { job } = first.workplace.settings.current.line;
    const { workplace, idle } = await started({ line: { ...line, job, slots } }, first.folder);
    expect(workplace.line.snapshot.slots.map(({ state }) => state)).toEqual(['missing', 'waiting']);
    expect(workplace.line.program('ready')).toEqual({ started: [2] });
    await idle();
  });
});

describe('a job that rejects, which none may', () => {
  const reject = () =>
    vi
      .spyOn(JobRunner.prototype, 'run')
      .mockRejectedValueOnce(new RangeError('Maximum call stack size exceeded'));

  it('is a failed run of the bench, which takes the next one', async () => {
    const { workplace, idle } = await workplaceRig();
    const { bench } = workplace;
    bench.change({ port: 'virtual:stm32g071cb' });
    reject();
    bench.start(connect);
    await bench.settled();
    expect(bench.isBusy).toBe(false);
    expect(bench.snapshot).toMatchObject({
      board: null,
      lastReport: { outcome: 'failed', contents: 'untouched', error: { code: 'E-INTERNAL' } },
    });
    bench.start(connect);
    await idle();
    expect(bench.snapshot.lastReport?.outcome).toBe('ok');
  });

  it('is a failed unit of the line, whose slot takes the next board', async () => {
    const { workplace, idle } = await workplaceRig();
    const { line } = workplace;
    line.demo(1);
    reject();
    line.program('ready');
    await line.settled();
    expect(line.snapshot).toMatchObject({
      slots: [{ state: 'failed', contents: 'uncertain', error: { code: 'E-INTERNAL' } }],
      totals: { passCount: 0, failCount: 1 },
    });
    line.program('retry');
    await idle();
    expect(line.snapshot.slots[0]?.state).toBe('passed');
  });
});

describe('a fault of ours after the job', () => {
  const fault = new RangeError('a fault of ours');

  it('fails the job of the bench, is logged, and leaves the bench free', async () => {
    const { workplace, idle } = await workplaceRig();
    const { bench, log } = workplace;
    bench.change({ port: 'virtual:stm32g071cb' });
    vi.mocked(boardAfter).mockImplementationOnce(() => {
      throw fault;
    });
    bench.start(connect);
    await bench.settled();
    expect(bench.isBusy).toBe(false);
    expect(bench.snapshot).toMatchObject({
      board: null,
      lastReport: { outcome: 'failed', error: { code: 'E-INTERNAL' } },
    });
    expect(log.recent).toContainEqual(
      expect.objectContaining({ source: 'bench', level: 'error', text: 'RangeError: a fault of ours' }),
    );
    bench.start(connect);
    await idle();
    expect(bench.snapshot.board).not.toBeNull();
  });

  it.each([
    ['a report is made', () => vi.mocked(jobReport)],
    ['the unit is counted', () => vi.spyOn(UnitTally.prototype, 'note')],
  ])('lets no board of the line pass, is logged, and leaves the slot free: when %s', async (_when, work) => {
    const { workplace, idle } = await workplaceRig();
    const { line, log } = workplace;
    line.demo(1);
    work().mockImplementationOnce(() => {
      throw fault;
    });
    line.program('ready');
    await line.settled();
    expect(line.isBusy).toBe(false);
    expect(line.snapshot.slots).toMatchObject([{ state: 'failed', error: { code: 'E-INTERNAL' } }]);
    expect(line.snapshot.totals.passCount).toBe(0);
    expect(log.recent).toContainEqual(
      expect.objectContaining({ source: 'slot 1', level: 'error', text: 'RangeError: a fault of ours' }),
    );
    line.program('retry');
    await idle();
    expect(line.snapshot.slots[0]?.state).toBe('passed');
  });
});

it('says in the reports of line and bench that a trace could not be kept, and in the log', async () => {
  const { workplace, folder } = await workplaceRig();
  const { bench, line, log } = workplace;
  writeFileSync(join(folder, 'traces'), 'no folder');
  const isSaid = expect.objectContaining({ code: 'W-JOB-TRACE-LOST' });
  bench.change({ port: 'virtual:stm32g071cb' });
  bench.start(connect);
  await bench.settled();
  expect(bench.snapshot.lastReport).toMatchObject({ outcome: 'ok' });
  expect(bench.snapshot.lastReport?.warnings).toContainEqual(isSaid);
  line.demo(1);
  line.program('ready');
  await line.settled();
  expect(line.report(1)).toMatchObject({ outcome: 'ok' });
  expect(line.report(1)?.warnings).toContainEqual(isSaid);
  const sources = log.recent
    .filter(({ text }) => text.startsWith('The trace was not kept'))
    .map(({ source }) => source);
  expect(sources).toEqual(['bench', 'slot 1']);
});
