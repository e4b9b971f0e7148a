import type { Device, FlashPage } from '../devices/device.ts';
import type { OptionArea, OptionField, OptionLayout } from '../options/option-layout.ts';
import { readOptionField, readOptions } from '../options/read-options.ts';
import type { PageProtection } from './security-state.ts';

/** Bits that turn write protection into code readout protection, with the opposite meaning of its bits (RM0090, RM0038, RM0367). */
const CODE_MODE_FIELDS = ['SPRMOD', 'WPRMOD'];

/** F76x, F77x: in dual-bank mode a bit means other sectors than in single-bank mode (RM0410, nWRP). */
const PAIRED_IN_DUAL_BANK = 'stm32f76x-77x';

/** What the option bytes say about the pages of a board. */
export interface PageProtections {
  write: readonly PageProtection[];
  code: readonly PageProtection[];
}

/**
 * Which pages the option bytes protect against writing, and against reading as well if the part has such a mode. A
 * field that could not be read, or contradicts its complement, protects nothing. `pages` are those of the board. Pure.
 */
export function protectionsOf(
  device: Device,
  pages: readonly FlashPage[],
  layout: OptionLayout,
  areas: readonly OptionArea[],
): PageProtections {
  const isCode = CODE_MODE_FIELDS.some((name) => readOptionField(areas, layout, name) === 1);
  const bits = readOptions(areas, layout)
    .filter(({ field }) => field.values.kind === 'sectors')
    .filter(({ field }) => readOptionField(areas, layout, field.name) !== undefined)
    .flatMap(({ field, value }) => sectorProtection(device, pages, field, value, isCode));
  const ranges = layout.ranges.flatMap(({ name, first, last }) => {
    const from = readOptionField(areas, layout, first);
    const to = readOptionField(areas, layout, last);
    if (from === undefined || to === undefined || from > to) return [];
    const bank = name.includes('2') ? 2 : 1;
    return named(name, pages.filter((page) => page.bank === bank).slice(from, to + 1));
  });
  return isCode ? { write: ranges, code: bits } : { write: [...bits, ...ranges], code: [] };
}

function sectorProtection(
  device: Device,
  pages: readonly FlashPage[],
  { name, place, values }: OptionField,
  value: number,
  isInverted: boolean,
): PageProtection[] {
  if (values.kind !== 'sectors') return [];
  const protectedWhen = isInverted ? 1 - values.protectedWhen : values.protectedWhen;
  const width = place.high - place.low + 1;
  const bits = Array.from({ length: width }, (_, bit) => bit).filter(
    (bit) => ((value >>> bit) & 1) === protectedWhen,
  );
  if (bits.length === 0) return [];
  if (device.id === PAIRED_IN_DUAL_BANK && pages.some(({ bank }) => bank === 2))
    return [{ name, pages: null }];
  const first = firstSectorOf(name);
  return named(
    name,
    bits.flatMap((bit) => pagesOfSector(device, pages, first + bit, { name, isLast: bit === width - 1 })),
  );
}

/** WRP2 of F0, F1, F3 begins with sector 16; WRP_32_47 of L0 and L1 with 32; nWRP_bank2 of F42x with 12. */
function firstSectorOf(name: string): number {
  const inGroup = /^WRP_(\d+)_\d+$/.exec(name)?.[1];
  if (inGroup !== undefined) return Number(inGroup);
  const byte = /^WRP(\d)$/.exec(name)?.[1];
  if (byte !== undefined) return Number(byte) * 8;
  return name === 'nWRP_bank2' ? 12 : 0;
}

/**
 * The last of the 32 bits of F0, F1 and F3 means all that follow (PM0075, WRP3), the last one of F413 means two
 * sectors.
 */
function pagesOfSector(
  { pagesPerWriteProtectSector: perSector, family, id }: Device,
  pages: readonly FlashPage[],
  sector: number,
  { name, isLast }: { name: string; isLast: boolean },
): FlashPage[] {
  const takesRest =
    isLast && ((name === 'WRP3' && ['F0', 'F1', 'F3'].includes(family)) || id === 'stm32f413-423');
  if (perSector === null || perSector === 1)
    return pages.filter(({ code }) => code === sector || (takesRest && code > sector));
  return pages.slice(sector * perSector, takesRest ? undefined : (sector + 1) * perSector);
}

function named(name: string, pages: readonly FlashPage[]): PageProtection[] {
  return pages.length === 0 ? [] : [{ name, pages }];
}
