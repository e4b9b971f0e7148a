import { refusesToRead } from '../programmers/an3155/readout-protection.ts';
import { isRefusal, isRefusalOutright } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';

/** Why the start of the flash cannot be read. Readout protection refuses the command itself (AN3155 §3.4), nothing else does. */
export type ReadRefusal = 'none' | 'protection' | 'other' | 'doubtful';

/** Tries to read the start of the flash. Errors: those of the line. */
export async function readRefusal({ bootloader, device, limits }: JobContext): Promise<ReadRefusal> {
  const sizeBytes = limits.transferBytes;
  try {
    await bootloader.repeatable(() => bootloader.readMemory(device.flashBase, sizeBytes));
    return 'none';
  } catch (error) {
    if (isRefusalOutright(error))
      return (await refusesToRead(bootloader, device.flashBase, sizeBytes)) ? 'protection' : 'doubtful';
    if (isRefusal(error)) return 'other';
    throw error;
  }
}
