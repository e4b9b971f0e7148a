import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import { MixedRuns } from './mixed-run.ts';
import { partsOf } from './scenario.ts';

const devices = loadDevices();
/** `npm run faults` makes a hundred thousand. */
const RUNS = 260;
const SEED = 41;

describe('random jobs on all parts with up to four things wrong', () => {
  it('end, and say nothing that is not true', async () => {
    const runs = new MixedRuns(SEED, partsOf(devices), devices);
    for (let number = 0; number < RUNS; number += 1) {
      const { lies } = await runs.run(number);
      expect({ repeat: `--seed ${SEED} --only ${number}`, lies }).toEqual({
        repeat: `--seed ${SEED} --only ${number}`,
        lies: [],
      });
    }
  });
});
