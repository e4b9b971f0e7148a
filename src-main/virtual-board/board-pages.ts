import type { Device, FlashLayout, FlashPage } from '#shared/devices/device.ts';

/**
 * The pages of a virtual part, sorted by address: the layout's pages as far as the flash of this part reaches. Bank 2
 * moves to the middle where the layout says that it lies at half of the actual size.
 */
export function boardPages(layout: FlashLayout | undefined, flashSizeBytes: number): FlashPage[] {
  if (layout === undefined) return [];
  const pages: FlashPage[] = [];
  let sizeBytes = 0;
  for (const region of layout.regions) {
    for (
      let index = 0;
      index < region.pageCount && sizeBytes + region.pageSizeBytes <= flashSizeBytes;
      index++
    ) {
      const address = region.start + index * region.pageSizeBytes;
      pages.push({ code: region.firstPageCode + index, address, sizeBytes: region.pageSizeBytes, bank: 1 });
      sizeBytes += region.pageSizeBytes;
    }
  }
  const first = pages[0];
  const { bank2Start } = layout;
  if (first === undefined || bank2Start === null) return pages;
  const isFullSize = sizeBytes === layoutSizeBytes(layout);
  const boundary = isFullSize ? bank2Start : first.address + flashSizeBytes / 2;
  return pages.map((page) => (page.address >= boundary ? { ...page, bank: 2 } : page));
}

/** Sum of all pages of a layout, in bytes. */
export function layoutSizeBytes(layout: FlashLayout): number {
  return layout.regions.reduce((sum, region) => sum + region.pageCount * region.pageSizeBytes, 0);
}

/** Flash of the largest part, as far as the record tells. */
export function fullFlashSizeBytes(device: Device): number {
  return device.layouts[0] === undefined ? device.maxFlashSizeBytes : layoutSizeBytes(device.layouts[0]);
}
