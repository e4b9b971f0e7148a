import type { FlashPage } from '#shared/devices/device.ts';
import { erasedDoubts } from './doubts.ts';
import type { JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { isBlankAtSamples } from './prove-neighbourhood.ts';
import { unproven } from './prove-wiped.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * The pages that an erase would take which a board made of Write Protect, as far as they hold something: asked before it is sent.
 * Write Protect (63 9C) and Erase (43 BC) differ in one bit of each byte, and the frames behind them are alike (AN3155 §3.7,
 * §3.9): the same clean ACKs would stand for both. `sectors`: the bytes that the frame lists, each of them a page for Erase.
 * None on a part that has no Erase, or cannot be read. A stop is heard between two reads.
 *
 * @throws what the line throws, and the reason of a stop
 */
export async function pagesAtRisk(context: JobContext, sectors: readonly number[]): Promise<FlashPage[]> {
  if (!context.bootloader.offers('Erase') || !context.bootloader.offers('Read Memory')) return [];
  const pages = (await knownPlanTarget(context))?.pages ?? [];
  const listed = pages.filter(({ code }) => sectors.includes(code));
  return among(context, listed, (isBlank) => !isBlank);
}

/**
 * Looks whether pages that held something still do, once the board was told to protect them.
 *
 * @throws FlashError `E-PROTECT-UNPROVEN` where some are blank, and what the line throws
 */
export async function proveNotErased(context: JobContext, held: readonly FlashPage[]): Promise<void> {
  const erased = await among(context, held, (isBlank) => isBlank);
  if (erased.length === 0) return;
  context.ledger.wipeBegun();
  const doubts = erasedDoubts(erased.map((page) => ({ ...page, why: 'protection' })));
  for (const doubt of doubts) context.leaveUnproven(doubt);
  throw unproven('Write Protect', phrase('unproven.erased'));
}

async function among(
  context: JobContext,
  pages: readonly FlashPage[],
  wanted: (isBlank: boolean) => boolean,
): Promise<FlashPage[]> {
  const found: FlashPage[] = [];
  for (const page of pages) if (wanted(await isBlankAtSamples(context, page))) found.push(page);
  return found;
}
