import { FlashError } from '../errors.ts';
import type { MemoryImage } from '../image/memory-image.ts';
import type { Segment } from '../image/segment.ts';
import {
  isForeignUf2Family,
  isStCloneFamily,
  uf2FamilyName,
  uf2FamilyOf,
  type Uf2Family,
} from '../image/uf2-families.ts';
import type { Warning } from '../warnings.ts';
import type { PlanTarget } from './plan.ts';

/** What a plan needs of an image. */
type Contents = Pick<MemoryImage, 'segments' | 'uf2Family' | 'uf2Others'>;

/** The contents that an image has for a part. */
export interface PartContents {
  segments: readonly Segment[];
  /** Says which others there were. */
  warnings: Warning[];
}

/**
 * The contents of an image that are made for a part. Most files have the same for all. A UF2 file can name chip families:
 * the closest one that fits is taken, the others are disregarded. A family that is not in our table passes where it is the
 * only one (the file carries a warning then), and so does any STM32's if the device itself is unknown.
 *
 * @throws FlashError `E-PLAN-FAMILY` if nothing in the file is for this part, or if it cannot be told what is
 */
export function contentsFor(
  image: Contents,
  target: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): PartContents {
  const all = [{ family: image.uf2Family, segments: image.segments }, ...(image.uf2Others ?? [])];
  const ranked = all
    .map((contents) => ({ ...contents, closeness: closenessOf(contents.family, target) }))
    .filter(({ closeness }) => closeness > 0);
  const [best] = ranked.sort((a, b) => b.closeness - a.closeness);
  const isGuess = target.device.deviceClass === 'generic' && ranked.length > 1;
  if (best === undefined || isGuess)
    throw new FlashError('E-PLAN-FAMILY', { family: namesOf(all), device: target.device.name });
  const others = all.filter(({ family }) => family !== best.family);
  if (others.length === 0) return { segments: best.segments, warnings: [] };
  const params = { used: namesOf([best]), others: namesOf(others) };
  return { segments: best.segments, warnings: [{ code: 'W-PLAN-UF2-OTHERS', params }] };
}

/** How well a family fits a part: 0 not at all, higher the fewer other parts it is for. */
function closenessOf(
  family: number | undefined,
  target: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): number {
  if (family === undefined) return 1;
  const known = uf2FamilyOf(family);
  if (target.device.deviceClass === 'generic')
    return isForeignUf2Family(family) && !isStCloneFamily(family) ? 0 : 1;
  if (known === undefined) return 1;
  return fits(known, target) ? 2 + (known.part === undefined ? 0 : 1) + (known.flashSizeBytes ?? 0) : 0;
}

/** A family of one flash size also runs if there is more, never if there is less. */
function fits(
  { families, part, flashSizeBytes = 0 }: Uf2Family,
  { device, flashSizeBytes: actualBytes }: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): boolean {
  return (
    families.includes(device.family) &&
    (part === undefined || device.parts.includes(part)) &&
    (actualBytes === 0 || flashSizeBytes <= actualBytes)
  );
}

/** Names in the order of the file, cut if the list grows long. */
function namesOf(all: readonly { family: number | undefined }[]): string {
  const MAX_NAMES = 8;
  const names = all.map(({ family }) => (family === undefined ? '–' : uf2FamilyName(family)));
  return names.length > MAX_NAMES ? `${names.slice(0, MAX_NAMES).join(', ')}, …` : names.join(', ');
}
