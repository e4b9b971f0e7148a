import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobState } from '#shared/job/job-state.ts';
import { wireLimitMs } from '../../bench/wire-limit.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const IMAGE_BYTES = 16 * 1024;

/** At the end the unique id is read again, once if it is the same: it is still the same board. */
const TURNS_OF_THE_ID = 3;

describe('on a line without latency, in virtual time', () => {
  it.each(['stm32f103c8', 'stm32g071rb', 'stm32l476rg'])(
    'erase, write and verify of %s take what the bytes on the wire take, within half a percent',
    async (part) => {
      const { device } = findDevice(loadDevices(), part);
      const rig = new JobRig(device);
      const result = await rig.program(testImage([device.flashBase, pattern(IMAGE_BYTES)]));
      const workMs = result.steps
        .filter(({ phase }) => ['erasing', 'writing', 'verifying'].includes(phase))
        .reduce((sum, { durationMs }) => sum + durationMs, 0);
      expect(workMs / wireLimitMs(device, IMAGE_BYTES, 115_200)).toBeLessThan(1.005);
    },
  );

  it('a 256-byte block costs three turns to write and three to read', async () => {
    const { device } = findDevice(loadDevices(), 'stm32g071rb');
    const rig = new JobRig(device);
    const turns: Record<string, number> = { writing: 0, verifying: 0 };
    let state: JobState = { at: 'idle' };
    rig.onState = (next) => (state = next);
    const link = rig.open();
    link.tap = {
      bytes: (direction) => {
        if (direction === 'sent' && state.at === 'running')
          turns[state.phase] = (turns[state.phase] ?? 0) + 1;
      },
      lines: () => undefined,
      configured: () => undefined,
    };
    await rig.program(
      testImage([device.flashBase, pattern(IMAGE_BYTES)]),
      {},
      { openLink: () => Promise.resolve(link) },
    );
    const blockCount = IMAGE_BYTES / 256;
    const verifying = 3 * blockCount + TURNS_OF_THE_ID;
    expect(turns).toMatchObject({ writing: 3 * blockCount, verifying });
  });
});
