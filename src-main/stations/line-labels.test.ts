import { describe, expect, it } from 'vitest';
import { slotOf, untilPhase } from '../../test/support/line-parts.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { workplaceRig, type WorkplaceRig } from '../../test/support/workplace-rig.ts';

const waiting = ({ workplace }: WorkplaceRig) =>
  workplace.line.snapshot.slots.map(({ nextLabel }) => nextLabel);

describe('labels of the line', () => {
  it('fill the slots in their order, and go with their boards into result and trace', async () => {
    const rig = await workplaceRig();
    const { line, traces } = rig.workplace;
    for (const label of ['MC-1', ' MC-2\u001d ', 'MC-3', 'MC-4']) line.scan(label);
    expect(waiting(rig)).toEqual(['MC-1', 'MC-2', 'MC-3', 'MC-4']);
    expect(line.snapshot.scanSlot).toBeNull();
    expect(thrownBy(() => line.scan('MC-5'))).toMatchObject({ code: 'E-LINE-LABEL-FULL' });
    line.program('ready');
    expect(waiting(rig)).toEqual([null, null, null, null]);
    await rig.idle();
    expect(line.snapshot.slots.map(({ unit }) => unit)).toEqual(['MC-1', 'MC-2', 'MC-3', 'MC-4']);
    const report = line.report(3);
    expect(report?.unit).toBe('MC-3');
    expect(await traces.openKept(report?.traceName ?? '')).toMatchObject({ unit: 'MC-3' });
  });

  it('go to the slot that was chosen, once', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    expect(line.snapshot.scanSlot).toBe(1);
    expect(line.chooseScanSlot(3)).toMatchObject({ scanSlot: 3, isScanSlotChosen: true });
    line.scan('MC-1');
    line.scan('MC-2');
    expect(waiting(rig)).toEqual(['MC-2', null, 'MC-1', null]);
    line.chooseScanSlot(4);
    line.scan('MC-1');
    expect(waiting(rig)).toEqual(['MC-2', null, null, 'MC-1']);
    line.dropLabel(1);
    expect(waiting(rig)).toEqual([null, null, null, 'MC-1']);
    expect(thrownBy(() => line.chooseScanSlot(9))).toMatchObject({ code: 'E-LINE-SLOT-OFF' });
  });

  it('are refused twice: waiting, running, and after the unit passed', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.scan('MC-1');
    const again = () => thrownBy(() => line.scan('MC-1'));
    expect(again()).toMatchObject({ code: 'E-LINE-LABEL-TWICE', params: { slot: 1 } });
    line.program([1]);
    expect(again()).toMatchObject({ code: 'E-LINE-LABEL-TWICE', params: { slot: 1 } });
    await rig.idle();
    expect(again()).toMatchObject({ code: 'E-LINE-LABEL-USED' });
    line.takeOut([1]);
    expect(again()).toMatchObject({ code: 'E-LINE-LABEL-USED' });
    line.resetTotals();
    line.scan('MC-1');
    expect(waiting(rig)[0]).toBe('MC-1');
  });

  it('that are none, or not those of the job, are refused', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.configure({ label: { isRequired: false, pattern: 'MC-####' } });
    for (const label of ['', '  ', 'x', '\r\n', 'a'.repeat(65)])
      expect(thrownBy(() => line.scan(label))).toMatchObject({ code: 'E-LINE-LABEL-LENGTH' });
    for (const label of ['MC-123', 'XX-1234', 'MC-12345'])
      expect(thrownBy(() => line.scan(label))).toMatchObject({
        code: 'E-LINE-LABEL-FORM',
        params: { label, pattern: 'MC-####' },
      });
    expect(waiting(rig)).toEqual([null, null, null, null]);
    line.scan('MC-1234');
    line.configure({ label: { isRequired: false, pattern: 'SN*' } });
    expect(waiting(rig)).toEqual([null, null, null, null]);
  });

  it('that the job demands are waited for, slot by slot', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.configure({ label: { isRequired: true, pattern: null } });
    expect(line.snapshot.offer).toMatchObject({ ready: [], unlabelled: [1, 2, 3, 4] });
    expect(thrownBy(() => line.program('ready'))).toMatchObject({ code: 'E-LINE-NO-LABEL' });
    // The key of a slot asks for its label first.
    expect(thrownBy(() => line.program([3]))).toMatchObject({
      code: 'E-LINE-NO-LABEL',
      params: { slots: '3' },
    });
    expect(line.snapshot).toMatchObject({ scanSlot: 3, isScanSlotChosen: true });
    line.scan('MC-3');
    line.scan('MC-1');
    expect(line.program('ready')).toEqual({ started: [1, 3] });
    await rig.idle();
    // A new board needs a new label; the same one again has its own.
    line.takeOut([1]);
    expect(thrownBy(() => line.program('ready'))).toMatchObject({ code: 'E-LINE-NO-LABEL' });
    expect(line.program([3])).toEqual({ started: [3] });
    expect(slotOf(line.snapshot, 3).unit).toBe('MC-3');
    await rig.idle();
    expect(line.snapshot.totals.passCount).toBe(2);
  });

  it('scanned while a board is programmed wait for the next one in its slot', async () => {
    const rig = await workplaceRig();
    const { line } = rig.workplace;
    line.demo(1);
    line.scan('FIRST');
    line.program('ready');
    await untilPhase(rig, 1, 'writing');
    line.scan('SECOND');
    expect(slotOf(line.snapshot, 1)).toMatchObject({ unit: 'FIRST', nextLabel: 'SECOND' });
    await rig.idle();
    expect(slotOf(line.snapshot, 1)).toMatchObject({ state: 'passed', unit: 'FIRST', nextLabel: 'SECOND' });
    // Another label says that another board is in.
    expect(line.program('ready')).toEqual({ started: [1] });
    await rig.idle();
    expect(line.snapshot.totals.passCount).toBe(2);
  });

  it('of a board that failed lead back to its slot', async () => {
    let opened = 0;
    const rig = await workplaceRig({
      virtualBoard: () => ((opened += 1) === 2 ? { faults: [{ kind: 'readout-protected' }] } : {}),
    });
    const { line } = rig.workplace;
    line.demo(2);
    for (const label of ['MC-1', 'MC-2']) line.scan(label);
    line.program('ready');
    await rig.idle();
    line.scan('MC-2');
    expect(waiting(rig)).toEqual([null, 'MC-2']);
    line.program('ready');
    await rig.idle();
    expect(line.snapshot.totals).toMatchObject({ passCount: 1, failCount: 1 });
  });
});
