import { describe, expect, it } from 'vitest';
import type { JobRig } from '../support/job-rig.ts';
import {
  changeOptions,
  optionFaultKinds,
  optionsOf,
  optionTrips,
  rigFor,
  sweepOptions,
} from './option-sweep.ts';

/** Every so many bytes; `npm run faults` takes every byte. */
const STEP = 11;

describe.each(optionTrips)('one fault anywhere while $part changes its option bytes', (trip) => {
  it.each(optionFaultKinds)(
    '%s: leaves the old bytes or the new ones, and the result says which',
    async (kind) => {
      const { runCount, lies, unknown } = await sweepOptions(trip, kind, STEP);
      expect(runCount).toBeGreaterThan(15);
      expect(lies).toEqual([]);
      // A damaged answer to the write, or a damaged 0x7F after the part has reset itself.
      if (kind !== 'unplug') expect(unknown.length, unknown.join()).toBeLessThanOrEqual(2);
    },
  );
});

describe('a board that stores something else and refuses every write', () => {
  it('is not said to hold what it held', async () => {
    const counts = { toBoard: 0, fromBoard: 0 };
    const rig: JobRig = rigFor('stm32g071rb', [], ({ kind }) => {
      if (kind !== 'write') return;
      // Its ACK (79) becomes a NACK (1F), and what is stored loses a bit that nobody asked for.
      rig.board.addFault({ kind: 'flip', direction: 'fromBoard', at: counts.fromBoard, mask: 0x66 });
      rig.clock.after(1, () => rig.board.chip.options.prepareBit(0, 18, 0));
    });
    const before = optionsOf(rig);
    const change = { name: 'IWDG_SW', value: 0 };
    const result = await changeOptions(rig, { part: 'stm32g071rb', change, hasLines: false }, counts);
    expect(result.statistics.nackCount).toBe(2);
    expect(optionsOf(rig)).not.toBe(before);
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-UNPROVEN' },
      options: { state: 'unknown' },
    });
  });
});
