import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { withFacts, type DeviceFacts } from './device-facts.ts';
import { JobRig } from './job-rig.ts';

const devices = loadDevices();

/** The part that a name means. */
export function partOf(name: string): ReturnType<typeof findDevice> {
  return findDevice(devices, name);
}

/**
 * A board as it is made, and a tool that believes `belief` of it: what is taken out of the record that the *tool* uses is
 * not taken out of the board, which shows what the tool's knowledge is good for.
 */
export function caseRig(
  part: string,
  options: Partial<VirtualBoardOptions> = {},
  belief: DeviceFacts = {},
): JobRig {
  const { device, flashSizeBytes } = partOf(part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  const believed = devices.map((each) => (each.pid === device.pid ? withFacts(each, belief) : each));
  return new JobRig(device, { ...size, ...options }, believed);
}

/** Codes of the warnings of a job. */
export function warningCodes({ warnings }: { warnings: readonly { code: string }[] }): string[] {
  return warnings.map(({ code }) => code);
}
