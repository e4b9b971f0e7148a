import { formatAddress } from '#shared/bytes.ts';
import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { verbatim, type Verbatim } from '#shared/text/words.ts';

/** Addresses of pages, neighbours joined: `0x08000000–0x08000FFF, 0x08002000–0x080027FF`. */
export function describeRanges(pages: readonly Pick<FlashPage, 'address' | 'sizeBytes'>[]): Verbatim {
  const ranges: AddressRange[] = [];
  for (const { address, sizeBytes } of [...pages].sort((a, b) => a.address - b.address)) {
    const last = ranges.at(-1);
    if (last?.end === address - 1) last.end = address + sizeBytes - 1;
    else ranges.push({ start: address, end: address + sizeBytes - 1 });
  }
  return verbatim(ranges.map(({ start, end }) => `${formatAddress(start)}–${formatAddress(end)}`).join(', '));
}
