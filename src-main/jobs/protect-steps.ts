import { FlashError, isFlashError } from '#shared/errors.ts';
import { readOnlyEffects, type AllowedEffects } from '#shared/effects/allowed-effects.ts';
import type { CommandName } from '#shared/protocols/an3155/commands.ts';
import type { JobTask } from './job.ts';
import type { JobContext } from './job-context.ts';
import { finishChange } from './finish-change.ts';
import { pagesAtRisk, proveNotErased } from './mistaken-erase.ts';
import { proveWiped, unproven } from './prove-wiped.ts';
import { provingProtection } from './prove-protection.ts';
import { readRefusal, type ReadRefusal } from './read-refusal.ts';
import type { OnBegun } from '../programmers/an3155/bootloader.ts';
import { reconnect } from '../programmers/an3155/connect.ts';
import { MASS_ERASE_TIMEOUT_MS } from '../programmers/an3155/timeouts.ts';
import { sleep } from '../time/clock.ts';
import { phrase } from '#shared/text/words.ts';

/** Pause between two attempts to reach a part that is erasing itself. */
const RECONNECT_PAUSE_MS = 500;

/**
 * Sets protection and lets the part reset. Readout protection is proved: Read Memory must be refused as such. Write
 * protection is not: the ROM has no command that tells which sectors are protected, so the ACK is all there is; only that the board
 * did not take it for an erase is looked after.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-PROTECT-POWER-CYCLE`, `E-REPLY-*`
 */
export async function protectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'protect' }>,
): Promise<void> {
  const { bootloader } = context;
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    allow(context, { protection: new Set(['write-protect']), writeProtectSectors: task.sectors });
    const held = await pagesAtRisk(context, task.sectors);
    await finishing(context, 'Write Protect', async (onBegun) => {
      await bootloader.writeProtect(task.sectors, onBegun);
      await comeBack(context, 'Write Protect', 0);
      await proveNotErased(context, held);
    });
    return;
  }
  allow(context, { protection: new Set(['readout-protect']) });
  await finishing(context, 'Readout Protect', async (onBegun) => {
    await bootloader.readoutProtect(onBegun);
    await comeBack(context, 'Readout Protect', 0);
    const refusal = await readRefusal(context);
    if (refusal !== 'protection') throw notInForce(context, 'Readout Protect', refusal);
  });
}

/**
 * Removes protection. For readout protection the part erases its whole flash first, maybe after the last ACK
 * (AN3155 §3.12), so it is called until it answers; then the start of every page must be readable and blank. A flash that can
 * be read is not protected, and keeps what it holds. Resolves with true where a command was sent.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-PROTECT-POWER-CYCLE`, `E-REPLY-*`
 */
export async function unprotectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'unprotect' }>,
): Promise<boolean> {
  const { bootloader } = context;
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    allow(context, { protection: new Set(['write-unprotect']) });
    await finishing(context, 'Write Unprotect', async (onBegun) => {
      await bootloader.writeUnprotect(onBegun);
      await comeBack(context, 'Write Unprotect', 0);
    });
    return true;
  }
  if (task.always !== true && (await isOffAlready(context))) {
    context.warn({ code: 'W-JOB-ALREADY-UNPROTECTED', params: {} });
    return false;
  }
  allow(context, { protection: new Set(['readout-unprotect']) });
  bootloader.conversation.throwIfStopped();
  const change = async (onBegun: OnBegun) => {
    await bootloader.readoutUnprotect(onBegun);
    context.ledger.wipeBegun();
    await comeBack(context, 'Readout Unprotect', MASS_ERASE_TIMEOUT_MS);
    const refusal = await readRefusal(context);
    if (refusal !== 'none') throw notInForce(context, 'Readout Unprotect', refusal);
    await proveWiped(context);
  };
  await provingProtection(context, { command: 'Readout Unprotect', wipes: true }, change);
  return true;
}

/** Only a read that succeeds proves it. Where neither can be proved, a warning says so: the flash is erased to be sure. */
async function isOffAlready(context: JobContext): Promise<boolean> {
  if (context.info.readProtected) return false;
  const refusal = context.bootloader.offers('Read Memory') ? await readRefusal(context) : 'other';
  if (refusal === 'other' || refusal === 'doubtful')
    context.warn({ code: 'W-JOB-PROTECTION-UNKNOWN', params: {} });
  return refusal === 'none';
}

function allow(context: JobContext, effects: Partial<AllowedEffects>): void {
  context.bootloader.conversation.guard.allow({ ...readOnlyEffects, ...effects });
}

/** A change of protection, down to its proof. */
function finishing(
  context: JobContext,
  command: CommandName,
  change: (onBegun: OnBegun) => Promise<void>,
): Promise<void> {
  const { conversation } = context.bootloader;
  const proving = () => provingProtection(context, { command, wipes: false }, change);
  return finishChange(conversation, proving, (stop) => unproven(command, phrase('unproven.stopped'), stop));
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
        throw unproven(command, phrase('unproven.not-back'), error);
      }
      await sleep(clock, RECONNECT_PAUSE_MS);
    }
  }
}

const readability = {
  none: 'readable',
  protection: 'unreadable',
  doubtful: 'doubtful',
  other: 'other',
} as const satisfies Record<ReadRefusal, string>;

/** A new level that cannot be seen: on some parts it waits for the supply to go off and on, and nothing is wrong. */
function notInForce({ device }: JobContext, command: string, refusal: ReadRefusal): FlashError {
  const isAsBefore = refusal === (command === 'Readout Protect' ? 'none' : 'protection');
  if (isAsBefore && device.powerCycle?.includes('protection-change') === true)
    return new FlashError('E-PROTECT-POWER-CYCLE', { command, device: device.name }, { phase: 'protecting' });
  return unproven(command, phrase(`unproven.${readability[refusal]}`));
}
