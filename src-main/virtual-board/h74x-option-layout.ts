import type { FlashPage } from '#shared/devices/device.ts';
import type { VirtualOptionLayout } from './option-layout.ts';

/**
 * The registers of the flash controller of H74x and H75x from FLASH_OPTSR_PRG on, as offsets from 0x52002020 (H7 reference
 * manual, FLASH register map). Pairs: what is in force, and what is to be programmed.
 */
const OPTSR_PRG = 0x00;
const OPTCCR = 0x04;
/** PRAR1, SCAR1, WPSN1, BOOT. */
const pairs = [
  { current: 0x08, toProgram: 0x0c },
  { current: 0x10, toProgram: 0x14 },
  { current: 0x18, toProgram: 0x1c },
  { current: 0x20, toProgram: 0x24 },
] as const;
/** Reserved on parts with one core. */
const AFTER_BOOT = 0x28;
const AREA_BYTES = 0x2c;
/** Write protection of bank 2 has its own registers, which cannot be addressed here. */
const WPSN2 = 0x2c;
const WPSN1_CUR = 0x18;
const WPSN1_PRG = 0x1c;

/**
 * As delivered (H7 reference manual). That PRAR and SCAR hold these empty areas, the first block after the last, and
 * that the other reserved bits are as they are here, is assumed.
 */
const factoryWords: readonly (readonly [offset: number, value: number])[] = [
  [OPTSR_PRG, 0x1bc6aad0],
  [OPTCCR, 0],
  [0x08, 0x000000ff],
  [0x0c, 0x000000ff],
  [0x10, 0x000000ff],
  [0x14, 0x000000ff],
  [WPSN1_CUR, 0x000000ff],
  [WPSN1_PRG, 0x000000ff],
  [0x20, 0x1ff00800],
  [0x24, 0x1ff00800],
  [AFTER_BOOT, 0],
  [WPSN2, 0x000000ff],
];

const SECTORS_PER_BANK = 8;
const RDP_OFFSET = 1;
const RDP_OFF = 0xaa;
const RDP_ON = 0x00;
const RDP_FOR_GOOD = 0xcc;

/**
 * H74x, H75x. A write of the whole area programs the registers of the next values and the option bytes they control;
 * the registers of the values in force and OPTCCR, which is empty, ignore it; the reset afterwards loads them. A write
 * of any other length is acknowledged and does nothing: an assumption that exposes a client which relies on it.
 */
export function h74xLayout(): VirtualOptionLayout {
  return {
    program(area, data) {
      if (data.length !== AREA_BYTES) return;
      for (const offset of [OPTSR_PRG, ...pairs.map(({ toProgram }) => toProgram)])
        area.set(data.subarray(offset, offset + 4), offset);
    },
    load(stored) {
      for (const { current, toProgram } of pairs) stored.copyWithin(current, toProgram, toProgram + 4);
    },
    settle: () => undefined,
    isLockedForGood: (bytes) => bytes[RDP_OFFSET] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes).fill(0xff);
      const view = new DataView(bytes.buffer);
      for (const [offset, value] of factoryWords) view.setUint32(offset, value, true);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[RDP_OFFSET] !== RDP_OFF,
    setReadoutProtection(bytes, on) {
      bytes[RDP_OFFSET] = on ? RDP_ON : RDP_OFF;
    },
    isPageProtected: (bytes, page) => {
      const bits = bytes[isInBank2(page.code) ? WPSN2 : WPSN1_CUR] ?? 0xff;
      return (bits & (1 << (page.code % SECTORS_PER_BANK))) === 0;
    },
    protectSectors(bytes, codes) {
      bytes[WPSN1_PRG] = wrpBits(codes.filter((code) => !isInBank2(code)));
      bytes[WPSN2] = wrpBits(codes.filter(isInBank2));
    },
  };
}

function isInBank2(code: FlashPage['code']): boolean {
  return code >= SECTORS_PER_BANK;
}

/** A cleared bit protects its sector. */
function wrpBits(codes: readonly number[]): number {
  const cleared = codes.reduce((mask, code) => mask | (1 << (code % SECTORS_PER_BANK)), 0);
  return ~cleared & 0xff;
}
