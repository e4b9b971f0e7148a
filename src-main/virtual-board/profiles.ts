import type { Device, RomVersion } from '#shared/devices/device.ts';
import { partTiming } from '#shared/devices/part-timing.ts';
import type { BoardProfile, Reprogramming } from './board-profile.ts';
import { romQuirks } from './rom-quirks.ts';

const UNKNOWN_ROM: RomVersion = {
  id: null,
  idAddress: null,
  protocolVersion: null,
  usarts: [],
  ramRanges: [],
};

/**
 * The behaviour of a part's ROM and flash, from its device record and the quirks known for its ROM versions.
 *
 * `bootloaderId` chooses among several ROM versions (0x41 or 0xB2 on L073, for example); without it, or if the record
 * has no such version, the newest version of the record is used.
 */
export function boardProfile(device: Device, bootloaderId?: number): BoardProfile {
  const rom = chooseRom(device, bootloaderId);
  const protocolVersion = protocolByte(device, rom);
  const commands = commandList(device, protocolVersion);
  const profile: BoardProfile = {
    name: rom.id === null ? device.name : `${device.name} (ROM 0x${rom.id.toString(16).toUpperCase()})`,
    protocolVersion,
    getVersionByte: protocolVersion,
    commands,
    getCount: commands.length,
    idCommand: 0x02,
    productIdBytes: productIdBytes(device),
    rom,
    parity: device.uart.parity,
    syncAckCount: device.uart.syncAckCount,
    silentOnUnsupportedAddress: false,
    doubleNackUnderProtection: false,
    firstGoAckMissing: false,
    losesListedPages: 'no',
    acksBank2Early: false,
    spoilsRam: false,
    maxErasePages: ['L0', 'L1'].includes(device.family) ? 512 : 0xfff0,
    massErase: device.uart.massErase,
    bankErase: device.uart.bankErase === true,
    writeAlignmentBytes: device.uart.writeAlignmentBytes,
    readsDisturbWrites: device.uart.readsDisturbWrites,
    unprotectAcksEarly: !OLD_FAMILIES.includes(device.family),
    unprotectNeedsPowerCycle: false,
    optionWriteResets: ['F0', 'F2', 'F4', 'F7'].includes(device.family),
    maxTransferBytes: device.deviceClass === 'third-party' ? device.uart.maxTransferBytes : 256,
    sizeUidRead: device.uart.sizeUidRead,
    emptyCheck: device.emptyCheck,
    clearsEmptyFlag: false,
    ignoresBoot0Pin: false,
    erasedValue: device.erasedValue,
    programUnitBytes: device.programUnitBytes ?? device.uart.writeAlignmentBytes,
    reprogramming: reprogramming(device),
    minBaudRate: 1200,
    maxBaudRate: highestBaudRate(device),
    baudErrorFraction: 0,
    timing: partTiming(device),
    manners: [],
  };
  return { ...profile, ...romQuirks(device, rom) };
}

/** ROMs older than the code base that ST published as OpenBL, which acknowledges Readout Unprotect twice at once. */
const OLD_FAMILIES: readonly string[] = ['F0', 'F1', 'F2', 'F3', 'F4', 'L0', 'L1', 'W'];

function chooseRom(device: Device, bootloaderId: number | undefined): RomVersion {
  const asked = device.romVersions.find((rom) => bootloaderId !== undefined && rom.id === bootloaderId);
  const newest = device.romVersions[device.romVersions.length - 1] ?? UNKNOWN_ROM;
  if (asked !== undefined) return asked;
  return bootloaderId === undefined ? newest : { ...newest, id: bootloaderId };
}

/** `3.1` is sent as 0x31 (AN3155 §3.1). Records without a version get what goes with their erase command. */
function protocolByte(device: Device, rom: RomVersion): number {
  const match = /^(\d)\.(\d)$/.exec(rom.protocolVersion ?? '');
  if (match !== null) return Number(match[1]) * 16 + Number(match[2]);
  return device.uart.eraseCommand === 0x43 ? 0x22 : 0x31;
}

/** Typical lists of AN3155 §3.1; from protocol 4.0 on they vary. */
function commandList(device: Device, protocolVersion: number): number[] {
  if (isBlueNrgLineage(device)) return [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x43, 0x82, 0x92];
  const erase = device.uart.eraseCommand ?? (protocolVersion < 0x30 ? 0x43 : 0x44);
  const list = [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, erase, 0x63, 0x73];
  // H5 has product states instead of readout protection (AN3155 table 3, protocol 4.0).
  if (device.family === 'H5') return [...list, 0x50];
  list.push(0x82, 0x92);
  if (device.uart.specialCommands !== null && /special/i.test(device.uart.specialCommands)) list.push(0x50);
  if (protocolVersion === 0x33) list.push(0xa1);
  return list;
}

/** STM32: two bytes, most significant first. BlueNRG lineage: the id is the third byte (AN3155 §3.3). */
function productIdBytes(device: Device): number[] {
  if (isBlueNrgLineage(device)) return [0x00, 0x00, device.pid & 0xff];
  const count = Math.max(1, device.uart.getIdByteCount);
  return Array.from({ length: count }, (_, index) => (device.pid >>> (8 * (count - 1 - index))) & 0xff);
}

function isBlueNrgLineage(device: Device): boolean {
  return device.deviceClass === 'stm32-bluenrg-lineage' || device.deviceClass === 'bluenrg';
}

function reprogramming(device: Device): Reprogramming {
  if (['F2', 'F4', 'F7', 'L0', 'L1'].includes(device.family)) return 'moves-bits';
  return (device.programUnitBytes ?? 4) >= 16 ? 'never' : 'zeros-only';
}

/** Above these rates detection fails: F303 at 460800 only sometimes, F1 up to 921600 in practice; hardware detection to 1 M. */
function highestBaudRate(device: Device): number {
  if (device.family === 'F3') return 256_000;
  const isHardware = Object.values(device.uart.baudDetection ?? {}).some((method) => method === 'auto');
  return isHardware || device.uart.baudDetection === null ? 1_000_000 : 921_600;
}
