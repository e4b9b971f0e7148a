import { describe, expect, it } from 'vitest';
import { firstUnitChoices } from '#shared/job/unit-job.ts';
import { changedJob, lineJob } from '../../test/support/line-job.ts';
import { slotOf, statesOf } from '../../test/support/line-parts.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';
import { sleep } from '../time/clock.ts';

interface Set {
  part: string;
  sizeBytes: number;
  erase?: 'needed' | 'mass' | 'none';
}

/** One slot with a virtual board and a firmware of so many bytes; what it costs to prove its erase. */
async function setUp(rig: WorkplaceRig, { part, sizeBytes, erase = 'needed' }: Set) {
  const { documents, line } = rig.workplace;
  const bytes = new Uint8Array(sizeBytes).fill(0x5a);
  const { documentId } = await documents.open({ name: 'a.bin', bytes });
  const { task, port } = firstUnitChoices;
  const plan = { ...task.plan, erase };
  const job = lineJob(documentId, { part, task: { plan } });
  line.configure({ job, slots: [{ port: `virtual:${part}`, isEnabled: true }] });
  return line.eraseProofCost({ documentId, part, task: { ...task, plan }, port });
}

/** Programs the slot; the phases it went through, and how long it took from the erase on. */
async function run({ workplace, clock }: WorkplaceRig, outcome = 'passed') {
  const { line } = workplace;
  line.program([1]);
  const phases: string[] = [];
  let unsteadyMs = 0;
  let left: number | null = null;
  while (line.isBusy) {
    const { phase, remainingMs } = slotOf(line.snapshot, 1);
    if (phase !== null && phases.at(-1) !== phase) phases.push(phase);
    if (left !== null && remainingMs !== null) unsteadyMs = Math.max(unsteadyMs, remainingMs - left);
    left = remainingMs;
    await sleep(clock, 20);
  }
  expect(statesOf(workplace)).toEqual([outcome]);
  const steps = (line.report(1)?.steps ?? []).filter(({ phase }) => phases.indexOf(phase) > 2);
  return {
    phases: phases.filter((phase) => !['connecting', 'identifying', 'checking'].includes(phase)),
    unsteadyMs,
    ms: steps.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

const twice = ['erasing', 'verifying', 'writing', 'verifying'];

describe('the erase proof of the line', () => {
  it('is a choice that is kept, and costs about what was said', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    const cost = await setUp(rig, { part: 'stm32g071cb', sizeBytes: 20_000 });
    expect(cost).toMatchObject({ isCheap: false, erases: true, isProvedAlways: false });
    const plain = await run(rig);
    expect(plain.phases).toEqual(['erasing', 'writing', 'verifying']);

    line.configure({ job: changedJob(line.snapshot, { task: { proveErase: true } }) });
    const proved = await run(rig);
    expect(proved.phases).toEqual(twice);
    expect((proved.ms - plain.ms) / cost.proofMs).toBeGreaterThan(0.85);
    expect((proved.ms - plain.ms) / cost.proofMs).toBeLessThan(1.15);
    // The time left only ever falls: reading back before the writing is not taken for the end.
    expect(proved.unsteadyMs).toBeLessThan(50);

    const again = await workplaceRig({ folder: rig.folder });
    expect(again.workplace.line.snapshot.job?.definition.task.proveErase).toBe(true);
    expect((await run(again)).phases).toEqual(twice);
  });

  it('finds what an erase left before anything is written over it', async () => {
    const rig = await workplaceRig({ virtualBoard: () => ({ faults: [{ kind: 'erase-lost' }] }) });
    await setUp(rig, { part: 'stm32g071cb', sizeBytes: 4096 });
    const { line } = rig.workplace;
    line.configure({ job: changedJob(line.snapshot, { task: { proveErase: true } }) });
    await run(rig);
    const { phases } = await run(rig, 'failed');
    expect(line.report(1)?.error?.code).toBe('E-ERASE-NOT-BLANK');
    expect(phases).not.toContain('writing');
  });

  it('is made on its own if it costs under 5 %: on a part whose erases are read in any case', async () => {
    const rig = await workplaceRig();
    const cost = await setUp(rig, { part: 'stm32l412cb', sizeBytes: 40 * 2048 });
    expect(cost).toMatchObject({ proofMs: 0, isCheap: true, isProvedAlways: true });
    expect((await run(rig)).phases).toEqual(twice);
    expect(await setUp(rig, { part: 'stm32l412cb', sizeBytes: 100 })).toMatchObject({ isCheap: false });
  });

  it('has nothing to prove, and costs nothing, if nothing is erased', async () => {
    const rig = await workplaceRig();
    const cost = await setUp(rig, { part: 'stm32g071cb', sizeBytes: 4096, erase: 'none' });
    expect(cost).toMatchObject({ erases: false, proofMs: 0 });
    expect((await run(rig)).phases).toEqual(['writing', 'verifying']);
  });
});
