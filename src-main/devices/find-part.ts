import { findDevice } from '#shared/devices/find-device.ts';
import { genericDevice } from '#shared/devices/generic-device.ts';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { JobPart } from '#shared/job/job-definition.ts';

/** A part that the user named, with its flash size if the name gives it. */
export interface NamedDevice {
  device: Device;
  flashSizeBytes?: number;
}

/**
 * The part of this name or product id. A product id without a record is accepted as it is: the board must answer with
 * it. Errors: `E-DEVICE-UNKNOWN-PART`, `E-DEVICE-AMBIGUOUS-PART`.
 */
export function findPart(devices: readonly Device[], name: string): NamedDevice {
  try {
    const { device, flashSizeBytes } = findDevice(devices, name);
    return flashSizeBytes === null ? { device } : { device, flashSizeBytes };
  } catch (error) {
    const isPid = /^0x[0-9a-f]{3,4}$/i.test(name.trim());
    if (isPid && isFlashError(error, 'E-DEVICE-UNKNOWN-PART')) return { device: genericDevice(Number(name)) };
    throw error;
  }
}

/** The part as a job names it; by the name of its record if it was not named in another way. */
export function jobPart(
  { device, flashSizeBytes }: { device: Device; flashSizeBytes?: number | undefined },
  name = device.name,
): JobPart {
  return { name, id: device.id, ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }) };
}

/**
 * The part of this name, for a virtual board. Errors: those of {@link findPart}, and `E-DEVICE-NO-BOARD` for a part
 * whose flash no record describes.
 */
export function findVirtualPart(devices: readonly Device[], name: string): NamedDevice {
  const part = findPart(devices, name);
  if (part.device.maxFlashSizeBytes === 0)
    throw new FlashError('E-DEVICE-NO-BOARD', { device: part.device.name });
  return part;
}
