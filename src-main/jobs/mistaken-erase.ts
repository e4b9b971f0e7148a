import type { FlashPage } from '#shared/devices/device.ts';
import { erasedDoubts } from './doubts.ts';
import type { JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { isBlankAtSamples } from './prove-neighbourhood.ts';
import { unproven } from './prove-wiped.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * Sets write protection, and finds out whether the board took it for an erase. Write Protect (63 9C) and Erase (43 BC) differ in
 * one bit of each byte, and the frames behind them are alike (AN3155 §3.7, §3.9): the same clean ACKs would stand for both.
 * `sectors`: the bytes that the frame lists, each of them a page for Erase.
 *
 * @throws FlashError `E-PROTECT-UNPROVEN` where pages that held something are blank afterwards, and what `protect` throws
 */
export async function unlessErased(
  context: JobContext,
  sectors: readonly number[],
  protect: () => Promise<void>,
): Promise<void> {
  if (!context.bootloader.offers('Erase') || !context.bootloader.offers('Read Memory')) return protect();
  const pages = (await knownPlanTarget(context))?.pages ?? [];
  const listed = pages.filter(({ code }) => sectors.includes(code));
  const held = await among(context, listed, (isBlank) => !isBlank);
  await protect();
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
