import { describe, expect, it } from 'vitest';
import { isFlashError } from '#shared/errors.ts';
import type { BenchStart } from '#shared/ipc/bench-views.ts';
import type { OptionChangeTask } from '#shared/job/job-definition.ts';
import type { OptionFieldView } from '#shared/options/option-view.ts';
import type { OptionChange } from '#shared/options/change-options.ts';
import type { OptionArea } from '#shared/options/option-layout.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import { connect } from '../../test/support/bench-requests.ts';
import {
  workplaceRig,
  type WorkplaceRig,
  type WorkplaceRigOptions,
} from '../../test/support/workplace-rig.ts';
import { findPart } from '../devices/find-part.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import type { JobResult } from '../jobs/job.ts';
import { isRearranged, optionsAfter } from './bench-options.ts';

async function rigOf(part: string, options: WorkplaceRigOptions = {}): Promise<WorkplaceRig> {
  const rig = await workplaceRig(options);
  rig.workplace.bench.change({ port: `virtual:${part}` });
  await run(rig, connect);
  return rig;
}

async function run({ workplace, idle }: WorkplaceRig, asked: BenchStart) {
  workplace.bench.start(asked);
  await idle();
  return workplace.bench.snapshot.lastReport;
}

const read: BenchStart = { task: { kind: 'options', what: 'read' } };

function changeOf(changes: readonly OptionChange[]): OptionChangeTask {
  return { kind: 'options', what: 'change', changes };
}

/** Plans a change, and carries it out. */
async function change(rig: WorkplaceRig, changes: readonly OptionChange[], acceptLockout = false) {
  const { planId } = rig.workplace.bench.planOptions(changeOf(changes));
  return run(rig, { task: { ...changeOf(changes), acceptLockout }, planId });
}

function fieldOf({ workplace }: WorkplaceRig, name: string): OptionFieldView | undefined {
  return workplace.bench.snapshot.options?.view.groups
    .flatMap(({ fields }) => fields)
    .find((field) => field.name === name);
}

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (isFlashError(error)) return error.code;
    throw error;
  }
}

const stopReset: readonly OptionChange[] = [{ name: 'nRST_STOP', value: 0 }];

describe('the option bytes on the bench', () => {
  it('are there once they were read, and gone with the board', async () => {
    const rig = await rigOf('stm32g071cb');
    const { bench } = rig.workplace;
    expect(bench.snapshot.options).toBeNull();
    await run(rig, read);
    expect(fieldOf(rig, 'nRST_STOP')).toMatchObject({ value: 1, factory: 1, kept: null });
    expect(fieldOf(rig, 'RDP')?.kept).toBe('readout-level');
    bench.disconnect();
    expect(bench.snapshot.options).toBeNull();
  });

  it('are not taken for those of a board that was identified again, or whose protection was changed', async () => {
    const rig = await rigOf('stm32g071cb');
    const { bench } = rig.workplace;
    await run(rig, read);
    await run(rig, connect);
    expect(bench.snapshot.options).toBeNull();
    await run(rig, read);
    await run(rig, { task: { kind: 'protect', what: 'write', sectors: [0] } });
    expect(bench.snapshot.options).toBeNull();
  });

  it('are planned without a word on the wire, changed, read again and told', async () => {
    const rig = await rigOf('stm32g071cb');
    const { bench } = rig.workplace;
    await run(rig, read);
    const first = bench.snapshot.options?.readingId;
    const plan = bench.planOptions(changeOf(stopReset));
    expect(plan.fields).toMatchObject([
      { name: 'nRST_STOP', before: '0x1: no reset', after: '0x0: the part resets' },
    ]);
    expect(fieldOf(rig, 'nRST_STOP')?.value).toBe(1);
    const report = await change(rig, stopReset);
    expect(report).toMatchObject({
      outcome: 'ok',
      optionChange: { set: [{ name: 'nRST_STOP' }], notSet: [], unasked: [] },
    });
    expect(fieldOf(rig, 'nRST_STOP')?.value).toBe(0);
    expect(bench.snapshot.options?.readingId).not.toBe(first);
    expect(bench.snapshot.board).not.toBeNull();
  });

  it('are left alone if the plan is not the one that was shown', async () => {
    const rig = await rigOf('stm32g071cb');
    await run(rig, read);
    const { planId } = rig.workplace.bench.planOptions(changeOf(stopReset));
    const report = await run(rig, { task: changeOf([{ name: 'IWDG_SW', value: 0 }]), planId });
    expect(report).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-PLAN-CHANGED' },
      optionChange: null,
    });
    await run(rig, read);
    expect(fieldOf(rig, 'IWDG_SW')?.value).toBe(1);
  });

  it('refuse what contradicts itself or must not be changed, and everything while they are not known', async () => {
    const rig = await rigOf('stm32g071cb');
    const { bench } = rig.workplace;
    const plan = (name: string, value: number) =>
      codeOf(() => bench.planOptions(changeOf([{ name, value }])));
    expect(plan('nRST_STOP', 0)).toBe('E-PLAN-CHANGED');
    await run(rig, read);
    expect(plan('WRP1A_STRT', 5)).toBe('E-OPTION-RANGE');
    expect(plan('WRP1A_END', 63)).toBeUndefined();
    expect(plan('RDP', 0xcc)).toBe('E-OPTION-RDP');
    expect(plan('SEC_SIZE', 1)).toBe('E-OPTION-KEPT');
    expect(plan('NRST_MODE', 0)).toBe('E-OPTION-VALUE');
  });

  it('name a lock-out in the plan, and are not written unless it is accepted', async () => {
    const rig = await rigOf('stm32g071cb');
    const lock: readonly OptionChange[] = [{ name: 'BOOT_LOCK', value: 1 }];
    await run(rig, read);
    expect(rig.workplace.bench.planOptions(changeOf(lock)).lockouts).toMatchObject([
      { settings: 'BOOT_LOCK = 0x1' },
    ]);
    expect(await change(rig, lock)).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-LOCKOUT' },
      optionChange: null,
    });
    expect(fieldOf(rig, 'BOOT_LOCK')?.value).toBe(0);
  });

  it('have the board identified again whose banks were rearranged', async () => {
    const rig = await rigOf('stm32g0b1re');
    const { bench } = rig.workplace;
    await run(rig, read);
    const banksOf = () => new Set(bench.snapshot.board?.pages.map(({ bank }) => bank));
    expect(banksOf().size).toBe(2);
    const report = await change(rig, [{ name: 'DUAL_BANK', value: 0 }]);
    await bench.settled();
    expect(report).toMatchObject({ outcome: 'ok', optionChange: { set: [{ name: 'DUAL_BANK' }] } });
    expect(bench.snapshot.options).toBeNull();
    expect(banksOf().size).toBe(1);
  });

  it('leave no board behind whose readout protection they changed', () => {
    const layout = optionLayoutOf(findPart(loadDevices(), 'stm32g071cb').device)!;
    // The first word holds RDP in its lowest byte, with its complement after it.
    const areas = (rdp: number, user: number): OptionArea[] =>
      layout.areas.map(({ start, end }) => {
        const bytes = new Uint8Array(end - start + 1);
        bytes.set([rdp, user, 0, 0, rdp ^ 0xff, user ^ 0xff, 0xff, 0xff]);
        return { address: start, bytes };
      });
    const isGone = (after: readonly OptionArea[]) =>
      isRearranged({ layout, state: 'changed', before: areas(0xaa, 0xfe), after });
    expect(isGone(areas(0xbb, 0xfe))).toBe(true);
    expect(isGone(areas(0xaa, 0xfc))).toBe(false);
  });

  it.each(['unknown', 'locked'] as const)('are not known after a change that ended as %s', (state) => {
    const { device } = findPart(loadDevices(), 'stm32g071cb');
    const report: OptionReport = { layout: optionLayoutOf(device)!, state, before: [] };
    expect(
      optionsAfter({ kind: 'options', options: report } as unknown as JobResult, undefined),
    ).toBeUndefined();
    expect(isRearranged(report)).toBe(true);
  });
});
