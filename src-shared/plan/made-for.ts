import type { Device } from '../devices/device.ts';
import { FlashError } from '../errors.ts';
import type { MemoryImage } from '../image/memory-image.ts';
import { stm32Uf2Families } from '../image/uf2-families.ts';

/**
 * Holds the chip family that a UF2 file names against a device. A family that is not in our table passes (the file
 * carries a warning then), and so does any where the device itself is unknown.
 *
 * @throws FlashError `E-PLAN-FAMILY`
 */
export function checkMadeFor({ uf2Family }: Pick<MemoryImage, 'uf2Family'>, device: Device): void {
  const family = uf2Family === undefined ? undefined : stm32Uf2Families[uf2Family];
  if (family === undefined || device.deviceClass === 'generic') return;
  const { name, families, part } = family;
  const fits = families.includes(device.family) && (part === undefined || device.parts.includes(part));
  if (!fits) throw new FlashError('E-PLAN-FAMILY', { family: name, device: device.name });
}
