import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { isFlashError, type FlashError } from '#shared/errors.ts';
import type { CommandName } from '#shared/protocols/an3155/commands.ts';
import type { OnBegun } from '../programmers/an3155/bootloader.ts';
import { QUIET_MS } from '../programmers/an3155/timeouts.ts';
import { erasedDoubts } from './doubts.ts';
import { isRefusal, isRequestError } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import { recover } from './option-access.ts';
import { knownPlanTarget } from './plan-target.ts';
import { isBlankAtSamples } from './prove-neighbourhood.ts';
import { readRefusal } from './read-refusal.ts';

/** Failures of a change of protection that say of themselves that it may have been made. */
const OWNED_UP: readonly string[] = ['E-PROTECT-UNPROVEN', 'E-PROTECT-POWER-CYCLE'];

/** What is sent, and what it is to do to the flash. */
interface ProtectionChange {
  command: CommandName;
  /** The flash is to be erased: the ledger says of it what is known. */
  wipes: boolean;
}

/**
 * Sends a command about protection and brings the part back. Where that fails behind its beginning, nobody knows what the
 * board made of it: two flipped bits turn Readout Protect into Readout Unprotect, and Write Protect into Erase. Option bytes are
 * in doubt then, and the flash until it was read back.
 *
 * @throws what `change` throws
 */
export async function provingProtection(
  context: JobContext,
  { command, wipes }: ProtectionChange,
  change: (onBegun: OnBegun) => Promise<void>,
): Promise<void> {
  let isBegun = false;
  try {
    await change(() => {
      isBegun = true;
    });
  } catch (error) {
    if (!isFlashError(error)) throw error;
    const isRefused = isRefusal(error) && error.params['command'] === command;
    const isInDoubt = isRefused ? !(await stillAnswers(context)) : isBegun;
    if (isInDoubt && wipes) context.ledger.wipeBegun();
    if (isInDoubt && OWNED_UP.includes(error.code)) await lookForWipe(context, wipes);
    else if (isInDoubt) await leaveInDoubt(context, error, wipes);
    throw error;
  }
}

/** A part that can still be read, and holds nothing any more, took another command than Readout Protect. */
async function lookForWipe(context: JobContext, wipes: boolean): Promise<void> {
  if (wipes || !context.bootloader.conversation.isInStep) return;
  const isHeld = await asking(context, async () => {
    if ((await readRefusal(context)) !== 'none') return true;
    for (const page of await pagesOf(context)) if (!(await isBlankAtSamples(context, page))) return true;
    return false;
  });
  if (isHeld) return;
  context.ledger.wipeBegun();
  context.neighbourhood.protectionMayHave(context.device.optionBytes, wholeFlash(context));
}

/**
 * True where the ROM answers Get at once, and says no more than that. A refusal may be the late answer to something else, and the
 * part then is busy with the command, or waits to be synchronised anew; a command that passed once more is answered behind Get.
 */
async function stillAnswers({ bootloader }: JobContext): Promise<boolean> {
  try {
    await bootloader.get();
    return (await bootloader.conversation.drain(QUIET_MS)) === 0;
  } catch (error) {
    if (!isFlashError(error)) throw error;
    return false;
  }
}

async function leaveInDoubt(context: JobContext, fault: FlashError, wipes: boolean): Promise<void> {
  // A part that erases itself is silent for as long as that takes.
  const isFlashKnown = wipes || (isRequestError(fault) && (await isSeenAgain(context, fault)));
  if (!isFlashKnown) context.ledger.wipeBegun();
  context.neighbourhood.protectionMayHave(
    context.device.optionBytes,
    isFlashKnown ? [] : wholeFlash(context),
  );
}

/** Brings the part back and looks at its flash. False where it cannot be read, or may have been erased as a whole. */
function isSeenAgain(context: JobContext, fault: FlashError): Promise<boolean> {
  return asking(context, async () => {
    await recover(context, fault);
    const refusal = await readRefusal(context);
    // What removes protection erases the flash: one that is protected now was not erased.
    if (refusal === 'protection') return true;
    return refusal === 'none' && (await holdsAnything(context));
  });
}

/** What a question about the board gives, whatever stops the job; false where the line does not let it be answered. */
async function asking(context: JobContext, question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await context.bootloader.conversation.concluding(question);
  } catch (error) {
    if (!isFlashError(error)) throw error;
    return false;
  }
}

/** True where some page holds something. Pages that are blank are named. */
async function holdsAnything(context: JobContext): Promise<boolean> {
  const pages = await pagesOf(context);
  const blank: FlashPage[] = [];
  for (const page of pages) if (await isBlankAtSamples(context, page)) blank.push(page);
  if (blank.length === pages.length) return false;
  const doubts = erasedDoubts(blank.map((page) => ({ ...page, why: 'protection' })));
  for (const doubt of doubts) context.leaveUnproven(doubt);
  return true;
}

/** The pages of the part; where they are not known, its flash as one. */
async function pagesOf(context: JobContext): Promise<readonly FlashPage[]> {
  const pages = (await knownPlanTarget(context))?.pages ?? [];
  if (pages.length > 0) return pages;
  return wholeFlash(context).map(({ start, end }) => ({
    code: 0,
    bank: 1,
    address: start,
    sizeBytes: end - start + 1,
  }));
}

function wholeFlash({ device, info }: JobContext): AddressRange[] {
  const { flashBase } = device;
  return info.flashSizeBytes === 0 ? [] : [{ start: flashBase, end: flashBase + info.flashSizeBytes - 1 }];
}
