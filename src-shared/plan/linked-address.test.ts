import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from '../devices/find-device.ts';
import { linkedElsewhereWarnings } from './linked-address.ts';

const devices = loadDevices();

function basesOf(part: string, address: number, vectors: readonly number[], sizeBytes = 8192) {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const target = { device, flashSizeBytes: flashSizeBytes ?? device.maxFlashSizeBytes };
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(new Uint8Array(Uint32Array.from(vectors).buffer));
  return linkedElsewhereWarnings({ address, bytes }, target).map(({ params }) => params['base']);
}

describe('a raw binary at an address that it was not linked for', () => {
  it.each([
    ['stm32g071cb', 0x0800_0000, [0x2000_4000, 0x0800_8101, 0x0800_8145], '0x08008000'],
    ['stm32f103rb', 0x0800_0000, [0x2000_5000, 0x0800_2161, 0x0800_30c1], '0x08002000'],
    ['stm32f407vg', 0x0800_8000, [0x2002_0000, 0x0800_0189, 0x0800_0191], '0x08000000'],
    ['stm32h743zi', 0x0800_0000, [0x2002_0000, 0x0810_0299, 0x0810_0301], '0x08100000'],
  ])('is named with the address it was linked for: %s', (part, address, vectors, base) => {
    expect(basesOf(part, address, vectors)).toEqual([base]);
  });

  it('is called cut off, and not linked for the very address, if its handlers lie after its end', () => {
    const { device } = findDevice(devices, 'stm32g071cb');
    const bytes = new Uint8Array(Uint32Array.from([0x2000_4000, 0x0800_0101, 0x0800_0145]).buffer);
    const warnings = linkedElsewhereWarnings(
      { address: 0x0800_0000, bytes },
      { device, flashSizeBytes: 0x2_0000 },
    );
    expect(warnings).toEqual([
      { code: 'W-PLAN-CUT-SHORT', params: { address: '0x08000000', reset: '0x08000101' } },
    ]);
  });

  it.each([
    ['stands where it belongs', 0x0800_0000, [0x2000_4000, 0x0800_0101, 0x0800_0145]],
    ['keeps one handler in the boot loader before it', 0x0800_8000, [0x2000_4000, 0x0800_8101, 0x0800_0145]],
    ['is linked for the alias of the flash at 0', 0x0800_0000, [0x2000_4000, 0x0000_0101, 0x0000_0145]],
    ['is no program', 0x0800_0000, [0x1234_5678, 0x0800_8101]],
    ['is too short to tell', 0x0800_0000, [0x2000_4000]],
  ])('is not suspected if it %s', (_, address, vectors) => {
    expect(basesOf('stm32g071cb', address, vectors, vectors.length === 1 ? 4 : 8192)).toEqual([]);
  });
});
