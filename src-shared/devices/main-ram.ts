import type { Device } from './device.ts';

/** Where every Cortex-M has its RAM (ARMv7-M ARM B3.1). */
const RAM_BASE = 0x2000_0000;
/** The next area that some families use for RAM of their own (SRAM of the AXI or of a low-power domain). */
const MAIN_RAM_AREA_END = 0x2400_0000;

/**
 * One past the last byte of the main RAM of parts whose ROM leaves the end of it alone, so that the record does not tell:
 * "Memory organization" of RM0444 (G0), RM0440 (G4), RM0394 and RM0351 (L4), RM0434 (WB), RM0493 (WBA), DS14581 (C0).
 */
const mainRamEnds: Readonly<Record<number, number>> = {
  0x44d: 0x2000_9000,
  0x456: 0x2000_4800,
  0x467: 0x2002_4000,
  0x468: 0x2000_8000,
  0x469: 0x2002_0000,
  0x464: 0x2000_a000,
  0x435: 0x2001_0000,
  0x462: 0x2002_8000,
  0x461: 0x2005_0000,
  0x495: 0x2004_0000,
  0x492: 0x2002_0000,
};

/** Families whose only RAM is the main one, and seen nowhere else. */
const oneRamFamilies: readonly string[] = ['C0', 'F0', 'F1', 'F2', 'G0', 'L0', 'L1', 'U0'];

/**
 * True if a stack of this part can begin at `address`: in its RAM, or one word above the end of it. What the record
 * does not know counts as RAM if the core has RAM there.
 */
export function canBeStackTop(device: Device, address: number): boolean {
  if (address % 4 !== 0) return false;
  if (address > RAM_BASE && address <= MAIN_RAM_AREA_END) return address <= mainRamEnd(device);
  if (device.deviceClass === 'stm32' && oneRamFamilies.includes(device.family)) return false;
  const isCoreCoupled = address > 0x1000_0000 && address <= 0x1004_0000;
  return isCoreCoupled || (address > MAIN_RAM_AREA_END && address <= 0x4000_0000) || isItcm(device, address);
}

function mainRamEnd(device: Device): number {
  const known = mainRamEnds[device.pid];
  if (known !== undefined && device.deviceClass === 'stm32') return known;
  const ends = device.romVersions
    .flatMap(({ ramRanges }) => ramRanges)
    .filter(({ start }) => start >= RAM_BASE && start < MAIN_RAM_AREA_END)
    .map(({ end }) => end + 1);
  return ends.length === 0 ? MAIN_RAM_AREA_END : Math.max(...ends);
}

/** F7 and H7 have RAM for code at address 0, in which a loader may put a stack. */
function isItcm({ family }: Device, address: number): boolean {
  return /^(F7|H7)/.test(family) && address > 0 && address <= 0x3_0000;
}
