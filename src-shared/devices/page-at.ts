import type { FlashPage } from './device.ts';

/**
 * The index of the page that contains `address`, or of the first page after it; the number of pages if there is none.
 * `pages` are in order of address, with holes or without.
 */
export function pageIndexFrom(
  pages: readonly Pick<FlashPage, 'address' | 'sizeBytes'>[],
  address: number,
): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const page = pages[middle];
    if (page !== undefined && page.address + page.sizeBytes <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page that holds `address`, among pages in order of address. */
export function pageAt<Page extends Pick<FlashPage, 'address' | 'sizeBytes'>>(
  pages: readonly Page[],
  address: number,
): Page | undefined {
  const page = pages[pageIndexFrom(pages, address)];
  return page !== undefined && address >= page.address ? page : undefined;
}
