import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { statesOf } from '../support/line-parts.ts';
import { replayed } from '../support/trace-rig.ts';
import { workplaceRig, type WorkplaceRig } from '../support/workplace-rig.ts';

/** Files that Flashline 0.1.0 wrote, when a job was kept in other forms than today. */
const folder = fileURLToPath(new URL('../fixtures/old-forms', import.meta.url));

function traceNames(): string[] {
  return readdirSync(join(folder, 'traces'));
}

/** Recorded by a Flashline that knew no part at all, on a board whose user gave the layout. */
const WITHOUT_DEVICES = 'program-own-layout.fltrace';

describe('a trace of Flashline 0.1.0', () => {
  it.each(traceNames())('opens and replays: %s', async (name) => {
    const file = readFileSync(join(folder, 'traces', name));
    const { replay } = await replayed(file, name === WITHOUT_DEVICES ? [] : loadDevices());
    expect(replay.difference).toBeUndefined();
  });
});

/** The line's own copy of the firmware there: Intel HEX. */
const COPY = 'da466989a78401b3e268de8359356c9b62acddeb7f17fcb6b8f91fb5d70f27a4';

/** The program as it starts in a data folder of Flashline 0.1.0. */
async function startedIn(name: string): Promise<WorkplaceRig> {
  const copy = mkdtempSync(join(tmpdir(), 'flashline-old-'));
  cpSync(join(folder, name), copy, { recursive: true });
  return workplaceRig({ folder: copy });
}

describe('a data folder of Flashline 0.1.0', () => {
  it('has its line, with results and totals, and goes on programming', async () => {
    const rig = await startedIn('programmed');
    const { line } = rig.workplace;
    expect(line.snapshot).toMatchObject({
      isDemo: false,
      job: { name: 'Motor', version: '2.4.1' },
      totals: { passCount: 2, failCount: 0, goalCount: 20 },
      problem: null,
    });
    expect(statesOf(rig.workplace)).toEqual(['passed', 'passed', 'off']);
    line.takeOut([1]);
    expect(line.program([1])).toEqual({ started: [1] });
    await rig.idle();
    expect(statesOf(rig.workplace)).toEqual(['passed', 'passed', 'off']);
  });

  it('runs its job with the choices and the copy of the firmware it had, and counts on', async () => {
    const { line } = (await startedIn('programmed')).workplace;
    expect(line.snapshot.job?.definition).toEqual({
      task: {
        kind: 'program',
        plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
        verify: true,
        proveErase: true,
      },
      firmware: [{ name: 'motor-2.4.1.uf2', sha256: COPY, contentBytes: 16, read: { format: 'hex' } }],
      part: { name: 'stm32f103cb', id: 'stm32f10x-medium-density', flashSizeBytes: 131_072 },
      layoutMode: null,
      port: { baudRate: 57_600, parity: null },
      enter: {
        kind: 'lines',
        wiring: { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false },
        pulseMs: 100,
        startupMs: null,
      },
      resetLines: null,
      unitData: [],
    });
  });

  it('is kept in the form of today from the next change on, which an older Flashline leaves alone', async () => {
    const rig = await startedIn('reconfigured');
    const { line, settings } = rig.workplace;
    line.configure({ goalCount: 30 });
    const before = line.snapshot;
    settings.flush();
    const kept = (name: string) => JSON.parse(readFileSync(join(rig.folder, name), 'utf8')) as unknown;
    expect(kept('settings.json')).toMatchObject({
      version: 2,
      line: { goalCount: 30, job: { name: 'Motor', definition: { firmware: [{ sha256: COPY }] } } },
    });
    const old = { task: { leave: 'go' }, firmware: [{ name: 'motor-2.4.0.bin' }] };
    expect(kept('line-state.json')).toMatchObject({ before: { line: { job: { definition: old } } } });
    expect(JSON.stringify(kept('line-state.json'))).not.toContain('firmwareCopy');

    const again = (await workplaceRig({ folder: rig.folder })).workplace.line;
    expect(again.snapshot.job).toEqual(before.job);
    expect(again.undo().job).toMatchObject({ version: '2.4.0', definition: old });
  });

  it('has the bench as it was set', async () => {
    const { bench } = (await startedIn('programmed')).workplace;
    expect(bench.snapshot.connection).toMatchObject({ port: 'virtual:stm32g071', part: 'stm32g071rb' });
  });

  it('takes the last change of the line back, and programs the job before it', async () => {
    const rig = await startedIn('reconfigured');
    const { line } = rig.workplace;
    expect(line.undo().job).toMatchObject({ name: 'Motor', version: '2.4.0' });
    expect(line.program([2])).toEqual({ started: [2] });
    await rig.idle();
    expect(statesOf(rig.workplace)).toEqual(['waiting', 'passed', 'off']);
  });
});
