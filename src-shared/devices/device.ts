import type { SecurityFacts } from './security-facts.ts';
import type { PhraseKey } from '../text/words.ts';

/** An inclusive address range. */
export interface AddressRange {
  start: number;
  end: number;
}

/** A run of flash pages (or sectors: one word serves both) of equal size. */
export interface FlashRegion {
  start: number;
  pageCount: number;
  pageSizeBytes: number;
  /** Erase code of the first page; the next pages count on from it (AN3155 §3.7, §3.8). */
  firstPageCode: number;
}

/** One way the flash of a part can be arranged. */
export interface FlashLayout {
  mode: 'single' | 'dual';
  /** When this arrangement holds, in words; null if the part has no other. */
  when: string | null;
  /** The option bit that selects it, if there is one the bootloader can read. */
  selectedBy: OptionBit | null;
  regions: readonly FlashRegion[];
  /** Address where bank 2 begins on a full-size part; null in single-bank mode. */
  bank2Start: number | null;
  /** Which flash sizes have this arrangement, and how it shrinks on smaller ones; absent: all, cut off at the end. */
  fit?: LayoutFit;
  /** What is not certain about this arrangement, in words (page codes of bank 2, for example). */
  uncertain?: string;
}

/** The flash sizes that a layout holds for, and what becomes of it on a part smaller than its regions. */
export interface LayoutFit {
  minSizeBytes: number;
  maxSizeBytes: number;
  /**
   * `tail`: pages are cut off at the end. `bank2-at-half`: the same, and bank 2 begins at half of the actual size.
   * `both-banks`: each bank keeps its start and loses its end, which leaves a hole between them.
   */
  shrink: 'tail' | 'bank2-at-half' | 'both-banks';
}

/** One bit of the option area, and the value it must have. */
export interface OptionBit {
  name: string;
  /** Address of the 32-bit word that holds the bit. */
  address: number;
  bit: number;
  value: 0 | 1;
}

/** How flash size and unique id are read through the bootloader. */
export type SizeUidRead =
  | { kind: 'direct' }
  /** Only as part of one aligned block (L0: 128 bytes at 0x1FF80000; F2/F4: 256 bytes at 0x1FFF7A00). */
  | { kind: 'block'; address: number; sizeBytes: number }
  | { kind: 'unreadable' };

/** One version of the ROM. */
export interface RomVersion {
  /** Bootloader ID byte (0xXY or 0xXXY); null if the ROM has none. */
  id: number | null;
  /** The address at which Read Memory finds that byte. */
  idAddress: number | null;
  /** Protocol version of the USART interface, such as `3.1`; null if unknown. */
  protocolVersion: string | null;
  usarts: readonly string[];
  /** RAM that Read, Write and Go may use; empty if the ROM allows none. */
  ramRanges: readonly AddressRange[];
}

/** A known limitation of a ROM version. */
export interface RomNote {
  /** In the words of its source, or of the author of the record. */
  words: string;
  /** What keeps the ROM from answering or obeying over its UART, in every language; null if this is not analysed. */
  traps: readonly RomTrap[] | null;
}

/** A key of the phrases `rom.*`, without that beginning. */
export type RomTrap = Extract<PhraseKey, `rom.${string}`> extends `rom.${infer Trap}` ? Trap : never;

/**
 * A ROM that loses pages of a longer erase list, or acknowledges an erase before it has ended, so that each page needs a
 * command of its own and perhaps a pause.
 */
export interface SinglePageErase {
  /** Which pages are concerned. */
  pages: 'all' | 'bank2';
  /** Pause after each command, in milliseconds. */
  pauseMs: number;
  /** Bootloader IDs with the fault; null = all known ones. Without a readable ID the fault is assumed. */
  bootloaderIds: readonly number[] | null;
}

/** An option bit that decides whether the BOOT0 pin counts, or option bit nBOOT0 in its place. */
export interface BootSelector {
  bit: 'nBOOT_SEL' | 'BOOT_SEL' | 'nSWBOOT0';
  /** Value with which the pin counts. */
  pinValue: 0 | 1;
  /** What counts on a part as delivered. */
  delivered: 'pin' | 'option';
}

/** Dual-bank boot: with this option bit the ROM runs at every reset and starts a bank that holds a valid program. */
export interface BankBoot {
  bit: 'BFB2' | 'nBFB2';
  /** Value with which dual-bank boot is on. */
  activeValue: 0 | 1;
  /** Bootloader IDs that know it; null = all known ones. */
  bootloaderIds: readonly number[] | null;
}

/** A step of wait between reset and the first byte the ROM can hear. */
export interface StartupTime {
  typicalMs: number;
  worstMs: number;
  /** The condition of the worst case in words, or null. */
  note: string | null;
}

/**
 * Memory that a reference manual names besides flash, RAM, option bytes and system memory. `otp`: one-time programmable.
 * `data-flash`: flash for data with pages of its own. `data-eeprom`: written byte by byte. `read-only`: engineering bytes,
 * such as unique id and flash size. `key-storage`: keys that only the part itself can use. `ram`: RAM that the bootloader
 * does not give out.
 */
export const regionKinds = ['otp', 'data-flash', 'data-eeprom', 'read-only', 'key-storage', 'ram'] as const;
export type RegionKind = (typeof regionKinds)[number];

/** One such memory. */
export interface MemoryRegion {
  kind: RegionKind;
  range: AddressRange;
}

/**
 * States that no reset ends, only the supply. `protection-change`: a new readout protection level counts only then.
 * `boot0-latched`: once a debug probe was attached, the level of BOOT0 is not sampled again at a reset.
 */
export const powerCycleReasons = ['protection-change', 'boot0-latched'] as const;
export type PowerCycleReason = (typeof powerCycleReasons)[number];

/**
 * What the ROM of a part does over its UARTs (AN3155): how it is reached, what it obeys, and where it goes wrong. The silicon
 * and what all interfaces of the ROM share are in {@link Device}.
 */
export interface UartRom {
  /** Length of the Get ID payload in bytes. */
  getIdByteCount: number;
  parity: 'even' | 'none';
  /** Highest baud rate that is safe to advise. */
  maxBaudRate: number;
  /** Detection per USART, or for all under `*`: `auto`, or the error of the software measurement. */
  baudDetection: Readonly<Record<string, string>> | null;
  /** USART → pins. */
  usartPins: Readonly<Record<string, string>> | string | null;
  startup: StartupTime;
  /** 0x43 Erase or 0x44 Extended Erase; null if unknown. The Get list decides. */
  eraseCommand: 0x43 | 0x44 | null;
  massErase: boolean;
  /** null = not stated. */
  bankErase: boolean | null;
  singlePageErase: SinglePageErase | null;
  /** Longest list of pages in one erase command that the ROM takes; default: 128. */
  maxErasePages?: number;
  /** Erases of this part were seen acknowledged and not done: erased pages are always read back. */
  eraseUnreliable?: boolean;
  /** A write must start and end on a multiple of this (AN2606 table 7). */
  writeAlignmentBytes: number;
  /** Largest payload of Read and Write. */
  maxTransferBytes: number;
  /** Number of ACKs after 0x7F (2 on L412/L422, AN2606). */
  syncAckCount: 1 | 2;
  /** Read Memory between writes spoils the next write (H72x/H73x). */
  readsDisturbWrites: boolean;
  sizeUidRead: SizeUidRead;
  specialCommands: string | null;
}

/**
 * Everything known of one product id, with family defaults filled in: its silicon, its ROM as a whole (`rom…`), and what the ROM
 * does on each interface, in an object of its own. Facts: `resources/devices/`.
 */
export interface Device {
  /** File name without `.json`, unique. */
  id: string;
  pid: number;
  deviceClass:
    'stm32' | 'stm32-bluenrg-lineage' | 'stm32-unlisted' | 'stm32w' | 'bluenrg' | 'third-party' | 'generic';
  family: string;
  /** AN2606 name, such as `STM32F40xxx/41xxx`. */
  name: string;
  /** Part names without `STM32`, such as `F405`. */
  parts: readonly string[];
  romVersions: readonly RomVersion[];
  /** ROM version in words → known limitations. */
  romNotes: Readonly<Record<string, RomNote>>;
  /** RAM the ROM itself uses, in the words of its source. */
  romRamUse?: string | null;
  /** Boot pattern of AN2606 table 2. */
  bootPattern: string | null;
  /** The ROM is entered when the first flash word is empty (patterns 6, 11, 16). */
  emptyCheck: boolean;
  /** Decides between the BOOT0 pin and option bit nBOOT0; null or absent if the pin always counts. */
  bootSelector?: BootSelector | null;
  /** Dual-bank boot, if the part has it. */
  bankBoot?: BankBoot | null;
  /**
   * Why a program cannot jump to the ROM (AN2606): `returns-unless-empty`, the ROM hands control back unless the first flash
   * word is empty; `unsupported`, of all L0. null or absent: nothing is known against it.
   */
  noJump?: 'returns-unless-empty' | 'unsupported' | null;
  /** ROM versions whose start-up clears the flag of the empty check by mistake; null in it = all known ones. */
  clearsEmptyFlag?: { bootloaderIds: readonly number[] | null } | null;
  systemMemory: readonly AddressRange[];
  /** What the ROM does when it is spoken to over a UART. */
  uart: UartRom;
  flashBase: number;
  /** Flash of the largest part with this product id, in bytes; 0 if unknown. */
  maxFlashSizeBytes: number;
  layouts: readonly FlashLayout[];
  /** Value of an erased byte. */
  erasedValue: 0x00 | 0xff;
  /** Smallest unit the flash can program once; null if unknown. */
  programUnitBytes: number | null;
  /** Pages per bit of Write Protect; null if protection is by ranges or unknown. */
  pagesPerWriteProtectSector: number | null;
  optionBytes: readonly AddressRange[];
  /** Address of the 16-bit flash size in KiB; null if unknown. */
  flashSizeRegister: number | null;
  /** Address of the 96-bit unique id; null if unknown. */
  uidRegister: number | null;
  dataEeprom: AddressRange | null;
  /** One-time programmable area; null or absent if unknown. */
  otp?: AddressRange | null;
  /** Further memories that the reference manual names. */
  regions?: readonly MemoryRegion[];
  /** The words in which the part says what keeps its bootloader away from pages; null or absent if no source tells. */
  security?: SecurityFacts | null;
  /** What only switching the supply off and on ends; the empty check, which is like that, has a field of its own. */
  powerCycle?: readonly PowerCycleReason[];
  /** Bits of the flash-size register that count; default: all 16. */
  flashSizeMask?: number;
  /** Register value → flash size in bytes, on parts whose register holds a code instead of KiB (L1 Cat. 4). */
  flashSizeCodes?: Readonly<Record<string, number>>;
  /** Flash size in bytes of size letters that mean something else on this part (STM32WB15CC: C = 320 KiB). */
  flashSizeLetters?: Readonly<Record<string, number>>;
  quirks: readonly string[];
  /** Statements that are not certain, in words. */
  uncertain: readonly string[];
  disagreements: readonly string[];
  /** Field names, those of `uart` too → sources of the facts. */
  sources: Readonly<Record<string, readonly string[]>>;
}

/** One page of the flash of a particular part. */
export interface FlashPage {
  /** What the erase command calls it. */
  code: number;
  address: number;
  sizeBytes: number;
  bank: 1 | 2;
}
