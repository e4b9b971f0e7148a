import type { Device, FlashPage } from '#shared/devices/device.ts';
import { genericDevice } from '#shared/devices/generic-device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import { withFacts, type DeviceFacts } from './device-facts.ts';

const plainDevice: Device = {
  ...genericDevice(0x999),
  id: 'test',
  deviceClass: 'stm32',
  name: 'STM32T0',
  uart: {
    ...genericDevice(0x999).uart,
    startup: { typicalMs: 1, worstMs: 1, note: null },
    eraseCommand: 0x44,
    massErase: true,
    writeAlignmentBytes: 4,
    sizeUidRead: { kind: 'direct' },
  },
  programUnitBytes: 8,
};

/** A device with plain facts; a test names the ones it is about. */
export function testDevice(facts: DeviceFacts = {}): Device {
  return withFacts(plainDevice, facts);
}

/** A flash with pages of these sizes, in a row from the flash base. Pages from `bank2From` on (an index) lie in bank 2. */
export function testTarget(
  pageSizes: readonly number[],
  facts: DeviceFacts = {},
  bank2From = Infinity,
  bootloaderId: number | null = null,
): PlanTarget {
  const device = testDevice(facts);
  const pages: FlashPage[] = [];
  let address = device.flashBase;
  pageSizes.forEach((sizeBytes, code) => {
    pages.push({ code, address, sizeBytes, bank: code >= bank2From ? 2 : 1 });
    address += sizeBytes;
  });
  const flashSizeBytes = address - device.flashBase;
  return {
    device: { ...device, maxFlashSizeBytes: flashSizeBytes },
    flashSizeBytes,
    pages,
    limits: limitsOf(device, bootloaderId),
  };
}

/** An image of segments given as [address, bytes]. */
export function testImage(...segments: [address: number, bytes: ArrayLike<number>][]): MemoryImage {
  return {
    format: 'hex',
    segments: segments.map(([address, bytes]) => ({ address, bytes: Uint8Array.from(bytes) })),
    entryPoint: undefined,
    warnings: [],
  };
}

/** The beginning of a program for `address`: a stack in RAM, a reset handler just after the table, and a loop. */
export function vectorsOf(address: number): Uint8Array {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x2000_1000, true);
  view.setUint32(4, address + 9, true); // with the Thumb bit
  view.setUint16(8, 0xe7fe, true);
  return bytes;
}

/** `count` bytes that repeat 1 to 251: no period of a page or block size, none of them an erased value. */
export function pattern(count: number, seed = 0): Uint8Array {
  return Uint8Array.from({ length: count }, (_value, index) => ((index + seed) % 251) + 1);
}
