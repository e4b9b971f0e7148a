import type { FlashPage } from '#shared/devices/device.ts';

/**
 * What the option area of a family looks like, as pure functions on its bytes. `bytes` starts at the area's first
 * address; several areas of one part follow each other.
 */
export interface VirtualOptionLayout {
  /** Contents as delivered: no protection. */
  factory(sizeBytes: number): Uint8Array;
  /**
   * What Write Memory of `data` makes of an area that holds `area`; null if the ROM does not write it. Bits that a
   * reference manual calls reserved are stored as sent, so that a client which alters one is found out.
   */
  program: ((area: Uint8Array, data: Uint8Array) => void) | null;
  /** What a reset makes of an area besides putting it into force; absent: nothing. */
  load?(stored: Uint8Array): void;
  /** Brings what the hardware computes (complements) in line with the values. */
  settle(bytes: Uint8Array): void;
  /** Readout protection level 2. */
  isLockedForGood(bytes: Uint8Array): boolean;
  isReadoutProtected(bytes: Uint8Array): boolean;
  setReadoutProtection(bytes: Uint8Array, on: boolean): void;
  isPageProtected(bytes: Uint8Array, page: FlashPage, pageIndex: number): boolean;
  /** Protects exactly the sectors with these codes (Write Protect replaces what was protected before, AN3155 §3.9). */
  protectSectors(bytes: Uint8Array, codes: readonly number[]): void;
}

/** How one part uses its option area. */
export interface OptionFacts {
  /** Sizes of the areas in bytes, in order. */
  areaSizes: readonly number[];
  /** Pages per bit of Write Protect; null if ranges of pages are protected. */
  pagesPerSector: number | null;
  /** Pages of bank 1, for the layouts with one range per bank. */
  bank1PageCount: number;
}

const RDP_OFF = 0xaa;
/** Any other value than the two keys is level 1 (reference manuals, read protection); this is what the ROM leaves behind. */
const RDP_ON = 0x00;
/** Level 2, on all families but F1 (reference manuals, read protection). */
const RDP_FOR_GOOD = 0xcc;

/** F0, F1, F3: 16 bytes, each value followed by its complement: RDP, USER, two data bytes, WRP0–3 (RM0313 §4). */
export function complementByteLayout(facts: OptionFacts, rdpOff: number): VirtualOptionLayout {
  const pagesPerSector = facts.pagesPerSector ?? 4;
  const setByte = (bytes: Uint8Array, index: number, value: number) => {
    bytes[index * 2] = value;
    bytes[index * 2 + 1] = ~value & 0xff;
  };
  const layout: VirtualOptionLayout = {
    // The whole area is erased; then the controller takes the low byte of each half-word and computes the high one (PM0075).
    program(area, data) {
      area.fill(0xff);
      for (let index = 0; index * 2 < Math.min(data.length, area.length); index++)
        setByte(area, index, data[index * 2] ?? 0xff);
    },
    settle(bytes) {
      for (let index = 0; index < bytes.length / 2; index++) setByte(bytes, index, bytes[index * 2] ?? 0xff);
    },
    isLockedForGood: (bytes) => rdpOff === RDP_OFF && bytes[0] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes);
      for (let index = 0; index < sizeBytes / 2; index++) setByte(bytes, index, 0xff);
      layout.setReadoutProtection(bytes, false);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[0] !== rdpOff || bytes[1] !== (~rdpOff & 0xff),
    setReadoutProtection: (bytes, on) => setByte(bytes, 0, on ? RDP_ON : rdpOff),
    isPageProtected(bytes, _page, pageIndex) {
      // The last of the 32 bits covers all pages from its own on (F1 high density: WRP3 bit 7).
      const sector = Math.min(31, Math.floor(pageIndex / pagesPerSector));
      return ((bytes[8 + (sector >> 3) * 2] ?? 0xff) & (1 << (sector % 8))) === 0;
    },
    protectSectors(bytes, codes) {
      for (let group = 0; group < 4; group++) {
        const cleared = codes
          .filter((code) => code >> 3 === group)
          .reduce((mask, code) => mask | (1 << (code % 8)), 0);
        setByte(bytes, 4 + group, ~cleared & 0xff);
      }
    },
  };
  return layout;
}

/** F2, F4: RDP and USER at +0, nWRP at +8; a second area holds nWRP of bank 2 (F4 reference manual, option bytes). */
export function f2f4Layout(facts: OptionFacts): VirtualOptionLayout {
  const bank2Offset = facts.areaSizes.length > 1 ? (facts.areaSizes[0] ?? 0) : null;
  // Parts with one area have no DB1M; F413 uses its place: sectors 14 and 15 share one bit (stm32flash, OpenOCD).
  const sectorBits = bank2Offset === null ? 15 : 12;
  const layout: VirtualOptionLayout = {
    program: programHalfWordRows,
    settle: settleHalfWordRows,
    isLockedForGood: (bytes) => bytes[1] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes).fill(0xff);
      bytes[0] = 0xef;
      bytes[1] = RDP_OFF;
      // SPRMOD and DB1M (bits 15 and 14 of the WRP half-word) are 0 as delivered.
      bytes[9] = bank2Offset === null ? 0x7f : 0x3f;
      if (bank2Offset !== null) bytes[bank2Offset + 9] = 0x3f;
      settleHalfWordRows(bytes);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[1] !== RDP_OFF,
    setReadoutProtection: (bytes, on) => {
      bytes[1] = on ? RDP_ON : RDP_OFF;
      settleHalfWordRows(bytes);
    },
    isPageProtected(bytes, page) {
      const inBank2 = page.code >= 12 && bank2Offset !== null;
      const bit = inBank2 ? page.code - 12 : page.code;
      return (halfWord(bytes, (inBank2 ? bank2Offset : 0) + 8) & (1 << Math.min(bit, sectorBits - 1))) === 0;
    },
    protectSectors(bytes, codes) {
      const offsets = bank2Offset === null ? [0] : [0, bank2Offset];
      for (const [bank, offset] of offsets.entries()) {
        const bits = codes.map((code) => code - bank * 12).filter((bit) => bit >= 0 && bit < sectorBits);
        const cleared = bits.reduce((mask, bit) => mask | (1 << bit), 0);
        const mask = (1 << sectorBits) - 1;
        setHalfWord(bytes, offset + 8, (halfWord(bytes, offset + 8) & ~mask) | (mask & ~cleared));
      }
      settleHalfWordRows(bytes);
    },
  };
  return layout;
}

/**
 * F7: half-words in rows of eight bytes as on F4: RDP and USER at +0, nWRP and the bank bits at +8, boot addresses at +0x10 and
 * +0x18 (F7 reference manuals, option bytes). `wrpBits`: 8, or 12 on F76x and F77x, if two banks share each bit.
 */
export function f7Layout(wrpBits: 8 | 12): VirtualOptionLayout {
  const isProtected = (bytes: Uint8Array, bit: number) => (halfWord(bytes, 8) & (1 << bit)) === 0;
  const hasTwoBanks = (bytes: Uint8Array) => wrpBits === 12 && (halfWord(bytes, 8) & (1 << 13)) === 0;
  return {
    program: programHalfWordRows,
    settle: settleHalfWordRows,
    isLockedForGood: (bytes) => bytes[1] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes).fill(0xff);
      bytes[1] = RDP_OFF;
      setHalfWord(bytes, 0x10, 0x0080);
      setHalfWord(bytes, 0x18, 0x0040);
      settleHalfWordRows(bytes);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[1] !== RDP_OFF,
    setReadoutProtection(bytes, on) {
      bytes[1] = on ? RDP_ON : RDP_OFF;
      settleHalfWordRows(bytes);
    },
    isPageProtected: (bytes, page, pageIndex) =>
      isProtected(bytes, Math.min(wrpBits - 1, hasTwoBanks(bytes) ? pageIndex >> 1 : page.code)),
    protectSectors(bytes, codes) {
      const cleared = codes.filter((code) => code < wrpBits).reduce((mask, code) => mask | (1 << code), 0);
      const all = (1 << wrpBits) - 1;
      setHalfWord(bytes, 8, (halfWord(bytes, 8) & ~all) | (all & ~cleared));
      settleHalfWordRows(bytes);
    },
  };
}

/**
 * L0, L1: half-words with their complement above; RDP at +0, WRP from +8, if a set bit protects (L0 reference manual,
 * option bytes). `userDefault` is the half-word at +4 as delivered.
 */
export function l0l1Layout(facts: OptionFacts, userDefault: number): VirtualOptionLayout {
  const pagesPerSector = facts.pagesPerSector ?? 32;
  const set = (bytes: Uint8Array, offset: number, value: number) => {
    setHalfWord(bytes, offset, value);
    setHalfWord(bytes, offset + 2, ~value & 0xffff);
  };
  const layout: VirtualOptionLayout = {
    // Value and complement are stored as they are sent.
    program: (area, data) => area.set(data.subarray(0, area.length)),
    settle: () => undefined,
    isLockedForGood: (bytes) => bytes[0] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes);
      for (let offset = 0; offset + 4 <= sizeBytes; offset += 4) set(bytes, offset, 0);
      set(bytes, 0, RDP_OFF);
      set(bytes, 4, userDefault);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[0] !== RDP_OFF,
    setReadoutProtection: (bytes, on) =>
      set(bytes, 0, (halfWord(bytes, 0) & 0xff00) | (on ? RDP_ON : RDP_OFF)),
    isPageProtected(bytes, _page, pageIndex) {
      const sector = Math.floor(pageIndex / pagesPerSector);
      const offset = 8 + (sector >> 4) * 4;
      return offset + 2 <= bytes.length && (halfWord(bytes, offset) & (1 << (sector % 16))) !== 0;
    },
    protectSectors(bytes, codes) {
      for (let offset = 8; offset + 4 <= bytes.length; offset += 4) {
        const first = ((offset - 8) / 4) * 16;
        const bits = codes.map((code) => code - first).filter((bit) => bit >= 0 && bit < 16);
        set(
          bytes,
          offset,
          bits.reduce((mask, bit) => mask | (1 << bit), 0),
        );
      }
    },
  };
  return layout;
}

/**
 * C0, G0, G4, L4, WB, WL: 64-bit rows of a word and its complement: OPTR at +0, WRP area A at +0x18 (first page in bits
 * 0–7, last in 16–23; nothing if first > last), the same for bank 2 in a second area (L4 reference manual, option
 * bytes).
 */
export function optrLayout(
  facts: OptionFacts,
  factoryOptr: number,
  factoryRows: readonly (readonly [offset: number, value: number])[] = [],
): VirtualOptionLayout {
  const areaStarts = facts.areaSizes.map((_, index) => sum(facts.areaSizes.slice(0, index)));
  const wrpOffsets = areaStarts.length === 0 ? [0x18] : areaStarts.map((start) => start + 0x18);
  const set = (bytes: Uint8Array, offset: number, value: number) => {
    setWord(bytes, offset, value);
    setWord(bytes, offset + 4, ~value);
  };
  return {
    // Of each row the ROM takes the word, and the controller computes its complement.
    program(area, data) {
      for (let offset = 0; offset + 4 <= Math.min(data.length, area.length); offset += 8)
        set(area, offset, word(data, offset));
    },
    settle(bytes) {
      for (let offset = 0; offset + 8 <= bytes.length; offset += 8) set(bytes, offset, word(bytes, offset));
    },
    isLockedForGood: (bytes) => bytes[0] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes).fill(0xff);
      set(bytes, 0, factoryOptr);
      for (const offset of wrpOffsets) set(bytes, offset, NO_PAGES);
      for (const offset of wrpOffsets) set(bytes, offset + 8, NO_PAGES);
      for (const [offset, value] of factoryRows) set(bytes, offset, value);
      return bytes;
    },
    isReadoutProtected: (bytes) => bytes[0] !== RDP_OFF,
    setReadoutProtection: (bytes, on) =>
      set(bytes, 0, (word(bytes, 0) & 0xffffff00) | (on ? RDP_ON : RDP_OFF)),
    isPageProtected(bytes, page, pageIndex) {
      const bank = wrpOffsets.length > 1 && pageIndex >= facts.bank1PageCount ? 1 : 0;
      const index = pageIndex - bank * facts.bank1PageCount;
      const offset = wrpOffsets[bank] ?? 0x18;
      return isInRange(word(bytes, offset), index) || isInRange(word(bytes, offset + 8), index);
    },
    protectSectors(bytes, codes) {
      for (const [bank, offset] of wrpOffsets.entries()) {
        const first = bank * facts.bank1PageCount;
        const last = wrpOffsets.length > bank + 1 ? first + facts.bank1PageCount : Infinity;
        const indexes = codes.filter((code) => code >= first && code < last).map((code) => code - first);
        // One range per area is all there is: a list with gaps protects what lies between, too.
        const range = indexes.length === 0 ? NO_PAGES : Math.min(...indexes) | (Math.max(...indexes) << 16);
        set(bytes, offset, range | 0xff00ff00);
        set(bytes, offset + 8, NO_PAGES);
      }
    },
  };
}

/**
 * H7 (but H74x, H75x), L5, U5, H5 and the like: the area is a block of registers. No source says that a ROM writes
 * them, so this one refuses to; RDP (or the product state) changes by its own commands. If the offset of a write
 * protection area is known, it shows which pages are protected, from the first to the last.
 */
export function registerLayout(
  rdpOffset: number,
  openValue: number,
  {
    otherOpenValues = [],
    factoryWords = [],
    writeProtection,
  }: {
    otherOpenValues?: readonly number[];
    factoryWords?: readonly (readonly [offset: number, value: number])[];
    writeProtection?: number;
  } = {},
): VirtualOptionLayout {
  const openValues = [openValue, ...otherOpenValues];
  const protectedSectors = new Set<number>();
  return {
    program: null,
    settle: () => undefined,
    isLockedForGood: (bytes) => rdpOffset < 2 && bytes[rdpOffset] === RDP_FOR_GOOD,
    factory(sizeBytes) {
      const bytes = new Uint8Array(sizeBytes).fill(0xff);
      for (const [offset, value] of factoryWords) setWord(bytes, offset, value);
      bytes[rdpOffset] = openValue;
      return bytes;
    },
    isReadoutProtected: (bytes) => !openValues.includes(bytes[rdpOffset] ?? openValue),
    setReadoutProtection: (bytes, on) => {
      bytes[rdpOffset] = on ? RDP_ON : openValue;
    },
    isPageProtected: (_bytes, page) => protectedSectors.has(page.code),
    protectSectors: (bytes, codes) => {
      protectedSectors.clear();
      for (const code of codes) protectedSectors.add(code);
      const range = 0xff00ff00 | (Math.max(...codes) << 16) | Math.min(...codes);
      if (writeProtection !== undefined)
        setWord(bytes, writeProtection, codes.length === 0 ? NO_PAGES : range >>> 0);
    },
  };
}

/** A WRP range that has no pages: the first page is after the last. */
export const NO_PAGES = 0xff00ffff;

function isInRange(range: number, index: number): boolean {
  return index >= (range & 0xff) && index <= ((range >>> 16) & 0xff);
}

/** F2, F4, F7: of each row of eight bytes the ROM takes the half-word; the rest repeats it and its complement. */
function programHalfWordRows(area: Uint8Array, data: Uint8Array): void {
  for (let offset = 0; offset + 2 <= Math.min(data.length, area.length); offset += 8)
    setHalfWord(area, offset, halfWord(data, offset));
  settleHalfWordRows(area);
}

/** Dumps of F4 show each half-word followed by its complement, twice. */
function settleHalfWordRows(bytes: Uint8Array): void {
  for (let offset = 0; offset + 8 <= bytes.length; offset += 8) {
    const value = halfWord(bytes, offset);
    for (const at of [offset, offset + 4]) {
      setHalfWord(bytes, at, value);
      setHalfWord(bytes, at + 2, ~value);
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function halfWord(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0xff) | ((bytes[offset + 1] ?? 0xff) << 8);
}

function setHalfWord(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value & 0xff;
  bytes[offset + 1] = (value >> 8) & 0xff;
}

function word(bytes: Uint8Array, offset: number): number {
  return (halfWord(bytes, offset) | (halfWord(bytes, offset + 2) << 16)) >>> 0;
}

function setWord(bytes: Uint8Array, offset: number, value: number): void {
  setHalfWord(bytes, offset, value & 0xffff);
  setHalfWord(bytes, offset + 2, value >>> 16);
}
