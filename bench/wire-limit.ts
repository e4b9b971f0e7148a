import type { Device } from '#shared/devices/device.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import { boardProfile } from '#main/virtual-board/profiles.ts';

/**
 * The time that no client can beat: the bytes of AN3155 on the line one after the other, and the flash's own erase and
 * program times. Nothing else: no connection, no gaps between turns.
 */
export function wireLimitMs(device: Device, imageSizeBytes: number, baudRate: number): number {
  const { timing } = boardProfile(device);
  const { transferBytes: blockBytes } = limitsOf(device, null);
  const characterMs = 11_000 / baudRate;
  const pageSizeBytes = device.layouts[0]?.regions[0]?.pageSizeBytes ?? imageSizeBytes;
  const blockCount = Math.ceil(imageSizeBytes / blockBytes);
  // Write: pair, address, count + data + checksum, three ACKs. Read: pair, address, length, three ACKs, data.
  const bytesPerBlock = 2 + 5 + (1 + blockBytes + 1) + 3 + (2 + 5 + 2 + 3 + blockBytes);
  const programMs = Math.ceil(blockBytes / timing.programStepBytes) * timing.programStepMs;
  const eraseMs = Math.ceil(imageSizeBytes / pageSizeBytes) * timing.pageEraseMs(pageSizeBytes);
  return blockCount * (bytesPerBlock * characterMs + programMs) + eraseMs;
}
