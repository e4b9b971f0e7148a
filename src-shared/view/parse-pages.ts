import type { FlashPage } from '../devices/device.ts';
import { parseAddressField } from './parse-address.ts';

/**
 * Pages as people name them, among those of a part: by number (`0-3, 7`), by an address in them (`0x08004000`), or by a
 * range of addresses (`0x08004000-0x08007FFF`), whose pages count as a whole. An address has 0x before it, or eight
 * digits. In the order of the flash, each once; undefined for anything else, and for pages that the part does not have.
 */
export function parsePages(text: string, pages: readonly FlashPage[]): readonly FlashPage[] | undefined {
  const chosen = new Set<FlashPage>();
  for (const part of text.split(/[,;]/)) {
    const [from, to] = part.split(/[-–]/).map((end) => end.trim());
    const found = pagesOf(from ?? '', to ?? from ?? '', pages);
    if (found === undefined || part.split(/[-–]/).length > 2) return undefined;
    for (const page of found) chosen.add(page);
  }
  return pages.filter((page) => chosen.has(page));
}

function pagesOf(from: string, to: string, pages: readonly FlashPage[]): readonly FlashPage[] | undefined {
  const [first, last] = [pageAt(from, pages), pageAt(to, pages)];
  if (first === undefined || last === undefined || last < first) return undefined;
  return pages.slice(first, last + 1);
}

/** The place of a page among all pages. */
function pageAt(name: string, pages: readonly FlashPage[]): number | undefined {
  const isNumber = /^\d{1,4}$/.test(name);
  const address = isNumber ? undefined : parseAddressField(name);
  const index = pages.findIndex(({ code, address: start, sizeBytes }) =>
    isNumber
      ? code === Number(name)
      : address !== undefined && address >= start && address < start + sizeBytes,
  );
  return index < 0 ? undefined : index;
}
