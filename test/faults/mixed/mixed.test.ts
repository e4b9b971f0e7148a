import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { MixedRuns } from './mixed-run.ts';
import { partsOf } from './scenario.ts';

const devices = loadDevices();
const SEED = 41;
/** `npm run faults` makes a hundred thousand; each of these is a piece of sixteen. */
const PIECES = [0, 1, 2, 3, 4, 5, 6, 15].map((piece) => [16 * piece, 16 * piece + 15] as const);

describe('random jobs on all parts with up to four things wrong', () => {
  it.each(PIECES)(
    'end, and say nothing that is not true: runs %i to %i',
    async (first, last) => {
      const runs = new MixedRuns(SEED, partsOf(devices), devices);
      for (let number = first; number <= last; number += 1) {
        const { lies } = await runs.run(number);
        expect({ repeat: `--seed ${SEED} --only ${number}`, lies }).toEqual({
          repeat: `--seed ${SEED} --only ${number}`,
          lies: [],
        });
      }
    },
    60_000,
  );
});
