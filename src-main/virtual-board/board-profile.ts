import type { RomVersion, SizeUidRead } from '#shared/devices/device.ts';
import type { Parity } from './wire-format.ts';
import type { PartTiming } from '#shared/devices/part-timing.ts';

/** What happens when a program unit that is not erased is programmed again. */
export type Reprogramming =
  /** Bits move away from the erased value, whatever was there (F2/F4/F7, L0/L1). */
  | 'moves-bits'
  /** Refused by the flash controller, save for all zeros (F0/F1/F3: PGERR; 64-bit ECC families: PROGERR). */
  | 'zeros-only'
  /** Refused: a unit is programmed once (ECC words of 128 and 256 bits: H5, H7, U5, L5, C5, WBA, H7RS). */
  | 'never';

/**
 * What programs that speak AN3155 were seen to do otherwise than ST's ROMs, one oddity each. `go-refused-late`: Go is
 * acknowledged, then refused. `go-unanswered`: the jump comes without the ACK to the address. `complement-unchecked`: any second byte completes a command. `get-one-byte-more`: Get sends one
 * byte that it does not count. `reads-in-sequence`: flash is read from its start on, without gaps. `dies-beyond-flash`: a read
 * beyond the flash is acknowledged, and nothing follows. `writes-need-blank`: a write over other contents is done and refused.
 */
export type RomManner =
  | 'go-refused-late'
  | 'go-unanswered'
  | 'complement-unchecked'
  | 'get-one-byte-more'
  | 'reads-in-sequence'
  | 'dies-beyond-flash'
  | 'writes-need-blank';

/**
 * How one particular ROM and flash behave: the device record turned into rules, plus the quirks AN2606 lists for that
 * ROM version. Every field may be overridden when a board is built.
 */
export interface BoardProfile {
  /** What people call it: `STM32F405 (ROM 0x31)`. */
  name: string;
  /** Protocol version as Get sends it: 0x31 is 3.1 (AN3155 §3.1). */
  protocolVersion: number;
  /** Version byte of Get Version: F105/F107 V2.0 says 0x20, while Get says 0x22 (AN2606). */
  getVersionByte: number;
  /** Command codes that Get lists; no other is accepted. */
  commands: readonly number[];
  /** N of Get; H74x V9.0 says 13 although 11 follow (AN2606). */
  getCount: number;
  /** Command that names the product: 0x02, or 0x06 on GD32VW553. */
  idCommand: 0x02 | 0x06;
  /** Payload of that command. */
  productIdBytes: readonly number[];
  /** The ROM version: its ID byte, the address of that byte, and the RAM it leaves to the host. */
  rom: RomVersion;
  parity: Parity;
  /** ACKs after 0x7F: 2 on L412/L422 (AN2606). */
  syncAckCount: number;
  /** Parser idle again without NACK at an unsupported address (F2 V2.0/V3.2, F40x V3.0, L1 Cat.1/2 V2.0; AN2606). */
  silentOnUnsupportedAddress: boolean;
  /** Two NACKs instead of one to Read and Write under readout protection (AN2606, per ROM version). */
  doubleNackUnderProtection: boolean;
  /** The ACK to the Go command pair is missing (H74x V9.0, AN2606). */
  firstGoAckMissing: boolean;
  /** Only the first page of a list is erased: never, always, or among the pages of bank 2. */
  losesListedPages: 'no' | 'all' | 'bank2';
  /**
   * The erase of pages of bank 2 is acknowledged before it has ended: data written before its end are lost (H74x V9.0,
   * V9.1).
   */
  acksBank2Early: boolean;
  /** Write Memory spoils what it writes to RAM (L47x V9.0). */
  spoilsRam: boolean;
  /** More pages than this in one list are NACKed (stm32flash's source: L0/L1 refuse more than 512). */
  maxErasePages: number;
  massErase: boolean;
  bankErase: boolean;
  /** A write that does not start and end on a multiple of this spoils itself and all later ones, yet is ACKed (AN2606 T7). */
  writeAlignmentBytes: number;
  /** Read Memory after a write makes the next write lose its first 32 bytes (H72x/H73x). */
  readsDisturbWrites: boolean;
  /** Readout Unprotect sends its second ACK before the erase has ended (AN3155 §3.12). */
  unprotectAcksEarly: boolean;
  /** Readout Unprotect takes effect at the next power-up only (WB55 V13.5, AN2606). */
  unprotectNeedsPowerCycle: boolean;
  /** A write to the option bytes ends in a system reset (F0/F2/F4/F7, L41x/L43x/L45x; AN3155 §3.6, AN2606). */
  optionWriteResets: boolean;
  /** Longest payload of Read and Write. */
  maxTransferBytes: number;
  sizeUidRead: SizeUidRead;
  /** Boots the ROM from an empty flash although BOOT0 is low (AN2606 patterns 6, 11, 16). */
  emptyCheck: boolean;
  /** ROM start-up clears the empty-check flag by mistake (C051/C071/C091, G07 V11.3, G0B/G0C, U0; AN2606). */
  clearsEmptyFlag: boolean;
  /** The option bytes begin as the factory leaves them, with nBOOT_SEL = 1 (G0, C0, U0), which ignores the BOOT0 pin. Off by default: boards in use have it cleared. */
  ignoresBoot0Pin: boolean;
  erasedValue: 0x00 | 0xff;
  programUnitBytes: number;
  reprogramming: Reprogramming;
  /** Lowest and highest baud rate the start-up measurement copes with. */
  minBaudRate: number;
  maxBaudRate: number;
  /** Error of the measured baud rate, as a fraction (−0.06 = 6 % slow). 0 unless asked for. */
  baudErrorFraction: number;
  timing: PartTiming;
  /** Oddities of bootloaders that are not ST's ROM. */
  manners: readonly RomManner[];
}
