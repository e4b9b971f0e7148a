import type { Device, UartRom } from '#shared/devices/device.ts';

/** Some facts of a device; of `uart` only the ones a test is about. */
export type DeviceFacts = Partial<Omit<Device, 'uart'>> & { uart?: Partial<UartRom> };

/** The device with these facts in place of its own. */
export function withFacts(device: Device, { uart, ...facts }: DeviceFacts): Device {
  return { ...device, ...facts, uart: { ...device.uart, ...uart } };
}
