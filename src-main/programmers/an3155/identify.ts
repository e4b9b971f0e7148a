import { formatPid } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import { cloneMakerOf } from '#shared/devices/clone-makers.ts';
import { findDeviceByPid } from '#shared/devices/find-device.ts';
import { genericDevice } from '#shared/devices/generic-device.ts';
import { isFlashError } from '#shared/errors.ts';
import type { TargetInfo, UniqueId } from '#shared/job/target-info.ts';
import type { GetAnswer } from '#shared/protocols/an3155/decode.ts';
import { isRefusal } from '../fault.ts';
import type { FlashSize, IdentifiedTarget } from '../programmer.ts';
import type { Bootloader } from './bootloader.ts';
import { readFlashSize, readUniqueId } from './flash-size.ts';

/**
 * Finds out which part answers: product id, bootloader version, flash size, unique id. Only Get ID must succeed; what
 * readout protection or the ROM refuses is reported as unreadable. An unknown product id gives a generic device.
 * `namedSizeBytes` is the flash size of the part that the user named, if the name fixes one.
 */
export async function identify(
  bootloader: Bootloader,
  get: GetAnswer,
  devices: readonly Device[],
  namedSizeBytes?: number,
): Promise<IdentifiedTarget> {
  bootloader.conversation.phase = 'identifying';
  const { pid, bytes: idBytes } = await readId(bootloader);
  const device = findDeviceByPid(devices, pid) ?? genericDevice(pid);
  bootloader.readsDisturbWrites = device.uart.readsDisturbWrites;
  const readable = bootloader.offers('Read Memory')
    ? await readDetails(bootloader, device, namedSizeBytes)
    : protectedDetails(device, 'refused');
  const info: TargetInfo = {
    pid,
    ...(idBytes.length > 2 ? { idBytes } : {}),
    ...makerOf(idBytes, get.commands),
    deviceName: device.name,
    deviceId: device.id,
    family: device.family,
    protocolVersion: get.protocolVersion,
    commands: get.commands,
    bootloaderId: readable.bootloaderId,
    flashSizeBytes: readable.flashSize.sizeBytes,
    flashSizeSource: readable.flashSize.source,
    uniqueId: readable.uniqueId,
    readProtected: readable.readProtected,
    ...(device.powerCycle?.includes('protection-change') === true ? { waitsForPower: true } : {}),
    notes: device.quirks,
  };
  return { device, info };
}

interface Details {
  bootloaderId: number | null;
  flashSize: FlashSize;
  uniqueId: UniqueId;
  readProtected: boolean;
}

/** The answer that names the product, by whatever command this ROM has for it. Errors: as `Bootloader`. */
async function readId(bootloader: Bootloader): Promise<{ pid: number; bytes: readonly number[] }> {
  if (bootloader.offers('Get ID')) return bootloader.agreed(() => bootloader.getId());
  return { pid: await bootloader.agreed(() => bootloader.getVendorId()), bytes: [] };
}

/**
 * What of product id and bootloader version is not as it was; undefined if both are. No version is asked of another part. Errors: as
 * `Bootloader`.
 */
export async function partDifference(
  bootloader: Bootloader,
  info: TargetInfo,
): Promise<{ before: string; now: string } | undefined> {
  const { pid } = await readId(bootloader);
  if (pid !== info.pid) return { before: formatPid(info.pid), now: formatPid(pid) };
  const { protocolVersion } = await bootloader.agreed(() => bootloader.get());
  if (protocolVersion === info.protocolVersion) return undefined;
  return { before: formatVersion(info.protocolVersion), now: formatVersion(protocolVersion) };
}

/** `3.1` of 0x31. */
function formatVersion(version: number): string {
  return `${String(version >> 4)}.${String(version & 0x0f)}`;
}

function makerOf(idBytes: readonly number[], commands: readonly number[]): Pick<TargetInfo, 'maker'> {
  const maker = cloneMakerOf(idBytes, commands);
  return maker === undefined ? {} : { maker };
}

async function readDetails(
  bootloader: Bootloader,
  device: Device,
  namedSizeBytes: number | undefined,
): Promise<Details> {
  try {
    const flashSize = await readFlashSize(bootloader, device, namedSizeBytes);
    return {
      flashSize,
      bootloaderId: await readBootloaderId(bootloader, device),
      uniqueId: await readUniqueId(bootloader, device),
      readProtected: false,
    };
  } catch (error) {
    if (!isFlashError(error, 'E-PROTECT-READOUT')) throw error;
    return protectedDetails(device, 'protected');
  }
}

function protectedDetails(device: Device, reason: 'protected' | 'refused'): Details {
  return {
    bootloaderId: null,
    flashSize: {
      sizeBytes: device.maxFlashSizeBytes,
      source: device.maxFlashSizeBytes > 0 ? 'table' : 'unknown',
    },
    uniqueId: { state: 'unreadable', reason },
    readProtected: reason === 'protected',
  };
}

/** The bootloader ID byte is at an address of its own in each family (AN2606 table 3). */
async function readBootloaderId(bootloader: Bootloader, device: Device): Promise<number | null> {
  const address = device.romVersions.find((rom) => rom.idAddress !== null)?.idAddress;
  if (address === undefined || address === null) return null;
  try {
    const [id] = await bootloader.agreed(() => bootloader.readMemory(address, 1));
    return id ?? null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
