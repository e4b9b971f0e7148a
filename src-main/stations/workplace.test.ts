import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { thrownBy } from '../../test/support/thrown.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { defaultSettings, type Settings } from '../settings/settings-schema.ts';

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
      expect(station.snapshot).toMatchObject({ line: { part }, jump: null });
      expect(thrownBy(() => station.start({ kind: 'connect' }))).toMatchObject({ code });
      station.change({ baudRate: 57_600 });
      station.change({ part: 'stm32g071cb' });
      station.start({ kind: 'connect' });
      await idle();
      expect(station.snapshot.lastReport?.outcome).toBe('ok');
    },
  );

  it('says that the port of the bench is wrong when the board is worked on', async () => {
    const { workplace } = await started({ bench: { ...bench, port: 'nonsense' } });
    const failure = thrownBy(() => workplace.bench.start({ kind: 'connect' }));
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
    bench.start({ kind: 'connect' });
    await bench.settled();
    expect(bench.isBusy).toBe(false);
    expect(bench.snapshot).toMatchObject({
      board: null,
      lastReport: { outcome: 'failed', contents: 'untouched', error: { code: 'E-INTERNAL' } },
    });
    bench.start({ kind: 'connect' });
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
