import { equalBytes } from '#shared/bytes.ts';
import { isRefusalOutright, isRequestError } from '../fault.ts';
import type { Bootloader } from './bootloader.ts';
import { resynchronise } from './resynchronise.ts';

/** How often in a row the ROM must answer Get and refuse to read. */
const PROOFS = 2;

/**
 * True if the ROM refuses Read Memory as such, as it does under readout protection (AN3155 §3.4). On a line that holds
 * bytes up, the late answer to another frame looks the same, and whoever believes it erases a board for nothing: so Get
 * is asked before each try, because all bytes of its answer come at their place only if the line is in step.
 *
 * @throws FlashError `E-SYNC-LOST`, what the link throws, and the reason of a stop
 */
export async function refusesToRead(
  bootloader: Bootloader,
  address: number,
  byteCount: number,
): Promise<boolean> {
  for (let proof = 0; proof < PROOFS; proof += 1) {
    try {
      if (!(await checkInStep(bootloader))) return false;
      await bootloader.readMemory(address, byteCount);
      return false;
    } catch (error) {
      if (!isRequestError(error)) throw error;
      if (isRefusalOutright(error) && error.params['command'] === 'Read Memory') continue;
      await resynchronise(bootloader.conversation);
      return false;
    }
  }
  return true;
}

/** True if Get lists what it listed before. A list that was damaged on the way is not kept. */
async function checkInStep(bootloader: Bootloader): Promise<boolean> {
  const { commands } = bootloader;
  try {
    const answer = await bootloader.get();
    return equalBytes(Uint8Array.from(answer.commands), Uint8Array.from(commands));
  } finally {
    bootloader.commands = commands;
  }
}
