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

  it('has the bench as it was set', async () => {
    const { bench } = (await startedIn('programmed')).workplace;
    expect(bench.snapshot.line).toMatchObject({ port: 'virtual:stm32g071', part: 'stm32g071rb' });
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
