import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { addressFrame } from '#shared/protocols/an3155/encode.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { snapshotOf } from '../faults/mixed/snapshot.ts';
import type { WireFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern } from '../support/plan-target.ts';

const { device } = findDevice(loadDevices(), 'stm32f042');
const FLASH_BYTES = 32 * 1024;

function rigWith(faults: readonly WireFault[]): JobRig {
  const rig = new JobRig(device, { keepsState: true, flashSizeBytes: FLASH_BYTES, faults });
  rig.board.flash.bytes.set(pattern(FLASH_BYTES, 100));
  return rig;
}

/** Where the last byte of the first frame with the address of the flash is among all bytes sent. */
function endOfAddress(trace: readonly TraceRecord[]): number {
  const wanted = addressFrame(device.flashBase).join();
  let sentBytes = 0;
  for (const record of trace) {
    if (record.kind !== 'sent') continue;
    sentBytes += record.bytes.length;
    if (record.bytes.join() === wanted) return sentBytes - 1;
  }
  throw new Error('the run reads no flash');
}

describe('a read whose ROM is a frame ahead', () => {
  it.each([116, 131, 147])('of %i bytes changes nothing', async (sizeBytes) => {
    const task = { kind: 'read', address: device.flashBase, sizeBytes } as const;
    const at = endOfAddress((await rigWith([]).run(task)).trace);
    // The two bytes that come again are taken for the length, and refused: the length is taken for a command.
    const rig = rigWith([{ kind: 'repeat', count: 2, direction: 'toBoard', at }]);
    const before = snapshotOf(rig.board);
    await rig.run(task);
    expect(snapshotOf(rig.board)).toEqual(before);
  });
});
