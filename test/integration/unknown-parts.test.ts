import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { withUserLayout } from '#shared/devices/generic-device.ts';
import { checkExpectedPart } from '#main/jobs/check-part.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { Warning } from '#shared/warnings.ts';
import { JobRig } from '../support/job-rig.ts';

const { device } = findDevice(loadDevices(), 'stm32g071rb');
const bytes = Uint8Array.from({ length: 64 }, (_, index) => index);

function imageOf(content: Uint8Array): MemoryImage {
  return { format: 'bin', segments: [{ address: device.flashBase, bytes: content }], warnings: [] } as never;
}

function unknownBoard(): JobRig {
  const rig = new JobRig(device, { keepsState: true }, []);
  rig.board.flash.bytes.set(bytes);
  return rig;
}

describe('a part that no record knows', () => {
  it('is verified without a layout', async () => {
    const task = (content: Uint8Array) =>
      ({ kind: 'verify', image: imageOf(content), outside: 'refuse' }) as const;
    expect(await unknownBoard().run(task(bytes))).toMatchObject({ outcome: 'ok', verified: true });
    const other = await unknownBoard().run(task(bytes.map((byte) => byte ^ 1)));
    expect(other.error?.code).toBe('E-VERIFY-MISMATCH');
  });

  it('is mass erased if its user gave a layout and asks for it', async () => {
    const rig = unknownBoard();
    const result = await rig.run(
      { kind: 'erase', what: { kind: 'mass' }, verify: true },
      { applyUserLayout: (found) => withUserLayout(found, { pages: '64x2K', massErase: true }) },
    );
    expect(result.outcome).toBe('ok');
    expect(result.plan?.erase).toEqual([{ kind: 'mass' }]);
    expect(rig.board.flash.bytes.every((byte) => byte === 0xff)).toBe(true);
  });
});

describe('a known part with a flash size that no arrangement has', () => {
  const f405 = findDevice(loadDevices(), 'stm32f405').device;
  const check = (flashKiB: number) => {
    const warnings: Warning[] = [];
    const info = {
      flashSizeBytes: flashKiB * 1024,
      flashSizeSource: 'register',
      deviceName: f405.name,
    } as never;
    const applyUserLayout = () => withUserLayout(f405, { pages: '62x16K' });
    const found = checkExpectedPart({ device: f405, info }, { applyUserLayout }, (warning) => {
      warnings.push(warning);
    });
    return { pages: found.device.layouts[0]?.regions[0]?.pageCount, codes: warnings.map(({ code }) => code) };
  };

  it('takes the layout of its user', () => {
    expect(check(992)).toEqual({ pages: 62, codes: [] });
  });

  it('does not, if the pages are known', () => {
    expect(check(1024)).toEqual({ pages: 4, codes: ['W-JOB-LAYOUT-UNUSED'] });
  });
});
