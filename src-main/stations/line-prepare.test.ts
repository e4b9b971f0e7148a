import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LineChange } from '#shared/ipc/line-views.ts';
import { lineJob } from '../../test/support/line-job.ts';
import { untilPhase } from '../../test/support/line-parts.ts';
import {
  workplaceRig,
  type WorkplaceRig,
  type WorkplaceRigOptions,
} from '../../test/support/workplace-rig.ts';

const PART = 'stm32g071cb';

/** A line, and a change that gives it a firmware of so many bytes. */
async function rigWith(sizeBytes: number, options: WorkplaceRigOptions = {}) {
  const rig = await workplaceRig(options);
  const bytes = new Uint8Array(sizeBytes).fill(0x5a);
  const { documentId } = await rig.workplace.documents.open({ name: 'm.bin', bytes });
  const change: LineChange = { job: lineJob(documentId, { part: PART }) };
  return { ...rig, line: rig.workplace.line, documentId, change };
}

/** The same data folder, as a start of the program finds it. */
async function started({ workplace, folder }: WorkplaceRig) {
  workplace.settings.flush();
  return workplaceRig({ folder });
}

describe('preparing a change of the line', () => {
  it('gives what the change then takes, and changes nothing on its own', async () => {
    const { line, change } = await rigWith(5000);
    const before = line.snapshot;
    const prepared = await line.prepare(change);
    expect(prepared?.file).toMatchObject({ name: 'm.bin', contentBytes: 5000 });
    expect(line.snapshot).toEqual(before);
    expect(line.configure(change, prepared).job).toMatchObject({
      definition: { firmware: [{ name: 'm.bin' }], part: { name: PART } },
    });
  });

  it('takes no time for a change without a firmware', async () => {
    const { line } = await rigWith(8);
    expect(await line.prepare({ goalCount: 3 })).toBeUndefined();
  });

  it('refuses a firmware that does not fit, one that is gone, and any while boards are worked on', async () => {
    const rig = await rigWith(200 * 1024);
    const { line, change, documentId } = rig;
    await expect(line.prepare(change)).rejects.toMatchObject({ code: /^E-PLAN-/ });
    rig.workplace.documents.close(documentId);
    await expect(line.prepare(change)).rejects.toMatchObject({ code: 'E-DOCUMENT-GONE' });
    line.program([1]);
    await untilPhase(rig, 1, 'connecting');
    await expect(line.prepare({ goalCount: 3 })).rejects.toMatchObject({ code: 'E-LINE-BUSY' });
    await rig.idle();
  });
});

describe('preparing a start', () => {
  it('brings the firmware to hand, so that the start needs no file any more', async () => {
    const rig = await rigWith(5000);
    rig.line.configure(rig.change);
    const again = await started(rig);
    await again.workplace.line.prepareStart();
    rmSync(join(rig.folder, 'firmware'), { recursive: true });
    expect(again.workplace.line.program([1])).toEqual({ started: [1] });
    await again.idle();
    expect(again.workplace.line.report(1)).toMatchObject({ outcome: 'ok', contents: 'complete' });
  });

  it('says so if the firmware is gone, and starts nothing', async () => {
    const rig = await rigWith(5000);
    rig.line.configure(rig.change);
    const again = await started(rig);
    rmSync(join(rig.folder, 'firmware'), { recursive: true });
    const { line } = again.workplace;
    await expect(line.prepareStart()).rejects.toMatchObject({ code: 'E-FILE-READ' });
    await expect(line.programLater('ready')).rejects.toMatchObject({ code: 'E-FILE-READ' });
    expect(line.isBusy).toBe(false);
  });
});
