import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError, reasonOf } from '#shared/errors.ts';
import { erasePagesCommands } from '#shared/plan/erase-commands.ts';
import type { EraseCommand, Plan } from '#shared/plan/plan.ts';
import { isContactError, isRefusal } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';

/** Sends the erase commands of a plan. An ACK ends each; what the pages hold is for verification to tell. */
export async function eraseStep(context: JobContext, plan: Plan): Promise<void> {
  if (plan.erase.length === 0) return;
  context.beginPhase('erasing', plan.erasedPages.length);
  for (const command of plan.erase) {
    await eraseCommand(context, plan, command);
    context.progress(context.ledger.erasedPageCount);
  }
}

/** Erases these pages again, before their blocks are written again. */
export async function eraseAgain(
  context: JobContext,
  plan: Plan,
  pages: readonly FlashPage[],
): Promise<void> {
  for (const command of erasePagesCommands(plan.target.limits, pages)) {
    // Pages that were not erased although the board acknowledged it: the first erase may have hit others.
    if (context.device.uart.eraseUnreliable !== true)
      context.neighbourhood.suspectPages(context.programmer.pagesInReach(command));
    await eraseCommand(context, plan, command);
  }
}

/** Erases everything once more, as the plan does. */
export async function eraseAllAgain(context: JobContext, plan: Plan): Promise<void> {
  context.beginPhase('erasing', plan.erasedPages.length);
  for (const command of plan.erase) await eraseCommand(context, plan, command);
}

async function eraseCommand(context: JobContext, plan: Plan, command: EraseCommand): Promise<void> {
  const { programmer, ledger } = context;
  const pages = command.kind === 'mass' ? plan.erasedPages : command.pages;
  programmer.throwIfStopped();
  try {
    await programmer.erase(command, {
      begun: () => ledger.eraseBegun(pages),
      refused: () => ledger.eraseRefused(pages),
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (command.kind === 'mass') return massEraseByPages(context, plan, error);
    throw eraseFailed(pages, error);
  }
  ledger.eraseDone(pages);
}

/**
 * Some ROMs and clones refuse the mass erase that their family has; every page one by one comes to the same. If the board
 * cannot be brought back in step after it, the refusal is what failed.
 */
async function massEraseByPages(context: JobContext, plan: Plan, refusal: FlashError): Promise<void> {
  context.warn({ code: 'W-JOB-MASS-ERASE-REFUSED', params: { pages: plan.erasedPages.length } });
  try {
    for (const command of erasePagesCommands(plan.target.limits, plan.erasedPages)) {
      await eraseCommand(context, plan, command);
      context.progress(context.ledger.erasedPageCount);
    }
  } catch (error) {
    const isLost = isContactError(error, 'lost') && context.ledger.erasedPageCount === 0;
    throw isLost ? eraseFailed(plan.erasedPages, refusal) : error;
  }
}

function eraseFailed(pages: readonly FlashPage[], cause: FlashError): FlashError {
  return new FlashError(
    'E-ERASE-FAILED',
    { pages: describePages(pages), detail: reasonOf(cause) },
    { phase: 'erasing', cause },
  );
}

function describePages(pages: readonly FlashPage[]): Phrase {
  const codes = pages.map((page) => page.code);
  const [first = 0] = codes;
  return codes.length === 1
    ? phrase('pages.one', { page: first })
    : phrase('pages.range', { first, last: codes.at(-1) ?? first });
}
