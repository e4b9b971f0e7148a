import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { Sweep, sweepCases } from './sweep.ts';

/** Every so many bytes; `npm run faults` takes every byte. */
const STEP = 9;

describe('one damaged byte anywhere in a programming job', () => {
  it.each(['stm32f103c8', 'stm32g071rb', 'stm32l073rz'])(
    'on %s ends in verified success or in an honest failure',
    async (part) => {
      const sweep = new Sweep(findDevice(loadDevices(), part).device);
      const counts = await sweep.countBytes();
      const outcomes = { ok: 0, failed: 0, cancelled: 0 };
      for (const fault of sweepCases(counts, STEP)) {
        const verdict = await sweep.run(fault);
        expect({ fault, lies: verdict.lies }).toEqual({ fault, lies: [] });
        if (fault.kind === 'unplugged')
          expect({ fault, code: verdict.errorCode }).toEqual({ fault, code: 'E-PORT-LOST' });
        outcomes[verdict.outcome] += 1;
      }
      // Only a damaged first byte, which fixes the baud rate, and an unplugged adapter are beyond repair.
      expect(outcomes.failed).toBeLessThan((outcomes.ok + outcomes.failed) * 0.25);
    },
    60_000,
  );
});
