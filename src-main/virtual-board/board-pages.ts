import type { Device, FlashLayout, FlashPage } from '#shared/devices/device.ts';
import { fitLayout, flashPages } from '#shared/devices/layout.ts';

/** The flash of one virtual part. */
export interface BoardFlash {
  layout: FlashLayout | undefined;
  flashSizeBytes: number;
  /** Sorted by address; empty if the record knows no arrangement. */
  pages: readonly FlashPage[];
}

/**
 * Decides size and arrangement of a virtual part's flash: the size asked for or that of the largest part, the layout
 * asked for or the first of the record that holds for this size. Errors: `E-DEVICE-LAYOUT-SIZE`.
 */
export function boardFlash(device: Device, askedSizeBytes?: number, askedLayout?: FlashLayout): BoardFlash {
  const flashSizeBytes =
    askedSizeBytes ?? (askedLayout ? layoutSizeBytes(askedLayout) : device.maxFlashSizeBytes);
  const fitting = device.layouts.find((layout) => fitLayout(layout, flashSizeBytes) !== undefined);
  const layout = askedLayout ?? fitting ?? device.layouts[0];
  if (layout === undefined) return { layout, flashSizeBytes, pages: [] };
  return { layout, flashSizeBytes, pages: flashPages(layout, flashSizeBytes) };
}

function layoutSizeBytes(layout: FlashLayout): number {
  return layout.regions.reduce((sum, region) => sum + region.pageCount * region.pageSizeBytes, 0);
}
