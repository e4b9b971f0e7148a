import { isFlashError } from '#shared/errors.ts';
import type { ImageChecksums } from '#shared/image/checksums.ts';
import { memoryImage, type StoredImage } from '#shared/image/stored-image.ts';
import { contentsFor } from '#shared/plan/made-for.ts';
import type { Device } from '#shared/devices/device.ts';
import { checksumsOf } from '../documents/checksums.ts';
import type { LoadedImage } from './load-images.ts';

/** A part, as far as a UF2 file is about it; the largest of its record if the flash size is not known. */
interface SeenPart {
  device: Device;
  flashSizeBytes?: number | undefined;
}

/**
 * A file as a part sees it: of a UF2 file for several chip families, the contents for that part, with their checksums. Errors:
 * `E-PLAN-FAMILY` if none of them is for it.
 */
export function imageForPart<Image extends Omit<LoadedImage, 'source'>>(
  image: Image,
  { device, flashSizeBytes }: SeenPart,
): Image {
  if (image.uf2Others === undefined) return image;
  const target = { device, flashSizeBytes: flashSizeBytes ?? device.maxFlashSizeBytes };
  const { segments } = contentsFor(image, target);
  const contents = checksumsOf(segments.map(({ bytes }) => bytes));
  return { ...image, segments, checksums: { ...image.checksums, contents } };
}

/** The checksums of a file as a part sees it; those of the file if it holds nothing for the part, or the same for all. */
export function checksumsForPart(
  image: StoredImage,
  checksums: ImageChecksums,
  part: SeenPart | undefined,
): ImageChecksums {
  if (part === undefined || image.uf2Others === undefined) return checksums;
  try {
    return imageForPart({ ...memoryImage(image), checksums }, part).checksums;
  } catch (error) {
    if (isFlashError(error)) return checksums;
    throw error;
  }
}
