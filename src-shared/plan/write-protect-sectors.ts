import { FlashError } from '../errors.ts';
import type { PlanTarget } from './plan.ts';

/** A sector is one byte of Write Protect (AN3155 §3.9). */
const MAX_SECTOR = 0xff;
/** No manual calls a piece of flash of this size a page. */
const SECTOR_BYTES = 16 * 1024;
/** These families have 32 bits of write protection; the last stands for all pages from its own on (RM0313 §4). */
const withSharedLastSector: ReadonlySet<string> = new Set(['F0', 'F1', 'F3']);
const MAX_SHARED_SECTOR = 31;

/**
 * The highest sector that Write Protect can name on this part. If protection is not by sectors of a fixed size, the
 * pages count. Undefined if the pages are not known.
 */
export function highestSector({ device, pages }: Pick<PlanTarget, 'device' | 'pages'>): number | undefined {
  if (pages.length === 0) return undefined;
  const pagesPerSector = device.pagesPerWriteProtectSector ?? 1;
  if (pagesPerSector === 1) return Math.min(MAX_SECTOR, Math.max(...pages.map(({ code }) => code)));
  const highest = Math.ceil(pages.length / pagesPerSector) - 1;
  return Math.min(highest, withSharedLastSector.has(device.family) ? MAX_SHARED_SECTOR : MAX_SECTOR);
}

/** How Write Protect counts on this part: flash in large pieces of its own, or groups of pages, are sectors. */
export function writeProtectUnit({ device, pages }: Pick<PlanTarget, 'device' | 'pages'>): 'page' | 'sector' {
  const isGrouped = (device.pagesPerWriteProtectSector ?? 1) > 1;
  return isGrouped || pages.some(({ sizeBytes }) => sizeBytes >= SECTOR_BYTES) ? 'sector' : 'page';
}

/** Holds sectors against the flash of a part. Throws E-PLAN-SECTOR for one that it does not have. */
export function checkSectors(sectors: readonly number[], target: Pick<PlanTarget, 'device' | 'pages'>): void {
  const highest = highestSector(target) ?? MAX_SECTOR;
  const sector = sectors.find((code) => code > highest);
  if (sector !== undefined)
    throw new FlashError('E-PLAN-SECTOR', { sector, highest, device: target.device.name });
}
