import { formatAddress, formatPid } from '#shared/bytes.ts';
import { inOrder, pagesOfMap, sizeWords, sumOfSectors } from '#shared/devices/read-stmap-geometry.ts';
import type { StMap } from '#shared/devices/read-stmap.ts';

/** A device record as it is in a file of `resources/devices/` (docs/devices.md). */
export interface DeviceRecordText {
  pid: string;
  family: string;
  name: string;
  parts: readonly string[];
  rom: readonly Record<string, unknown>[];
  flashBase: string;
  maxFlashSize: string;
  layouts: readonly { pages: string }[];
  uart?: { maxTransferBytes: number };
  pagesPerWriteProtectSector?: number;
  uncertain: readonly string[];
  sources: Record<string, readonly string[]>;
}

/**
 * The device record of a part that is known from a map alone. What the map does not say comes from the family, and is said to be
 * uncertain. Errors: `E-DEVICE-LAYOUT-TEXT`.
 */
export function recordOfMap(map: StMap, family: string, file: string): DeviceRecordText {
  const { packetSizeBytes, pagesPerSector, bootloaderIdAddress } = map;
  const isTransferSize = packetSizeBytes !== null && packetSizeBytes >= 4 && packetSizeBytes <= 256;
  return {
    pid: formatPid(map.pid),
    family,
    name: map.name,
    parts: [],
    rom: [
      {
        ...(bootloaderIdAddress === null ? {} : { idAddress: formatAddress(bootloaderIdAddress) }),
        usarts: [],
        ram: [],
      },
    ],
    flashBase: formatAddress(inOrder(map.sectors)[0]?.address ?? 0),
    maxFlashSize: sizeWords(sumOfSectors(map)),
    layouts: [{ pages: pagesOfMap(map) }],
    ...(isTransferSize ? { uart: { maxTransferBytes: packetSizeBytes } } : {}),
    ...(pagesPerSector === null || pagesPerSector === 0
      ? {}
      : { pagesPerWriteProtectSector: pagesPerSector }),
    uncertain: [
      'made from a map of the Flash Loader Demonstrator: check pages and erase codes with the manual',
    ],
    sources: { 'pid, name, layouts, maxFlashSize': [file] },
  };
}
