import { FlashError, isFlashError } from '#shared/errors.ts';
import { readOnlyEffects, type AllowedEffects } from '#shared/plan/guard.ts';
import { blockSizeBytes } from '#shared/plan/write-blocks.ts';
import type { JobTask } from './job.ts';
import type { JobContext } from './job-context.ts';
import { isLineFault } from '../session/line-faults.ts';
import { reconnect } from '../session/connect.ts';
import { MASS_ERASE_TIMEOUT_MS } from '../session/timeouts.ts';
import { sleep } from '../time/clock.ts';

/** Pause between two attempts to reach a part that is erasing itself. */
const RECONNECT_PAUSE_MS = 500;

/**
 * Sets protection, lets the part reset, and proves the new state: a readout-protected part must refuse Read Memory.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-REPLY-*`
 */
export async function protectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'protect' }>,
): Promise<void> {
  const { bootloader } = context;
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    allow(context, { protection: new Set(['write-protect']), writeProtectSectors: task.sectors });
    await bootloader.writeProtect(task.sectors);
    await comeBack(context, 'Write Protect', 0);
    return;
  }
  allow(context, { protection: new Set(['readout-protect']) });
  await bootloader.readoutProtect();
  await comeBack(context, 'Readout Protect', 0);
  if ((await readStart(context)) !== undefined)
    throw new FlashError('E-PROTECT-UNPROVEN', {
      command: 'Readout Protect',
      detail: 'the flash can still be read',
    });
}

/**
 * Removes protection. For readout protection the part erases its whole flash first, maybe after the last ACK
 * (AN3155 §3.12), so it is called until it answers; then its start must
 * be readable and blank.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-REPLY-*`
 */
export async function unprotectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'unprotect' }>,
): Promise<void> {
  const { bootloader } = context;
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    allow(context, { protection: new Set(['write-unprotect']) });
    await bootloader.writeUnprotect();
    await comeBack(context, 'Write Unprotect', 0);
    return;
  }
  allow(context, { protection: new Set(['readout-unprotect']) });
  bootloader.conversation.throwIfStopped();
  context.ledger.wipeBegun();
  await bootloader.readoutUnprotect();
  await comeBack(context, 'Readout Unprotect', MASS_ERASE_TIMEOUT_MS);
  const start = await readStart(context);
  const detail =
    start === undefined ? 'the flash still cannot be read' : 'the flash is not blank at its start';
  if (start === undefined || start.some((byte) => byte !== context.device.erasedValue)) {
    throw new FlashError('E-PROTECT-UNPROVEN', { command: 'Readout Unprotect', detail });
  }
  context.ledger.wipeDone();
}

function allow(context: JobContext, effects: Partial<AllowedEffects>): void {
  context.bootloader.conversation.guard.allow({ ...readOnlyEffects, ...effects });
}

/** The part has reset: waits until it can listen, and synchronises anew, for `patienceMs` at the most (at least once). */
async function comeBack(context: JobContext, command: string, patienceMs: number): Promise<void> {
  const { conversation } = context.bootloader;
  const { clock } = conversation;
  const deadline = clock.now() + patienceMs;
  await sleep(clock, context.connect.startupMs);
  for (;;) {
    try {
      await reconnect(conversation, context.connect);
      return;
    } catch (error) {
      if (!isFlashError(error, 'E-SYNC-TIMEOUT', 'E-SYNC-GARBAGE')) throw error;
      if (clock.now() >= deadline) {
        throw new FlashError(
          'E-PROTECT-UNPROVEN',
          { command, detail: 'the board did not come back to its bootloader' },
          { phase: 'protecting', cause: error },
        );
      }
      await sleep(clock, RECONNECT_PAUSE_MS);
    }
  }
}

/** The first block of the flash; undefined where the board refuses to be read. */
async function readStart({ bootloader, device }: JobContext): Promise<Uint8Array | undefined> {
  try {
    return await bootloader.repeatable(() => bootloader.readMemory(device.flashBase, blockSizeBytes(device)));
  } catch (error) {
    if (!isLineFault(error) || error.code !== 'E-REPLY-NACK') throw error;
    return undefined;
  }
}
