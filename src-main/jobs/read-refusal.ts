import type { ReadRefusal } from '../programmers/programmer.ts';
import type { JobContext } from './job-context.ts';

/** Tries to read the start of the flash. Errors: those of the line. */
export function readRefusal({ programmer, device, limits }: JobContext): Promise<ReadRefusal> {
  return programmer.readRefusal(device.flashBase, limits.transferBytes);
}
