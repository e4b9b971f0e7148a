import { formatPid } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { Device, FlashLayout, FlashPage, FlashRegion } from './device.ts';

/** Gives the 32-bit option word at an address, or undefined if it could not be read. */
export type ReadOptionWord = (address: number) => number | undefined;

/** Which arrangement the flash of a board has. */
export type LayoutChoice =
  /** `isModeKnown` is false if single and dual bank give the same pages and only the border of the banks is open. */
  | { kind: 'chosen'; layout: FlashLayout; isModeKnown: boolean }
  /** Pages differ between these, and the option word that decides could not be read. */
  | { kind: 'ambiguous'; candidates: readonly FlashLayout[] }
  /** No arrangement is known for this part, or none for this flash size. */
  | { kind: 'unknown' };

/**
 * Picks the arrangement for the flash size of a board, cut down to that size. If more than one is possible, the option
 * word decides; without it, arrangements with the same pages and erase codes count as one, and all others are returned
 * as ambiguous.
 */
export function chooseLayout(
  device: Device,
  flashSizeBytes: number,
  readOptionWord?: ReadOptionWord,
): LayoutChoice {
  const candidates = possibleLayouts(device, flashSizeBytes, readOptionWord);
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: 'unknown' };
  if (!others.every((other) => samePages(first, other))) return { kind: 'ambiguous', candidates };
  return {
    kind: 'chosen',
    layout: first,
    isModeKnown: others.every((other) => other.bank2Start === first.bank2Start),
  };
}

/**
 * As {@link chooseLayout}, for callers that go no further without an arrangement. Throws E-DEVICE-LAYOUT-AMBIGUOUS or
 * E-DEVICE-LAYOUT-UNKNOWN.
 */
export function requireLayout(
  device: Device,
  flashSizeBytes: number,
  readOptionWord?: ReadOptionWord,
): FlashLayout {
  const choice = chooseLayout(device, flashSizeBytes, readOptionWord);
  if (choice.kind === 'chosen') return choice.layout;
  const flashKiB = flashSizeBytes / 1024;
  if (choice.kind === 'unknown') {
    throw new FlashError('E-DEVICE-LAYOUT-UNKNOWN', {
      device: device.name,
      pid: formatPid(device.pid),
      flashKiB,
    });
  }
  const option = choice.candidates.find((layout) => layout.selectedBy !== null)?.selectedBy?.name ?? '?';
  throw new FlashError('E-DEVICE-LAYOUT-AMBIGUOUS', { device: device.name, option, flashKiB });
}

/**
 * The device with only the arrangements of one bank mode, if the user gives the mode; the same device if the mode is
 * undefined. Throws E-DEVICE-LAYOUT-MODE if the part is never arranged so with this much flash.
 */
export function inLayoutMode(
  device: Device,
  mode: FlashLayout['mode'] | undefined,
  flashSizeBytes: number,
): Device {
  if (mode === undefined) return device;
  const layouts = device.layouts.filter((layout) => layout.mode === mode);
  if (layouts.some((layout) => fitLayout(layout, flashSizeBytes) !== undefined))
    return { ...device, layouts };
  const isSizeUnknown = device.layouts.every((layout) => fitLayout(layout, flashSizeBytes) === undefined);
  if (isSizeUnknown) return device; // Another fault than the mode, which the choice of a layout will tell.
  throw new FlashError('E-DEVICE-LAYOUT-MODE', {
    device: device.name,
    mode,
    flashKiB: flashSizeBytes / 1024,
  });
}

/**
 * No page of any part with this product id has this erase code or a higher one, however its flash is arranged and
 * whatever its size. Undefined if its pages are not known.
 */
export function pageCodeLimit({ layouts }: Pick<Device, 'layouts'>): number | undefined {
  const ends = layouts.flatMap(({ regions }) =>
    regions.map(({ firstPageCode, pageCount }) => firstPageCode + pageCount),
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** Addresses of the option words that {@link chooseLayout} wants for this flash size; empty if it needs none. */
export function optionWordAddresses(device: Device, flashSizeBytes: number): number[] {
  const layouts = possibleLayouts(device, flashSizeBytes);
  if (layouts.length < 2) return [];
  return [
    ...new Set(layouts.flatMap((layout) => (layout.selectedBy === null ? [] : [layout.selectedBy.address]))),
  ];
}

/**
 * All pages of a layout on a part with this much flash, in order of address. Throws E-DEVICE-LAYOUT-SIZE if the size
 * does not fit.
 */
export function flashPages(layout: FlashLayout, flashSizeBytes: number): FlashPage[] {
  const fitted = fitLayout(layout, flashSizeBytes);
  if (fitted === undefined) throw new FlashError('E-DEVICE-LAYOUT-SIZE', { flashKiB: flashSizeBytes / 1024 });
  return pagesOf(fitted);
}

/** Cuts a layout down to a flash size. Undefined if it does not hold for that size, or a page would be cut in two. */
export function fitLayout(layout: FlashLayout, flashSizeBytes: number): FlashLayout | undefined {
  const { fit, ...rest } = layout;
  if (fit !== undefined && (flashSizeBytes < fit.minSizeBytes || flashSizeBytes > fit.maxSizeBytes))
    return undefined;
  const kept = keptPages(layout, flashSizeBytes);
  if (flashSizeBytes <= 0 || kept.reduce((sum, page) => sum + page.sizeBytes, 0) !== flashSizeBytes)
    return undefined;
  const base = kept[0]?.address ?? 0;
  const bank2Start =
    fit?.shrink === 'bank2-at-half' && layout.bank2Start !== null
      ? base + flashSizeBytes / 2
      : layout.bank2Start;
  return { ...rest, regions: joinPages(kept), bank2Start };
}

function possibleLayouts(
  device: Device,
  flashSizeBytes: number,
  readOptionWord?: ReadOptionWord,
): FlashLayout[] {
  return device.layouts
    .filter((layout) => mayHold(layout, readOptionWord))
    .map((layout) => fitLayout(layout, flashSizeBytes))
    .filter((layout) => layout !== undefined);
}

function mayHold({ selectedBy }: FlashLayout, readOptionWord?: ReadOptionWord): boolean {
  if (selectedBy === null) return true;
  const word = readOptionWord?.(selectedBy.address);
  return word === undefined || ((word >>> selectedBy.bit) & 1) === selectedBy.value;
}

function keptPages(layout: FlashLayout, flashSizeBytes: number): FlashPage[] {
  const pages = pagesOf(layout);
  const base = pages[0]?.address ?? 0;
  const { bank2Start } = layout;
  if (layout.fit?.shrink === 'both-banks' && bank2Start !== null) {
    const half = flashSizeBytes / 2;
    return pages.filter(
      ({ address, sizeBytes, bank }) => address + sizeBytes <= (bank === 1 ? base : bank2Start) + half,
    );
  }
  return firstPages(pages, flashSizeBytes);
}

/** The pages from the start whose sizes add up to no more than a size: a hole between banks does not count. */
function firstPages(pages: readonly FlashPage[], flashSizeBytes: number): FlashPage[] {
  let sum = 0;
  const beyond = pages.findIndex(({ sizeBytes }) => (sum += sizeBytes) > flashSizeBytes);
  return beyond === -1 ? [...pages] : pages.slice(0, beyond);
}

function pagesOf({ regions, bank2Start }: FlashLayout): FlashPage[] {
  return regions.flatMap(({ start, pageCount, pageSizeBytes, firstPageCode }) =>
    Array.from({ length: pageCount }, (_, index): FlashPage => {
      const address = start + index * pageSizeBytes;
      const bank = bank2Start !== null && address >= bank2Start ? 2 : 1;
      return { code: firstPageCode + index, address, sizeBytes: pageSizeBytes, bank };
    }),
  );
}

function joinPages(pages: readonly FlashPage[]): FlashRegion[] {
  const regions: FlashRegion[] = [];
  for (const { address, sizeBytes, code } of pages) {
    const last = regions[regions.length - 1];
    const continues =
      last !== undefined &&
      last.pageSizeBytes === sizeBytes &&
      last.start + last.pageCount * sizeBytes === address &&
      last.firstPageCode + last.pageCount === code;
    if (continues) last.pageCount += 1;
    else regions.push({ start: address, pageCount: 1, pageSizeBytes: sizeBytes, firstPageCode: code });
  }
  return regions;
}

function samePages(a: FlashLayout, b: FlashLayout): boolean {
  const key = (layout: FlashLayout) =>
    layout.regions
      .map((region) => [region.start, region.pageCount, region.pageSizeBytes, region.firstPageCode].join())
      .join(';');
  return key(a) === key(b);
}
