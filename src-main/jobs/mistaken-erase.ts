import type { FlashPage } from '#shared/devices/device.ts';
import type { ProtectionRequest } from '../programmers/programmer.ts';
import { erasedDoubts } from './doubts.ts';
import type { JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { isBlankAtSamples } from './prove-neighbourhood.ts';
import { unproven } from './prove-wiped.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * The pages that the board would erase if it took a change of protection for an erase, as far as they hold something: asked before
 * the change. None on a part that cannot be read. A stop is heard between two reads.
 *
 * @throws what the line throws, and the reason of a stop
 */
export async function pagesAtRisk(context: JobContext, request: ProtectionRequest): Promise<FlashPage[]> {
  const codes = context.programmer.pagesInReach(request);
  if (codes.size === 0 || !context.programmer.can('read')) return [];
  const pages = (await knownPlanTarget(context))?.pages ?? [];
  const listed = pages.filter(({ code }) => codes.has(code));
  return among(context, listed, (isBlank) => !isBlank);
}

/**
 * Looks whether pages that held something still do, once the change of protection was acknowledged.
 *
 * @throws FlashError `E-PROTECT-UNPROVEN` if some are blank, and what the line throws
 */
export async function proveNotErased(
  context: JobContext,
  request: ProtectionRequest,
  held: readonly FlashPage[],
): Promise<void> {
  const erased = await among(context, held, (isBlank) => isBlank);
  if (erased.length === 0) return;
  context.ledger.wipeBegun();
  const doubts = erasedDoubts(erased.map((page) => ({ ...page, why: 'protection' })));
  for (const doubt of doubts) context.leaveUnproven(doubt);
  throw unproven(context.programmer.nameOf(request.kind), phrase('unproven.erased'));
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
