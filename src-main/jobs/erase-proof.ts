import { formatAddress, formatBytes } from '#shared/bytes.ts';
import type { AddressRange, FlashPage, UartRom } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { findNotBlank, findRemnant, notBlankError, type NotBlankPage } from './blank-check.ts';
import { describeRanges } from './describe-ranges.ts';
import { eraseAgain, eraseAllAgain } from './erase-step.ts';
import { pagesSizeBytes, type JobContext } from './job-context.ts';
import { confirmBoard } from './same-board.ts';

/** Pages are erased one by one as long as it helps; so many rounds in a row that change nothing are the end. Our choice: one may be lost. */
const VAIN_ROUNDS = 2;

/** Whether erased pages are read back although nobody asked: on parts whose erases were seen acknowledged and not done. */
export function mustProveErase({ eraseUnreliable }: Pick<UartRom, 'eraseUnreliable'>): boolean {
  return eraseUnreliable === true;
}

/**
 * Reads all erased pages back. What is not blank is erased again: each page by a command of its own, and then, if the
 * plan erases everything anyway, all at once. After that all pages are looked at again: an erase that was sent again may have
 * been damaged, and what was read before it proves nothing any more.
 *
 * @throws FlashError `E-ERASE-NOT-BLANK` with every address range that is still not blank, `E-VERIFY-UNSTEADY`,
 *   `E-TARGET-CHANGED`
 */
export async function proveErased(context: JobContext, plan: Plan): Promise<void> {
  const stubborn = await lookFor(context, plan.erasedPages);
  if (stubborn.length > 0) await eraseUntilBlank(context, plan, stubborn);
  context.ledger.proved();
}

async function eraseUntilBlank(
  context: JobContext,
  plan: Plan,
  stubborn: readonly NotBlankPage[],
): Promise<void> {
  context.ledger.refuted(stubborn.length < plan.erasedPages.length);
  await confirmBoard(context);
  let left = await erasePageByPage(context, plan, stubborn);
  if (left.length > 0 && plan.erase.some(({ kind }) => kind === 'mass')) {
    await eraseAllAgain(context, plan);
    left = [];
  }
  if (left.length === 0) left = await lookAtAll(context, plan);
  if (left.length > 0) {
    context.ledger.refuted(left.length < plan.erasedPages.length);
    throw notBlankError(left);
  }
  context.warn({
    code: 'W-JOB-ERASED-AGAIN',
    params: { count: stubborn.length, where: describeRanges(stubborn.map(({ page }) => page)) },
  });
}

/**
 * Reads everything in the erased pages that the image does not cover, and demands that it is blank: no remnants of what
 * was there before.
 *
 * @throws FlashError `E-VERIFY-REST`
 */
export async function checkRestIsBlank(context: JobContext, plan: Plan): Promise<void> {
  const rest = restOf(plan);
  context.beginPhase(
    'verifying',
    rest.reduce((sum, { start, end }) => sum + end - start + 1, 0),
  );
  let done = 0;
  for (const range of rest) {
    const remnant = await findRemnant(context, range, (bytes) => context.progress(done + bytes));
    if (remnant !== undefined) {
      context.ledger.refuted();
      throw new FlashError(
        'E-VERIFY-REST',
        { address: formatAddress(remnant.address), found: formatBytes(Uint8Array.of(remnant.found)) },
        { phase: 'verifying' },
      );
    }
    done += range.end - range.start + 1;
  }
}

/** One pass over all erased pages, as a phase of its own. */
function lookAtAll(context: JobContext, { erasedPages }: Plan): Promise<NotBlankPage[]> {
  context.beginPhase('verifying', pagesSizeBytes(erasedPages));
  return lookFor(context, erasedPages);
}

async function lookFor(context: JobContext, pages: readonly FlashPage[]): Promise<NotBlankPage[]> {
  context.beginPhase('verifying', pagesSizeBytes(pages));
  return findNotBlank(context, pages, (done) => context.progress(done));
}

/** Erases pages one by one, as often as it helps. Returns those that are still not blank. */
async function erasePageByPage(
  context: JobContext,
  plan: Plan,
  stubborn: readonly NotBlankPage[],
): Promise<readonly NotBlankPage[]> {
  let left = stubborn;
  let vainRounds = 0;
  while (left.length > 0 && vainRounds < VAIN_ROUNDS) {
    const before = left.length;
    left = await eraseEach(context, plan, left);
    vainRounds = left.length < before ? 0 : vainRounds + 1;
  }
  return left;
}

async function eraseEach(
  context: JobContext,
  plan: Plan,
  left: readonly NotBlankPage[],
): Promise<NotBlankPage[]> {
  const pages = left.map(({ page }) => page);
  context.beginPhase('erasing', pages.length);
  for (const [index, page] of pages.entries()) {
    context.programmer.statistics.retryCount += 1;
    await eraseAgain(context, plan, [page]);
    context.progress(index + 1);
  }
  return lookFor(context, pages);
}

/** What of the erased pages the plan leaves blank. */
function restOf({ erasedPages, expected }: Plan): AddressRange[] {
  return erasedPages.flatMap(({ address, sizeBytes }) => {
    const ranges: AddressRange[] = [];
    const pageEnd = address + sizeBytes;
    let from = address;
    for (const segment of expected) {
      const end = segment.address + segment.bytes.length;
      if (end <= from || segment.address >= pageEnd) continue;
      if (segment.address > from) ranges.push({ start: from, end: segment.address - 1 });
      from = end;
    }
    if (from < pageEnd) ranges.push({ start: from, end: pageEnd - 1 });
    return ranges;
  });
}
