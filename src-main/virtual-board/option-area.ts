import type { AddressRange, Device, FlashLayout, FlashPage } from '#shared/devices/device.ts';
import { h74xLayout } from './h74x-option-layout.ts';
import type { OptionFacts, VirtualOptionLayout } from './option-layout.ts';
import {
  complementByteLayout,
  f2f4Layout,
  f7Layout,
  l0l1Layout,
  optrLayout,
  registerLayout,
  NO_PAGES,
} from './option-layout.ts';

/**
 * The option bytes of a part. What is stored and what is in force differ until the next reset, which loads them
 * (RM0313 §4: "loaded after a system reset").
 */
export class VirtualOptionArea {
  readonly #ranges: readonly AddressRange[];
  readonly #layout: VirtualOptionLayout;
  readonly #pageIndexes: ReadonlyMap<FlashPage, number>;
  #stored: Uint8Array;
  #loaded: Uint8Array;

  constructor(device: Device, layout: FlashLayout | undefined, pages: readonly FlashPage[]) {
    this.#ranges = device.optionBytes;
    this.#pageIndexes = new Map(pages.map((page, index) => [page, index]));
    const facts: OptionFacts = {
      areaSizes: device.optionBytes.map(storageBytes),
      pagesPerSector: device.pagesPerWriteProtectSector,
      bank1PageCount: pages.filter((page) => page.bank === 1).length,
    };
    this.#layout = optionLayoutOf(device, facts);
    const size = facts.areaSizes.reduce((total, areaSize) => total + areaSize, 0);
    this.#stored = this.#layout.factory(Math.max(MIN_STORAGE_BYTES, size));
    if (layout?.selectedBy) this.#setBit(layout.selectedBy);
    this.#layout.settle(this.#stored);
    this.#loaded = this.#stored.slice();
  }

  /**
   * Write Memory may name the first addresses of the areas only (AN3155 §3.6), and none if the ROM does not write them.
   */
  takesWriteAt(address: number): boolean {
    return this.#layout.program !== null && this.#ranges.some((range) => range.start === address);
  }

  contains(address: number): boolean {
    return this.#offsetOf(address) !== undefined;
  }

  byteAt(address: number): number {
    return this.#stored[this.#offsetOf(address) ?? -1] ?? 0xff;
  }

  /** Stores bytes as Write Memory does. They come into force at the next reset. */
  write(address: number, data: Uint8Array): void {
    const range = this.#ranges.find((area) => address === area.start);
    const start = this.#offsetOf(address);
    if (range === undefined || start === undefined) return;
    this.#layout.program?.(this.#stored.subarray(start, start + range.end - range.start + 1), data);
  }

  /** Stores one byte, whatever the area's rules. */
  writeByte(address: number, value: number): void {
    const offset = this.#offsetOf(address);
    if (offset !== undefined) this.#stored[offset] = value;
  }

  /** A reset: what is stored comes into force. */
  load(): void {
    this.#layout.load?.(this.#stored);
    this.#loaded = this.#stored.slice();
  }

  /** Bytes in force, from the first address of the first area on. */
  get inForce(): Uint8Array {
    return this.#loaded;
  }

  /** Sets a bit of a board that is being made: stored and in force. `bitIndex` counts from the byte at `offset`. */
  prepareBit(offset: number, bitIndex: number, value: 0 | 1): void {
    const index = offset + (bitIndex >> 3);
    const mask = 1 << (bitIndex % 8);
    for (const bytes of [this.#stored, this.#loaded]) {
      bytes[index] = value === 1 ? (bytes[index] ?? 0) | mask : (bytes[index] ?? 0) & ~mask;
      this.#layout.settle(bytes);
    }
  }

  /** Level 1 or higher is in force. */
  get readoutProtected(): boolean {
    return this.#layout.isReadoutProtected(this.#loaded);
  }

  /** Level 2 is in force: the ROM is never started again. */
  get lockedForGood(): boolean {
    return this.#layout.isLockedForGood(this.#loaded);
  }

  storeReadoutProtection(on: boolean): void {
    this.#layout.setReadoutProtection(this.#stored, on);
  }

  /** Stores write protection of exactly these sectors; none if the list is empty. */
  storeWriteProtection(sectorCodes: readonly number[]): void {
    this.#layout.protectSectors(this.#stored, sectorCodes);
  }

  /** Write protection of this page is in force. */
  isPageProtected(page: FlashPage): boolean {
    return this.#layout.isPageProtected(this.#loaded, page, this.#pageIndexes.get(page) ?? 0);
  }

  #offsetOf(address: number): number | undefined {
    let before = 0;
    for (const range of this.#ranges) {
      if (address >= range.start && address <= range.end) return before + address - range.start;
      before += storageBytes(range);
    }
    return undefined;
  }

  #setBit(bit: NonNullable<FlashLayout['selectedBy']>): void {
    const offset = this.#offsetOf(bit.address);
    if (offset === undefined) return;
    const index = offset + (bit.bit >> 3);
    const mask = 1 << (bit.bit % 8);
    const value = this.#stored[index] ?? 0;
    this.#stored[index] = bit.value === 1 ? value | mask : value & ~mask;
  }
}

/**
 * Room for what every layout keeps, write protection included: the known addresses of an area may end before it, and
 * for some parts no address is known at all. Such bytes exist, but cannot be addressed.
 */
const MIN_STORAGE_BYTES = 0x30;

function storageBytes(range: AddressRange): number {
  return Math.max(MIN_STORAGE_BYTES, range.end - range.start + 1);
}

/** OPTR as delivered: G071 0xFFFFFEAA is seen in user reports; the others are assumptions in the same manner. */
const factoryOptr: Readonly<Record<string, number>> = {
  C0: 0xfffffeaa,
  G0: 0xfffffeaa,
  U0: 0xfffffeaa,
  G4: 0xffeff8aa,
  L4: 0xffeff8aa,
  'L4+': 0xffeff8aa,
  WB: 0x3ffff1aa,
  WL: 0x3ffff0aa,
};

/** OPTSR_PRG, write protection and boot addresses of an H72x as delivered (H7 reference manual). */
const h7Registers: readonly (readonly [offset: number, value: number])[] = [
  [0x00, 0x1bc6aad0],
  [0x18, 0x000000ff],
  [0x1c, 0x000000ff],
  [0x20, 0x1ff00800],
  [0x24, 0x1ff00800],
];

/** OPTR without TZEN, and neither secure nor write-protected pages (L5, U5 and WBA reference manuals). */
const trustZoneRegisters: readonly (readonly [offset: number, value: number])[] = [
  [0x00, 0x7fffffaa],
  [0x10, NO_PAGES],
  [0x18, NO_PAGES],
  [0x1c, NO_PAGES],
  [0x20, NO_PAGES],
  [0x28, NO_PAGES],
];

/** OPTSR2 without TZEN (0xC3), and no secure pages (H5 reference manual). */
const h5Registers: readonly (readonly [offset: number, value: number])[] = [
  [0x20, 0xc3ffffff],
  [0x90, NO_PAGES],
  [0x190, NO_PAGES],
];

/** Rows besides OPTR and WRP1: no BOOT_LOCK, nothing secured, and no page of a second bank protected (reference manuals). */
function factoryRows({ family, pid }: Device): (readonly [offset: number, value: number])[] {
  const secured = family === 'G4' ? [[0x28, 0] as const] : [];
  const locked = ['C0', 'G0'].includes(family) ? [[0x70, 0] as const] : [];
  const ofBank2 = pid === 0x467 ? [[0x48, NO_PAGES] as const, [0x50, NO_PAGES] as const] : [];
  // G47x: the row of securable memory in the area of bank 2, which follows the one of bank 1.
  if (pid === 0x469) return [...secured, [0x30 + 0x28, 0]];
  return [...secured, ...locked, ...ofBank2];
}

function optionLayoutOf(device: Device, facts: OptionFacts): VirtualOptionLayout {
  switch (device.family) {
    case 'F1':
    case 'W':
      return complementByteLayout(facts, 0xa5);
    case 'F0':
    case 'F3':
      return complementByteLayout(facts, 0xaa);
    case 'F2':
    case 'F4':
      return f2f4Layout(facts);
    case 'L0':
      return l0l1Layout(facts, 0x8070);
    case 'L1':
      // nBFB2, nRST_STDBY, nRST_STOP and IWDG_SW set, BOR level 1 (L1 reference manual, FLASH_OBR 0x..F8....).
      return l0l1Layout(facts, 0x00f8);
    case 'F7':
      return f7Layout(device.pid === 0x451 ? 12 : 8);
    case 'H7':
      return device.pid === 0x450 ? h74xLayout() : registerLayout(1, 0xaa, { factoryWords: h7Registers });
    case 'H5':
      // PRODUCT_STATE is there instead: 0xED is Open, 0x17 Provisioning; beyond that is protected (AN3155,
      // "Protection").
      return registerLayout(1, 0xed, { otherOpenValues: [0x17], factoryWords: h5Registers });
    case 'L5':
    case 'U3':
    case 'U5':
    case 'WBA':
      return registerLayout(0, 0xaa, { factoryWords: trustZoneRegisters, writeProtection: 0x18 });
    default: {
      const optr = factoryOptr[device.family];
      return optr === undefined ? registerLayout(0, 0xaa) : optrLayout(facts, optr, factoryRows(device));
    }
  }
}
