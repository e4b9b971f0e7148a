import type { Device, FlashPage } from '#shared/devices/device.ts';
import type { BoardFlash } from './board-pages.ts';
import type { BoardProfile } from './board-profile.ts';
import { ChipMemory } from './chip-memory.ts';
import type { SiliconFault } from './faults.ts';
import { FlashArray, UnsteadyCell } from './flash-array.ts';
import { VirtualOptionArea } from './option-area.ts';

/** Erases that a faulty flash acknowledges and does not do. */
export type EraseFault = (page: FlashPage) => boolean;

/** What a {@link Chip} is made of. */
export interface ChipParts extends BoardFlash {
  device: Device;
  profile: BoardProfile;
  /** 96 bits; those of the usual virtual part if left out. */
  uniqueId?: Uint8Array | undefined;
}

/** The silicon under the ROM: memories, option bytes, and what protection does to them. */
export class Chip {
  readonly device: Device;
  readonly profile: BoardProfile;
  readonly flash: FlashArray;
  readonly options: VirtualOptionArea;
  readonly memory: ChipMemory;
  /** A misaligned write has happened since the last reset: all later ones fail (AN2606 T7). */
  writesSpoiled = false;
  /** Program step width set through the virtual location 0xFFFF0000, in bytes (F2/F4/F7). */
  programStepBytes: number;
  /** Stored option bytes come into force at the next power-up, not at a reset (WB55 V13.5 after Readout Unprotect). */
  optionsWaitForPower = false;
  eraseFault: EraseFault = () => false;
  #flaky = { massesLost: 0, everyPage: 0, pageCount: 0 };
  #flashIsLocked = false;
  #writtenSinceReset = false;
  #bank2BusyUntilMs = -Infinity;
  #nextWriteLoses = 0;
  #nextReadAddress = -1;

  constructor({ device, profile, layout, pages, flashSizeBytes, uniqueId }: ChipParts) {
    this.device = device;
    this.profile = profile;
    this.flash = new FlashArray(pages, profile);
    this.options = new VirtualOptionArea(device, layout, pages);
    this.memory = new ChipMemory(device, profile, this.flash, this.options, flashSizeBytes, uniqueId);
    this.programStepBytes = profile.timing.programStepBytes;
  }

  /** What a power-up does beyond a reset: RAM is lost, and all option bytes are loaded. */
  powerUp(): void {
    this.memory.clearRam();
    this.optionsWaitForPower = false;
    this.options.load();
  }

  /** What a reset clears. */
  reset(): void {
    if (!this.optionsWaitForPower) this.options.load();
    this.writesSpoiled = false;
    this.programStepBytes = this.profile.timing.programStepBytes;
    this.#writtenSinceReset = false;
    this.#nextWriteLoses = 0;
  }

  /** Erases a page, unless it is write-protected: then nothing happens and nothing tells (AN3155 §3.7). */
  erasePage(page: FlashPage): boolean {
    if (
      this.#flashIsLocked ||
      this.options.isPageProtected(page) ||
      this.eraseFault(page) ||
      this.#losesPage()
    )
      return false;
    this.flash.erase(page);
    return true;
  }

  #losesPage(): boolean {
    this.#flaky.pageCount += 1;
    return this.#flaky.everyPage > 0 && this.#flaky.pageCount % this.#flaky.everyPage === 0;
  }

  /**
   * Mass erase of a bank or of all, in one go. Returns the pages that were erased: none if any page is write-protected,
   * for the flash controller then refuses (F1 and F4 reference manuals, mass erase).
   */
  eraseTogether(pages: readonly FlashPage[]): FlashPage[] {
    if (this.#flashIsLocked || pages.some((page) => this.options.isPageProtected(page))) return [];
    if (this.#flaky.massesLost > 0) {
      this.#flaky.massesLost -= 1;
      return [];
    }
    const erased = pages.filter((page) => !this.eraseFault(page));
    for (const page of erased) this.flash.erase(page);
    return erased;
  }

  /** The erase that comes with removing readout protection: nothing prevents it (AN3155 §3.12). */
  eraseForUnprotect(): void {
    for (const page of this.flash.pages) if (!this.eraseFault(page)) this.flash.erase(page);
    this.memory.clearRam();
  }

  /** Erases are done again as they are acknowledged. */
  clearEraseFaults(): void {
    this.eraseFault = () => false;
    this.#flaky = { massesLost: 0, everyPage: 0, pageCount: 0 };
    this.#flashIsLocked = false;
  }

  applyFault(fault: SiliconFault): void {
    switch (fault.kind) {
      case 'erase-lost':
        this.eraseFault = (page) => fault.pages?.includes(page.code) ?? true;
        break;
      case 'erase-flaky':
        this.#flaky = { massesLost: fault.massesLost, everyPage: fault.everyPage, pageCount: 0 };
        break;
      case 'weak-page':
        this.flash.weakPages.add(fault.page);
        break;
      case 'unsteady-cell':
        this.flash.unsteadyCells.set(
          fault.address,
          new UnsteadyCell(fault.mask, fault.wrong, fault.repeats === true),
        );
        break;
      case 'mirrored':
        this.flash.mirrorAcross(fault.addressBit);
        break;
      case 'readout-protected':
        this.options.storeReadoutProtection(true);
        this.options.load();
        break;
      case 'write-protected':
        this.options.storeWriteProtection(fault.sectors);
        this.options.load();
        break;
      case 'clone':
        this.#flashIsLocked = true;
        this.memory.blankSizeRegister();
        break;
      case 'blank-registers':
        this.memory.blankSizeRegister();
        this.memory.blankUniqueId(fault.value);
        break;
    }
  }

  /** An erase in bank 2 continues although the ROM has returned; the next one waits for it. */
  keepBank2Busy(nowMs: number, durationMs: number): void {
    this.#bank2BusyUntilMs = Math.max(nowMs, this.#bank2BusyUntilMs) + durationMs;
  }

  /** Notes a Read Memory, for the ROMs whose next write suffers from it. */
  noteRead(): void {
    if (this.profile.readsDisturbWrites && this.#writtenSinceReset) this.#nextWriteLoses = 32;
  }

  /** False if this ROM reads flash from its start on only, and the read is not the next one. */
  takeNextRead(address: number, sizeBytes: number): boolean {
    if (!this.profile.manners.includes('reads-in-sequence') || this.memory.kindAt(address) !== 'flash')
      return true;
    if (address !== this.flash.base && address !== this.#nextReadAddress) return false;
    this.#nextReadAddress = address + sizeBytes;
    return true;
  }

  /** Programs flash as the ROM does. Nothing tells whether it took: write protection, alignment and ECC all stay silent. */
  programFlash(address: number, data: Uint8Array, nowMs: number): void {
    if (nowMs < this.#bank2BusyUntilMs && this.flash.pageAt(address)?.bank === 2) return;
    const alignment = this.profile.writeAlignmentBytes;
    if (address % alignment !== 0 || data.length % alignment !== 0) this.writesSpoiled = true;
    const lost = this.#nextWriteLoses;
    this.#nextWriteLoses = 0;
    this.#writtenSinceReset = true;
    if (this.writesSpoiled || this.#flashIsLocked) return;
    this.flash.program(address + lost, data.subarray(lost), (page) => this.options.isPageProtected(page));
  }

  /** Time to program `sizeBytes` of flash, in milliseconds. */
  programMs(sizeBytes: number): number {
    return Math.ceil(sizeBytes / this.programStepBytes) * this.profile.timing.programStepMs;
  }
}
