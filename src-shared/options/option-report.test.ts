import { describe, expect, it } from 'vitest';
import { optionLayoutOf } from '../../src-main/devices/option-layouts.ts';
import { deviceOf } from '../../test/support/board-rig.ts';
import { compareOptions } from './option-report.ts';
import { planOptionChange } from './plan-options.ts';

/** An L43 whose units are blank but for the first, which holds nRST_STOP. */
function planOnBlankUnits() {
  const layout = optionLayoutOf(deviceOf('L431'))!;
  const before = layout.areas.map(({ start, end }) => ({
    address: start,
    bytes: new Uint8Array(end - start + 1).fill(0xff),
  }));
  before[0]!.bytes.set([0xaa, 0xf8, 0xff, 0xff, 0x55, 0x07, 0x00, 0x00]);
  const changes = [{ name: 'nRST_STOP', value: 0 }];
  return planOptionChange(before, layout, changes, { device: 'L431', acceptLockout: true });
}

describe('option bytes read afterwards', () => {
  it('are as planned if blank units stayed blank', () => {
    const plan = planOnBlankUnits();
    expect(compareOptions(plan, plan.after)).toEqual({ set: ['nRST_STOP'], notSet: [], unasked: [] });
  });

  it('are not as planned if a unit that was blank contradicts itself now', () => {
    const plan = planOnBlankUnits();
    const found = plan.after.map(({ address, bytes }) => ({ address, bytes: bytes.slice() }));
    found[0]!.bytes.set([0, 0], 8);
    const { unasked } = compareOptions(plan, found);
    expect(unasked).toContainEqual({ what: 'PCROP1_STRT', expected: 0xffff, found: 0 });
  });
});
