import type { Device } from '#shared/devices/device.ts';
import { possibleFlashSizes } from '#shared/devices/part-name.ts';
import { FlashError } from '#shared/errors.ts';
import { UNIQUE_ID_BYTES, type UniqueId } from '#shared/job/target-info.ts';
import { uniqueIdHex, uniqueIdOf } from '#shared/job/unique-id.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import { isRefusal, isRefusalOutright } from '../fault.ts';
import type { FlashSize } from '../programmer.ts';
import type { Bootloader } from './bootloader.ts';
import { refusesToRead } from './readout-protection.ts';

/**
 * Reads the flash size the way the part wants it, then by the other way, then by asking which addresses can be read;
 * what remains is the largest size of this product id. Parts that share a product id differ in size, so the source
 * tells how far to trust it. Nothing is read on trial beyond `namedSizeBytes`, if the user named a size: there are
 * devices that a read beyond their flash ends.
 */
export async function readFlashSize(
  bootloader: Bootloader,
  device: Device,
  namedSizeBytes?: number,
): Promise<FlashSize> {
  const fromRegister = await readSizeRegister(bootloader, device);
  if (fromRegister !== undefined) return { sizeBytes: fromRegister, source: 'register' };
  const probed =
    device.maxFlashSizeBytes > 0 ? await probeFlashEnd(bootloader, device, namedSizeBytes) : undefined;
  if (probed !== undefined) return { sizeBytes: probed, source: 'probed' };
  return { sizeBytes: device.maxFlashSizeBytes, source: device.maxFlashSizeBytes > 0 ? 'table' : 'unknown' };
}

/**
 * Reads the 96-bit unique id, or says why there is none. An answer with the id that is `expected` is believed at once: no
 * damage on the way makes it of another board's. Any other one must come again (`agreed`).
 */
export async function readUniqueId(
  bootloader: Bootloader,
  device: Device,
  expected?: string,
): Promise<UniqueId> {
  if (device.uidRegister === null || device.uart.sizeUidRead.kind === 'unreadable')
    return { state: 'unreadable', reason: 'no-register' };
  const bytes = await readRegister(bootloader, device, {
    address: device.uidRegister,
    byteCount: UNIQUE_ID_BYTES,
    isExpected: (answer) => expected !== undefined && uniqueIdHex(answer) === expected,
  });
  if (bytes === undefined) return { state: 'unreadable', reason: 'refused' };
  return uniqueIdOf(bytes);
}

async function readSizeRegister(bootloader: Bootloader, device: Device): Promise<number | undefined> {
  if (device.flashSizeRegister === null || device.uart.sizeUidRead.kind === 'unreadable') return undefined;
  const bytes = await readRegister(bootloader, device, { address: device.flashSizeRegister, byteCount: 2 });
  if (bytes === undefined) return undefined;
  const value = ((bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)) & (device.flashSizeMask ?? 0xffff);
  return sizeOfRegisterValue(device, value);
}

/** Undefined for a value that names no size: 0, FFFF, an unknown code, or more than the product id allows. */
function sizeOfRegisterValue(device: Device, value: number): number | undefined {
  const codes = device.flashSizeCodes ?? {};
  if (Object.keys(codes).length > 0) return codes[value];
  const plausible = value !== 0 && value * 1024 <= device.maxFlashSizeBytes;
  return plausible ? value * 1024 : undefined;
}

/** What is read of a part's own memory; an answer that `isExpected` needs not be asked for again. */
interface Register {
  address: number;
  byteCount: number;
  isExpected?: (bytes: Uint8Array) => boolean;
}

/**
 * Reads a register directly or out of its block, as the part wants it; if that is refused, the other way. L0 NACKs
 * anything but 128 bytes at 0x1FF80000 (GH stm32loader #61), F2/F4 anything but 256 at 0x1FFF7A00.
 */
async function readRegister(
  bootloader: Bootloader,
  device: Device,
  { address, byteCount, isExpected = () => false }: Register,
): Promise<Uint8Array | undefined> {
  const direct = () => readOrRefused(bootloader, address, byteCount, isExpected);
  const block = async () => {
    const { start, size } = blockAround(device, address);
    const within = (bytes: Uint8Array) => bytes.subarray(address - start, address - start + byteCount);
    const bytes = await readOrRefused(bootloader, start, size, (answer) => isExpected(within(answer)));
    return bytes === undefined ? undefined : within(bytes);
  };
  return device.uart.sizeUidRead.kind === 'block'
    ? ((await block()) ?? (await direct()))
    : ((await direct()) ?? (await block()));
}

function blockAround(device: Device, address: number): { start: number; size: number } {
  if (device.uart.sizeUidRead.kind === 'block')
    return { start: device.uart.sizeUidRead.address, size: device.uart.sizeUidRead.sizeBytes };
  const { transferBytes: size } = limitsOf(device, null);
  return { start: address - (address % size), size };
}

/** The largest flash size, up to the one that was named, whose last word can be read. Undefined if even the smallest cannot. */
async function probeFlashEnd(
  bootloader: Bootloader,
  device: Device,
  namedSizeBytes = Infinity,
): Promise<number | undefined> {
  const sizes = new Set([
    ...(Number.isFinite(namedSizeBytes) ? [namedSizeBytes] : []),
    ...possibleFlashSizes(device),
  ]);
  for (const sizeBytes of [...sizes].filter((size) => size <= namedSizeBytes)) {
    if ((await readOrRefused(bootloader, device.flashBase + sizeBytes - 4, 4)) !== undefined)
      return sizeBytes;
  }
  return undefined;
}

/** A refusal that was not confirmed comes from a noisy line: so often the question is asked again. */
const MAX_DOUBTS = 3;

/** Reads, or returns undefined if the ROM refuses the address. A refusal of the command itself is readout protection. */
async function readOrRefused(
  bootloader: Bootloader,
  address: number,
  byteCount: number,
  isExpected: (bytes: Uint8Array) => boolean = () => false,
): Promise<Uint8Array | undefined> {
  const read = () => bootloader.readMemory(address, byteCount);
  for (let doubts = 1; ; doubts += 1) {
    try {
      return await bootloader.agreed(read, { isExpected });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (!isRefusalOutright(error)) return undefined;
      if (await refusesToRead(bootloader, address, byteCount))
        throw new FlashError('E-PROTECT-READOUT', {}, { phase: bootloader.conversation.phase, cause: error });
      if (doubts === MAX_DOUBTS) throw error;
    }
  }
}
