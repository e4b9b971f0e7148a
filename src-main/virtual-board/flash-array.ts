import type { FlashPage } from '#shared/devices/device.ts';
import type { BoardProfile } from './board-profile.ts';

/** If bits are independent, the unit does not matter; steps of the smallest page (L0, 128 bytes) save time. */
const BIT_FLASH_STEP = 128;

/** The rules of one flash: what {@link FlashArray} needs of a profile. */
export type FlashRules = Pick<BoardProfile, 'erasedValue' | 'programUnitBytes' | 'reprogramming'>;

/**
 * The main flash with its physics: programming only moves bits away from the erased value, and only an erase of the
 * whole page brings them back. Knows nothing of protection.
 */
export class FlashArray {
  readonly base: number;
  /** Contents from `base` to the end of the last page; a hole between banks is part of it and never changes. */
  readonly bytes: Uint8Array;
  readonly pages: readonly FlashPage[];
  /** Pages whose lowest bit of every word can no longer be programmed (a worn-out page). */
  readonly weakPages = new Set<number>();
  /** By address: bytes that are read wrong now and then. */
  readonly unsteadyCells = new Map<number, UnsteadyCell>();
  readonly #rules: FlashRules;
  #mirroredBit: number | undefined;

  /** `pages` sorted by address; the flash starts blank. */
  constructor(pages: readonly FlashPage[], rules: FlashRules) {
    this.pages = pages;
    this.#rules = rules;
    this.base = pages[0]?.address ?? 0;
    const last = pages[pages.length - 1];
    this.bytes = new Uint8Array(last === undefined ? 0 : last.address + last.sizeBytes - this.base).fill(
      rules.erasedValue,
    );
  }

  /** The page that holds `address`, or undefined outside the flash and in a hole. */
  pageAt(address: number): FlashPage | undefined {
    let low = 0;
    let high = this.pages.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const page = this.pages[middle];
      if (page === undefined || address < page.address) high = middle - 1;
      else if (address >= page.address + page.sizeBytes) low = middle + 1;
      else return page;
    }
    return undefined;
  }

  /** The page with this erase code, or undefined. */
  pageByCode(code: number): FlashPage | undefined {
    return this.pages.find((page) => page.code === code);
  }

  /** Contents of a page (not a copy). */
  pageBytes(page: FlashPage): Uint8Array {
    return this.bytes.subarray(page.address - this.base, page.address - this.base + page.sizeBytes);
  }

  /** Brings a page back to the erased value. */
  erase(page: FlashPage): void {
    this.pageBytes(page).fill(this.#rules.erasedValue);
    this.#mirror(page.address - this.base, page.sizeBytes);
  }

  /** What a read gives: the contents, save for the cells that are read wrong this time. */
  read(address: number, sizeBytes: number): Uint8Array {
    const start = address - this.base;
    const bytes = this.bytes.slice(start, start + sizeBytes);
    for (const [place, cell] of this.unsteadyCells) {
      const index = place - address;
      if (index >= 0 && index < sizeBytes) bytes[index] = (bytes[index] ?? 0) ^ cell.flippedBits();
    }
    return bytes;
  }

  /** From now on addresses that differ in this bit only are the same cells; undefined: every address has its own again. */
  mirrorAcross(addressBit: number | undefined): void {
    this.#mirroredBit = addressBit;
    this.#mirror(0, this.bytes.length);
  }

  /** Brings what changed to the other address of the same cells. */
  #mirror(start: number, sizeBytes: number): void {
    if (this.#mirroredBit === undefined) return;
    const distance = 2 ** this.#mirroredBit;
    for (let offset = start; offset < start + sizeBytes; offset += 1) {
      const twin = (offset & distance) === 0 ? offset + distance : offset - distance;
      if (twin < this.bytes.length) this.bytes[twin] = this.bytes[offset] ?? this.#rules.erasedValue;
    }
  }

  /** True if `sizeBytes` from `address` on have the erased value. */
  isBlank(address: number, sizeBytes: number): boolean {
    const start = address - this.base;
    return this.bytes.subarray(start, start + sizeBytes).every((byte) => byte === this.#rules.erasedValue);
  }

  /**
   * Programs `data` at `address`, unit by unit, as far as the flash reaches and the physics allows. Units with a page
   * for which `isLocked` says true stay as they are.
   */
  program(address: number, data: Uint8Array, isLocked: (page: FlashPage) => boolean): void {
    const unit = this.#rules.reprogramming === 'moves-bits' ? BIT_FLASH_STEP : this.#rules.programUnitBytes;
    const end = address + data.length;
    for (let start = address - (address % unit); start < end; start += unit) {
      const page = this.pageAt(start);
      if (page === undefined || isLocked(page)) continue;
      const from = Math.max(start, address);
      this.#programUnit(
        start,
        from,
        data.subarray(from - address, Math.min(start + unit, end) - address),
        page,
      );
    }
  }

  #programUnit(unitAddress: number, address: number, data: Uint8Array, page: FlashPage): void {
    const { erasedValue, programUnitBytes, reprogramming } = this.#rules;
    if (reprogramming !== 'moves-bits' && !this.isBlank(unitAddress, programUnitBytes)) {
      const allZero = reprogramming === 'zeros-only' && data.every((byte) => byte === 0);
      if (!allZero) return;
    }
    const offset = address - this.base;
    const isWeak = this.weakPages.has(page.code);
    for (const [index, wanted] of data.entries()) {
      const old = this.bytes[offset + index] ?? erasedValue;
      const now = erasedValue === 0xff ? old & wanted : old | wanted;
      this.bytes[offset + index] =
        isWeak && (address + index) % 4 === 0 ? keepLowestBit(now, erasedValue) : now;
    }
    this.#mirror(offset, data.length);
  }
}

/** A byte of the flash that is read wrong in some of its turns. */
export class UnsteadyCell {
  readonly #mask: number;
  readonly #wrong: readonly boolean[];
  readonly #repeats: boolean;
  #reads = 0;

  constructor(mask: number, wrong: readonly boolean[], repeats: boolean) {
    this.#mask = mask;
    this.#wrong = wrong;
    this.#repeats = repeats;
  }

  /** The bits that are wrong in this read. */
  flippedBits(): number {
    const turn = this.#repeats ? this.#reads % this.#wrong.length : this.#reads;
    this.#reads += 1;
    return this.#wrong[turn] === true ? this.#mask : 0;
  }
}

function keepLowestBit(value: number, erasedValue: number): number {
  return erasedValue === 0xff ? value | 1 : value & ~1;
}
