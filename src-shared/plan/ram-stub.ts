import type { AddressRange, Device } from '../devices/device.ts';

/** A few instructions for the RAM of a part: written by Write Memory, started by Go. */
export interface RamStub {
  address: number;
  bytes: Uint8Array;
}

/** Application Interrupt and Reset Control Register, the same on all Cortex-M (ARMv6-M and ARMv7-M manuals, B3.2). */
const AIRCR = 0xe000_ed0c;
/** VECTKEY and SYSRESETREQ. */
const SYSTEM_RESET_REQUEST = 0x05fa_0004;

/** FLASH_CR of F0 with OBL_LAUNCH, bit 13 (RM0091 §3.5.5): F09x and F030xC, as stm32flash uses it. */
const F09X_PID = 0x442;
const F09X_OPTION_RELOAD = { register: 0x4002_2010, value: 1 << 13 };

/** Room for the stub; AN3155 §3.6 wants a multiple of 4, and 32 suits the write unit of every part. */
const STUB_BYTES = 32;
/** The stub pushes nothing; the stack pointer only has to lie in RAM. */
const STACK_OFFSET = 0x100;
/** Below this, Cortex-M7 parts have RAM for data alone (DTCM: RM0385, RM0410, RM0431, RM0433). */
const BEHIND_DTCM = 0x2002_0000;
const CORTEX_M7_FAMILIES: readonly string[] = ['F7', 'H7', 'H7RS'];
/** L47x V9.0 damages what it writes to RAM (AN2606). */
const DAMAGES_RAM = { pid: 0x415, bootloaderId: 0x90 };

/** The stub that asks for a system reset, or undefined if the ROM lets nothing into the RAM of this part. */
export function resetStub(device: Device, bootloaderId: number | null): RamStub | undefined {
  return pokeStub(device, bootloaderId, AIRCR, SYSTEM_RESET_REQUEST);
}

/** The stub that has the option bytes loaded again, or undefined if the part is not known to be able to. */
export function optionReloadStub(device: Device, bootloaderId: number | null): RamStub | undefined {
  if (device.pid !== F09X_PID) return undefined;
  const { register, value } = F09X_OPTION_RELOAD;
  return pokeStub(device, bootloaderId, register, value);
}

/**
 * Writes one word to one register and waits for what comes of it. 32 bytes, little endian:
 *
 *     +0   xx xx xx xx   initial stack pointer, loaded by Go (AN3155 §3.5)
 *     +4   xx xx xx xx   address of +8, odd: Thumb
 *     +8   01 48         ldr  r0, [pc, #4]    ; the register, from +16
 *     +10  02 49         ldr  r1, [pc, #8]    ; the value, from +20
 *     +12  01 60         str  r1, [r0]
 *     +14  FE E7         b    .               ; until the reset comes
 *     +16  xx xx xx xx   register
 *     +20  xx xx xx xx   value
 *     +24  00 …          filler
 */
function pokeStub(
  device: Device,
  bootloaderId: number | null,
  register: number,
  value: number,
): RamStub | undefined {
  const range = stubRange(device, bootloaderId);
  if (range === undefined) return undefined;
  const address = range.start;
  const bytes = new Uint8Array(STUB_BYTES);
  const view = new DataView(bytes.buffer);
  const stack = Math.min(address + STACK_OFFSET, range.end + 1 - ((range.end + 1) % 8));
  [stack, address + 8 + 1].forEach((word, index) => view.setUint32(index * 4, word, true));
  [0x4801, 0x4902, 0x6001, 0xe7fe].forEach((code, index) => view.setUint16(8 + index * 2, code, true));
  [register, value].forEach((word, index) => view.setUint32(16 + index * 4, word, true));
  return { address, bytes };
}

/** Where a stub can stand and run: RAM that every ROM version in question leaves to the host. */
function stubRange(device: Device, bootloaderId: number | null): AddressRange | undefined {
  if (device.pid === DAMAGES_RAM.pid && bootloaderId === DAMAGES_RAM.bootloaderId) return undefined;
  const known = device.romVersions.filter((rom) => bootloaderId !== null && rom.id === bootloaderId);
  const versions = known.length > 0 ? known : device.romVersions;
  const candidates = versions.map((rom) => firstRunnable(device, rom.ramRanges));
  const usable = candidates.filter((range) => range !== undefined);
  if (usable.length < candidates.length) return undefined;
  // Where the version is not known, the highest start suits them all.
  return usable.sort((a, b) => b.start - a.start)[0];
}

function firstRunnable(device: Device, ranges: readonly AddressRange[]): AddressRange | undefined {
  const lowest = CORTEX_M7_FAMILIES.includes(device.family) ? BEHIND_DTCM : 0;
  return ranges
    .map(({ start, end }) => ({ start: alignUp(Math.max(start, lowest), STUB_BYTES), end }))
    .find(({ start, end }) => end - start + 1 >= STUB_BYTES);
}

function alignUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
