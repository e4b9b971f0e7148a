import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import type { ProtectionChange } from '#shared/effects/effect.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import { phrase } from '#shared/text/words.ts';
import { isContactError } from '../programmers/fault.ts';
import type { ProtectionRequest, ReadRefusal } from '../programmers/programmer.ts';
import { finishChange } from './finish-change.ts';
import type { JobContext } from './job-context.ts';
import { pagesAtRisk, proveNotErased } from './mistaken-erase.ts';
import { provingProtection } from './prove-protection.ts';
import { proveWiped, unproven } from './prove-wiped.ts';
import { readRefusal } from './read-refusal.ts';

/**
 * Sets protection and lets the part reset. Readout protection is proved: the part must refuse to be read. Write protection is
 * not: no bootloader tells which sectors are protected, so the acknowledgement is all there is; only that the board did not take
 * it for an erase is looked after.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-PROTECT-POWER-CYCLE`, and those of the line
 */
export async function protectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'protect' }>,
): Promise<void> {
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    const request = { kind: 'write-protect', sectors: task.sectors } as const;
    allow(context, request);
    const held = await pagesAtRisk(context, request);
    await finishing(context, request, () => proveNotErased(context, request, held));
    return;
  }
  const request = { kind: 'readout-protect' } as const;
  allow(context, request);
  await finishing(context, request, async () => {
    const refusal = await readRefusal(context);
    if (refusal !== 'protection') throw notInForce(context, request.kind, refusal);
  });
}

/**
 * Removes protection. For readout protection the part erases its whole flash first, maybe after the last acknowledgement
 * (AN3155 §3.12), so it is called until it answers; then the start of every page must be readable and blank. A flash that can
 * be read is not protected, and keeps what it holds. Resolves with true if a change was sent.
 * @throws FlashError `E-PROTECT-UNPROVEN`, `E-PROTECT-POWER-CYCLE`, and those of the line
 */
export async function unprotectStep(
  context: JobContext,
  task: Extract<JobTask, { kind: 'unprotect' }>,
): Promise<boolean> {
  context.beginPhase('protecting', 0);
  if (task.what === 'write') {
    const request = { kind: 'write-unprotect' } as const;
    allow(context, request);
    await finishing(context, request, () => Promise.resolve());
    return true;
  }
  if (task.always !== true && (await checkOffAlready(context))) {
    context.warn({ code: 'W-JOB-ALREADY-UNPROTECTED', params: {} });
    return false;
  }
  const request = { kind: 'readout-unprotect' } as const;
  allow(context, request);
  context.programmer.throwIfStopped();
  await provingProtection(context, request, async () => {
    context.ledger.wipeBegun();
    await comeBack(context, request.kind);
    const refusal = await readRefusal(context);
    if (refusal !== 'none') throw notInForce(context, request.kind, refusal);
    await proveWiped(context);
  });
  return true;
}

/** Only a read that succeeds proves it. If neither can be proved, a warning says so: the flash is erased to be sure. */
async function checkOffAlready(context: JobContext): Promise<boolean> {
  if (context.info.readProtected) return false;
  const refusal = context.programmer.can('read') ? await readRefusal(context) : 'other';
  if (refusal === 'other' || refusal === 'doubtful')
    context.warn({ code: 'W-JOB-PROTECTION-UNKNOWN', params: {} });
  return refusal === 'none';
}

function allow(context: JobContext, request: ProtectionRequest): void {
  context.programmer.allow({
    ...readOnlyEffects,
    protection: new Set([request.kind]),
    writeProtectSectors: request.kind === 'write-protect' ? request.sectors : [],
  });
}

/** A change of protection, down to the part's return and the proof of it. */
function finishing(
  context: JobContext,
  request: ProtectionRequest,
  prove: () => Promise<void>,
): Promise<void> {
  const proving = () =>
    provingProtection(context, request, async () => {
      await comeBack(context, request.kind);
      await prove();
    });
  const name = context.programmer.nameOf(request.kind);
  return finishChange(context.programmer, proving, (stop) =>
    unproven(name, phrase('unproven.stopped'), stop),
  );
}

/** The part has reset: it is reached again as soon as it can listen. Errors: `E-PROTECT-UNPROVEN` if it does not come back. */
async function comeBack({ programmer }: JobContext, change: ProtectionChange): Promise<void> {
  try {
    await programmer.comeBack(change === 'readout-unprotect' ? 'wipe' : 'protection');
  } catch (error) {
    if (!isContactError(error, 'silent', 'noise')) throw error;
    throw unproven(programmer.nameOf(change), phrase('unproven.not-back'), error);
  }
}

const readability = {
  none: 'readable',
  protection: 'unreadable',
  doubtful: 'doubtful',
  other: 'other',
} as const satisfies Record<ReadRefusal, string>;

/** A new level that cannot be seen: on some parts it waits for the supply to go off and on, and nothing is wrong. */
function notInForce(
  { device, programmer }: JobContext,
  change: ProtectionChange,
  refusal: ReadRefusal,
): FlashError {
  const command = programmer.nameOf(change);
  const isAsBefore = refusal === (change === 'readout-protect' ? 'none' : 'protection');
  if (isAsBefore && device.powerCycle?.includes('protection-change') === true)
    return new FlashError('E-PROTECT-POWER-CYCLE', { command, device: device.name }, { phase: 'protecting' });
  return unproven(command, phrase(`unproven.${readability[refusal]}`));
}
