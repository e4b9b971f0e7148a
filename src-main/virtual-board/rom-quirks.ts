import type { Device, RomVersion } from '#shared/devices/device.ts';
import type { BoardProfile } from './board-profile.ts';

/** Applies if the product id matches, and the ROM's ID byte if one is given. */
interface RomQuirk {
  pids: readonly number[];
  bootloaderIds?: readonly number[];
  /** What differs from the profile made of the device record. */
  behaves: Partial<BoardProfile>;
}

/**
 * Known faults of ROM versions, from AN2606's "bootloader version" tables unless another source is named. An ID byte
 * of 0xXY belongs to version V?.Y; those that only early versions have are reached by asking for that ID.
 */
const quirks: readonly RomQuirk[] = [
  // F05x V2.1, F03x V1.0; L1 Cat.3/5 V4.0: two NACKs to Read and Write under RDP.
  { pids: [0x440, 0x444, 0x427, 0x437], behaves: { doubleNackUnderProtection: true } },
  // F2 V2.0 and V3.2 miss the NACK; V3.3 has it, twice under RDP.
  { pids: [0x411], bootloaderIds: [0x20, 0x32], behaves: { silentOnUnsupportedAddress: true } },
  { pids: [0x411], bootloaderIds: [0x33], behaves: { doubleNackUnderProtection: true } },
  // F40x V3.0 misses the NACK; V3.1 and V9.0 send two under RDP; V9.1 is sound.
  {
    pids: [0x413],
    bootloaderIds: [0x30],
    behaves: { silentOnUnsupportedAddress: true, protocolVersion: 0x30, getVersionByte: 0x30 },
  },
  { pids: [0x413], bootloaderIds: [0x31, 0x90], behaves: { doubleNackUnderProtection: true } },
  // L1 Cat.1 and Cat.2 V2.0.
  { pids: [0x416, 0x429], behaves: { silentOnUnsupportedAddress: true } },
  // F105/F107 V2.0 has no ID byte; callers select it by its version.
  { pids: [0x418], bootloaderIds: [0x20], behaves: { getVersionByte: 0x20 } },
  // G07 V11.3 loses all but the first page of a list, and clears the empty-check flag.
  { pids: [0x460], bootloaderIds: [0xb3], behaves: { losesListedPages: 'all', clearsEmptyFlag: true } },
  { pids: [0x467], behaves: { losesListedPages: 'bank2', clearsEmptyFlag: true } },
  { pids: [0x454], bootloaderIds: [0xe1], behaves: { losesListedPages: 'all' } },
  // C051, C071, C091, U031, U073: ROM start-up clears the empty-check flag.
  { pids: [0x44c, 0x493, 0x44d, 0x459, 0x489], behaves: { clearsEmptyFlag: true } },
  // H74x V9.0: Get counts 13 though 11 follow, and the first ACK of Go is missing.
  { pids: [0x450], bootloaderIds: [0x90], behaves: { getCount: 13, firstGoAckMissing: true } },
  // H74x V9.0 and V9.1: the erase of bank 2 returns before it has ended.
  { pids: [0x450], bootloaderIds: [0x90, 0x91], behaves: { acksBank2Early: true } },
  // H74x: the reset that ends a write to the option bytes (AN3155 §3.6) is assumed, as is the write itself.
  { pids: [0x450], behaves: { optionWriteResets: true } },
  // L47x V9.0: writes to SRAM are corrupted.
  { pids: [0x415], bootloaderIds: [0x90], behaves: { spoilsRam: true } },
  // L41x, L43x, L45x really reset after a write to the option bytes.
  { pids: [0x464, 0x435, 0x462], behaves: { optionWriteResets: true } },
  { pids: [0x495], behaves: { unprotectNeedsPowerCycle: true } },
];

/** GD32VW553 as reported by a user of stm32loader: no 0x01 and 0x02 in the list, the id comes from 0x06. */
const gd32vw553: Partial<BoardProfile> = {
  idCommand: 0x06,
  commands: [0x00, 0x11, 0x21, 0x31, 0x44, 0x63, 0x73, 0x82, 0x92],
  getCount: 9,
  protocolVersion: 0x30,
  getVersionByte: 0x30,
};

/** What the ROM in question does differently from what its device record says. */
export function romQuirks(device: Device, rom: RomVersion): Partial<BoardProfile> {
  if (device.family === 'GD32VW55x') return gd32vw553;
  const fitting = quirks.filter(
    ({ pids, bootloaderIds }) =>
      pids.includes(device.pid) &&
      (bootloaderIds === undefined || (rom.id !== null && bootloaderIds.includes(rom.id))),
  );
  return fitting.reduce<Partial<BoardProfile>>((all, { behaves }) => ({ ...all, ...behaves }), {});
}
