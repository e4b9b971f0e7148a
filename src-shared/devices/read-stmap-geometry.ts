import { formatAddress } from '../bytes.ts';
import type { Device, FlashPage } from './device.ts';
import { FlashError } from '../errors.ts';
import { fitLayout, flashPages } from './layout.ts';
import type { StMap, StMapSector } from './read-stmap.ts';
import { phrase, type Phrase } from '../text/words.ts';

/** What differs between a map and the flash of a device, in words: empty if the map describes the device. */
export function mapDifferences(map: StMap, device: Device): string[] {
  const sizeBytes = map.flashSizeBytes ?? sumOfSectors(map);
  const known = device.layouts
    .filter((layout) => fitLayout(layout, sizeBytes) !== undefined)
    .map((layout) => flashPages(layout, sizeBytes));
  const sizeKiB = sizeBytes / 1024;
  if (known.length === 0) return [`${device.name} is not made with ${sizeKiB} KiB of flash`];
  const differences = known.map((pages) => compareWithPages(map.sectors, pages));
  return differences.reduce((best, each) => (each.length < best.length ? each : best));
}

/** The devices whose flash a map describes to the last page: for whom it may have been made. */
export function devicesWithGeometry(map: StMap, devices: readonly Device[]): Device[] {
  return devices.filter((device) => mapDifferences(map, device).length === 0);
}

/**
 * The pages of a map as people write them, in order of address: `4x16K 64K 7x128K`.
 * @throws FlashError `E-DEVICE-LAYOUT-TEXT` if there are gaps, or the page numbers do not count up from 0: it would be
 * unclear what to send with Erase
 */
export function pagesOfMap(map: StMap): string {
  const sectors = inOrder(map.sectors);
  const groups: { count: number; sizeBytes: number }[] = [];
  for (const [code, { section, index, address, sizeBytes }] of sectors.entries()) {
    const before = sectors[code - 1];
    if (before !== undefined && before.address + before.sizeBytes !== address)
      throw oddLayout(map, phrase('layout.gap', { section }));
    if (index !== null && index !== code)
      throw oddLayout(map, phrase('layout.number', { section, index, code }));
    const last = groups.at(-1);
    if (last?.sizeBytes === sizeBytes) last.count += 1;
    else groups.push({ count: 1, sizeBytes });
  }
  return groups
    .map(({ count, sizeBytes }) => `${count === 1 ? '' : `${count}x`}${sizeWords(sizeBytes)}`)
    .join(' ');
}

function oddLayout(map: StMap, detail: Phrase): FlashError {
  return new FlashError('E-DEVICE-LAYOUT-TEXT', { layout: map.name, detail });
}

/** The sum of all sectors, in bytes. */
export function sumOfSectors(map: StMap): number {
  return map.sectors.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Sectors in order of address. */
export function inOrder(sectors: readonly StMapSector[]): StMapSector[] {
  return [...sectors].sort((a, b) => a.address - b.address);
}

/** `16K`, `1M`, `96`. */
export function sizeWords(sizeBytes: number): string {
  if (sizeBytes % (1024 * 1024) === 0) return `${sizeBytes / (1024 * 1024)}M`;
  return sizeBytes % 1024 === 0 ? `${sizeBytes / 1024}K` : String(sizeBytes);
}

function compareWithPages(sectors: readonly StMapSector[], pages: readonly FlashPage[]): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const seen = new Set<number>();
  const differences = inOrder(sectors).flatMap((sector) => {
    const page = byAddress.get(sector.address);
    seen.add(sector.address);
    const place = `${sector.section} at ${formatAddress(sector.address)}`;
    if (page === undefined) return [`${place}: no page of the part begins there`];
    const isSameSize = page.sizeBytes === sector.sizeBytes;
    if (!isSameSize)
      return [
        `${place}: ${sizeWords(sector.sizeBytes)} in the map, ${sizeWords(page.sizeBytes)} on the part`,
      ];
    if (sector.index === null || page.code === sector.index) return [];
    return [`${place}: number ${sector.index} in the map, ${page.code} on the part`];
  });
  const missing = pages.filter(({ address }) => !seen.has(address));
  const [first] = missing;
  if (first === undefined) return differences;
  const rest = missing.length === 1 ? '' : ` (and ${missing.length - 1} more)`;
  return [...differences, `page ${first.code} at ${formatAddress(first.address)} is not in the map${rest}`];
}
