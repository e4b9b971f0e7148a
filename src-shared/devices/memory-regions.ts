import { memoryKindTexts } from '../text/en/device.ts';
import type { AddressRange, Device } from './device.ts';
import { fitLayout } from './layout.ts';

/** What can be at an address of a part. Words for people: `text/<language>/memory-regions.ts`. */
export type MemoryKind = keyof typeof memoryKindTexts;

/** A kind of memory in English; other languages take it from their `memory` texts. */
export function kindName(kind: MemoryKind): string {
  return memoryKindTexts[kind];
}

/** What is at `address`, in plain words, such as `option bytes`. */
export function nameRegion(device: Device, address: number, flashSizeBytes: number): string {
  return kindName(memoryKindAt(device, address, flashSizeBytes));
}

/**
 * What is at `address` of a part with this much flash. A flash size of 0 is an unknown size: no address is flash then.
 */
export function memoryKindAt(device: Device, address: number, flashSizeBytes: number): MemoryKind {
  return kindFinder(device, flashSizeBytes)(address);
}

/** As {@link memoryKindAt}, for many addresses of one part. */
export function kindFinder(device: Device, flashSizeBytes: number): (address: number) => MemoryKind {
  const flash = flashRanges(device, flashSizeBytes);
  const ram = device.romVersions.flatMap(({ ramRanges }) => ramRanges);
  return (address) => {
    const isIn = (range: AddressRange) => address >= range.start && address <= range.end;
    const isInOne = (range: AddressRange | null | undefined) =>
      range !== null && range !== undefined && isIn(range);
    if (flash.some(isIn)) return 'flash';
    if (ram.some(isIn)) return 'ram';
    if (device.optionBytes.some(isIn)) return 'option-bytes';
    if (isInOne(device.otp)) return 'otp';
    if (isInOne(device.dataEeprom)) return 'data-eeprom';
    const region = device.regions?.find(({ range }) => isIn(range));
    if (region !== undefined) return region.kind === 'ram' ? 'ram-reserved' : region.kind;
    if (isEngineering(device, address)) return 'read-only';
    if (device.systemMemory.some(isIn)) return 'system-memory';
    return kindOutsideRecord(device, address, flashSizeBytes);
  };
}

/**
 * The first address at or after `address` that is not flash of a part with this much flash: its end, or a gap between
 * two banks. It is `address` itself if that is not flash.
 */
export function endOfFlashFrom(device: Device, address: number, flashSizeBytes: number): number {
  const ranges = flashRanges(device, flashSizeBytes);
  let end = address;
  for (;;) {
    const around = ranges.find((range) => end >= range.start && end <= range.end);
    if (around === undefined) return end;
    end = around.end + 1;
  }
}

/**
 * Flash under any arrangement that is possible for the size; a gap between two banks is not. If no arrangement is
 * known, everything below the size counts.
 */
function flashRanges({ layouts, flashBase }: Device, flashSizeBytes: number): AddressRange[] {
  const fitted = layouts
    .map((layout) => fitLayout(layout, flashSizeBytes))
    .filter((layout) => layout !== undefined);
  if (fitted.length === 0) return [{ start: flashBase, end: flashBase + flashSizeBytes - 1 }];
  return fitted.flatMap(({ regions }) =>
    regions.map(({ start, pageCount, pageSizeBytes }) => ({
      start,
      end: start + pageCount * pageSizeBytes - 1,
    })),
  );
}

const UNIQUE_ID_BYTES = 12;
const FLASH_SIZE_BYTES = 2;

/** Unique id and flash size, if they are next to the system memory. */
function isEngineering({ uidRegister, flashSizeRegister }: Device, address: number): boolean {
  const isAt = (start: number | null, sizeBytes: number) =>
    start !== null && address >= start && address < start + sizeBytes;
  return isAt(uidRegister, UNIQUE_ID_BYTES) || isAt(flashSizeRegister, FLASH_SIZE_BYTES);
}

/** Where the Cortex-M address map (ARMv7-M ARM B3.1) and ST's use of its code area say what an address is for. */
function kindOutsideRecord(device: Device, address: number, flashSizeBytes: number): MemoryKind {
  if (isFlashAlias(device, address, flashSizeBytes)) return 'flash-alias';
  // Secure code sees what lies below at addresses with bit 26 set (RM0438, RM0456 and RM0481 §2).
  if (familyAliases[device.family] === SECURE_ALIAS && address >= SECURE_ALIAS && address < SECURE_ALIAS_END)
    return memoryKindAt(device, address - SECURE_ALIAS_OFFSET, flashSizeBytes);
  const area = flashAreas.find(({ start, end }) => address >= start && address <= end);
  if (area !== undefined) return area.start === device.flashBase ? 'flash-beyond-part' : 'other-chip-flash';
  const isCoreCoupledRam = address >= 0x10000000 && address < 0x10040000;
  if (isCoreCoupledRam || (address >= 0x20000000 && address < 0x40000000)) return 'ram-reserved';
  if ((address >= 0x40000000 && address < 0x60000000) || address >= 0xe0000000) return 'peripheral';
  if (address >= 0x60000000) return 'external-memory';
  return 'unknown';
}

/** Where the chips that speak this protocol have their flash: STM32 and GD32; STM32WB0, WL3 and BlueNRG. */
const flashAreas: readonly AddressRange[] = [
  { start: 0x08000000, end: 0x08ffffff },
  { start: 0x10040000, end: 0x100fffff },
];

const SECURE_ALIAS = 0x0c000000;
const SECURE_ALIAS_END = 0x10000000;
const SECURE_ALIAS_OFFSET = 0x04000000;

/** Other addresses at which families show the same flash: F7 over ITCM (RM0385 §2.4), TrustZone parts to secure code (RM0456 §2.3). */
const familyAliases: Readonly<Record<string, number>> = {
  F7: 0x00200000,
  L5: SECURE_ALIAS,
  U3: SECURE_ALIAS,
  U5: SECURE_ALIAS,
  H5: SECURE_ALIAS,
  WBA: SECURE_ALIAS,
};

function isFlashAlias(device: Device, address: number, flashSizeBytes: number): boolean {
  const bases = [0, familyAliases[device.family]];
  return bases.some((base) => base !== undefined && address >= base && address < base + flashSizeBytes);
}
