import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { isFlashError, type FlashError } from '#shared/errors.ts';
import type { ProtectionRequest } from '../programmers/programmer.ts';
import { erasedDoubts } from './doubts.ts';
import { isRefusal, isRequestError, type RequestError } from '../programmers/fault.ts';
import { wholeFlash, type JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { isBlankAtSamples } from './prove-neighbourhood.ts';
import { readRefusal } from './read-refusal.ts';

/** Failures of a change of protection that say of themselves that it may have been made. */
const OWNED_UP: readonly string[] = ['E-PROTECT-UNPROVEN', 'E-PROTECT-POWER-CYCLE'];

/**
 * Sends a change of protection and proves it. If that fails once it was begun, nobody knows what the board made of it: what was
 * sent may have reached it as another change, or as an erase. Option bytes are in doubt then, and the flash until it was read back.
 *
 * @param prove reaches the part again, and looks at it
 * @throws what the programmer and `prove` throw
 */
export async function provingProtection(
  context: JobContext,
  request: ProtectionRequest,
  prove: () => Promise<void>,
): Promise<void> {
  // Of this the ledger says what is known.
  const wipes = request.kind === 'readout-unprotect';
  let isBegun = false;
  let isAcknowledged = false;
  try {
    await context.programmer.protect(request, () => {
      isBegun = true;
    });
    isAcknowledged = true;
    await prove();
  } catch (error) {
    if (!isFlashError(error)) throw error;
    const isRefused = !isAcknowledged && isRefusal(error);
    const isInDoubt = isRefused ? !(await context.programmer.stillAnswers()) : isBegun;
    if (isInDoubt && wipes) context.ledger.wipeBegun();
    if (isInDoubt && OWNED_UP.includes(error.code)) await lookForWipe(context, wipes);
    else if (isInDoubt) await leaveInDoubt(context, error, wipes);
    throw error;
  }
}

/** A part that can still be read, and holds nothing any more, took another change than the one that was asked for. */
async function lookForWipe(context: JobContext, wipes: boolean): Promise<void> {
  if (wipes || !context.programmer.isInStep) return;
  const isHeld = await asking(context, async () => {
    if ((await readRefusal(context)) !== 'none') return true;
    for (const page of await pagesOf(context)) if (!(await isBlankAtSamples(context, page))) return true;
    return false;
  });
  if (isHeld) return;
  context.ledger.wipeBegun();
  context.neighbourhood.protectionMayHave(context.device.optionBytes, allFlash(context));
}

async function leaveInDoubt(context: JobContext, fault: FlashError, wipes: boolean): Promise<void> {
  // A part that erases itself is silent for as long as that takes.
  const isFlashKnown = wipes || (isRequestError(fault) && (await seeAgain(context, fault)));
  if (!isFlashKnown) context.ledger.wipeBegun();
  context.neighbourhood.protectionMayHave(context.device.optionBytes, isFlashKnown ? [] : allFlash(context));
}

/** Brings the part back and looks at its flash. False if it cannot be read, or may have been erased as a whole. */
function seeAgain(context: JobContext, fault: RequestError): Promise<boolean> {
  return asking(context, async () => {
    await context.programmer.comeBackAfter(fault);
    const refusal = await readRefusal(context);
    // What removes protection erases the flash: one that is protected now was not erased.
    if (refusal === 'protection') return true;
    return refusal === 'none' && (await holdsAnything(context));
  });
}

/** What a question about the board gives, whatever stops the job; false if the line does not let it be answered. */
async function asking(context: JobContext, question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await context.programmer.concluding(question);
  } catch (error) {
    if (!isFlashError(error)) throw error;
    return false;
  }
}

/** True if some page holds something. Pages that are blank are named. */
async function holdsAnything(context: JobContext): Promise<boolean> {
  const pages = await pagesOf(context);
  const blank: FlashPage[] = [];
  for (const page of pages) if (await isBlankAtSamples(context, page)) blank.push(page);
  if (blank.length === pages.length) return false;
  const doubts = erasedDoubts(blank.map((page) => ({ ...page, why: 'protection' })));
  for (const doubt of doubts) context.leaveUnproven(doubt);
  return true;
}

/** The pages of the part; if they are not known, its flash as one. */
async function pagesOf(context: JobContext): Promise<readonly FlashPage[]> {
  const pages = (await knownPlanTarget(context))?.pages ?? [];
  if (pages.length > 0) return pages;
  return allFlash(context).map(({ start, end }) => ({
    code: 0,
    bank: 1,
    address: start,
    sizeBytes: end - start + 1,
  }));
}

/** All flash, or nothing if its size is not known. */
function allFlash(context: JobContext): AddressRange[] {
  const flash = wholeFlash(context);
  return flash.end < flash.start ? [] : [flash];
}
