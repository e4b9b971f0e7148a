import { equalBytes, formatAddress, formatBytes } from '#shared/bytes.ts';
import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import { pageAt } from '#shared/devices/page-at.ts';
import type { Segment } from '#shared/image/segment.ts';
import { segmentIndexFrom } from '#shared/image/segment-at.ts';
import { spansOf, type SegmentList } from '#shared/image/segment-list.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { pagesTouched } from '#shared/plan/make-plan.ts';
import type { Plan, WriteBlock } from '#shared/plan/plan.ts';
import { blocksOf } from '#shared/plan/write-blocks.ts';
import { eraseAgain } from './erase-step.ts';
import type { JobContext } from './job-context.ts';
import { meanwhile } from './meanwhile.ts';
import { confirmBoard } from './same-board.ts';
import { writeBlocks } from './write-step.ts';

/** A stretch of flash that does not hold what it should. */
interface Mismatch {
  expected: WriteBlock;
  found: Uint8Array;
}

/** A repair after which something else was wrong that had been right before. */
interface Undone {
  repaired: number;
  spoilt: number;
}

/** How often pages that read back wrong are erased and written once more. Our choice: each round wears the page (10,000 cycles). */
const REPAIR_ROUNDS = 3;

/**
 * Reads all expected bytes back in one pass after writing (H72x spoils a write that follows a read) and compares. Pages that
 * differ are erased and written again if the plan erased them, and then everything is compared again: where flash is
 * mirrored, the repair of one half destroys the other. Only a whole pass without a difference is a success.
 *
 * @throws FlashError `E-VERIFY-MISMATCH`, `E-VERIFY-UNDONE` if repairs spoil each other, `E-VERIFY-UNSTEADY`,
 *   `E-TARGET-CHANGED`
 */
export async function verifyStep(context: JobContext, plan: Plan): Promise<void> {
  let repaired: readonly FlashPage[] = [];
  let undone: Undone | undefined;
  const repairedBlocks: WriteBlock[] = [];
  for (let round = 0; ; round += 1) {
    const mismatches = await compareAll(context, plan.expected);
    if (mismatches.length === 0) break;
    const wrong = mismatches.map(({ expected }) => expected);
    context.ledger.refuted(!isAllOf(plan, wrong));
    await confirmBoard(context);
    undone = undoneBy(repaired, wrong) ?? undone;
    const pages = pagesTouched(wrong, plan.target.pages);
    if (round === REPAIR_ROUNDS || !mayErase(plan, pages)) throw verifyError(mismatches, undone);
    await rewrite(context, plan, pages);
    repaired = pages;
    repairedBlocks.push(...wrong);
  }
  context.ledger.proved();
  warnOfRepair(context, repairedBlocks);
}

/** Compares the board with segments and changes nothing. Errors: `E-VERIFY-MISMATCH`, `E-VERIFY-UNSTEADY`. */
export async function compareStep(context: JobContext, segments: SegmentList): Promise<void> {
  const mismatches = await compareAll(context, segments);
  if (mismatches.length > 0) throw verifyError(mismatches);
}

/**
 * Erases the pages of blocks that could not be written, writes all that the plan has there, and reads it back. What other
 * pages hold by then is for `verifyStep` to tell.
 * @throws FlashError `E-VERIFY-MISMATCH` if it does not help, or if the plan may not erase there; `E-TARGET-CHANGED`
 */
export async function repair(context: JobContext, plan: Plan, blocks: readonly WriteBlock[]): Promise<void> {
  context.ledger.refuted(!isAllOf(plan, blocks));
  await confirmBoard(context);
  let wrong = blocks;
  let pages = pagesTouched(wrong, plan.target.pages);
  let mismatches: Mismatch[] = [];
  for (let round = 1; round <= REPAIR_ROUNDS && wrong.length > 0 && mayErase(plan, pages); round += 1) {
    await rewrite(context, plan, pages);
    mismatches = await compare(context, clip(plan.expected, pages));
    wrong = mismatches.map(({ expected }) => expected);
    pages = pagesTouched(wrong, plan.target.pages);
  }
  if (wrong.length > 0 && mismatches.length === 0) mismatches = await compare(context, wrong);
  if (mismatches.length > 0) throw verifyError(mismatches);
  context.ledger.repaired();
  warnOfRepair(context, blocks);
}

/** These blocks are everything that the plan writes. */
function isAllOf(plan: Plan, blocks: readonly WriteBlock[]): boolean {
  return imageSizeBytes({ segments: blocks }) >= imageSizeBytes({ segments: plan.expected });
}

/** Erases pages again and writes all that the plan has there. */
async function rewrite(context: JobContext, plan: Plan, pages: readonly FlashPage[]): Promise<void> {
  context.programmer.statistics.retryCount += 1;
  await eraseAgain(context, plan, pages);
  await writeBlocks(context, blocksIn(plan.writes, pages));
}

function warnOfRepair(context: JobContext, [first, ...others]: readonly WriteBlock[]): void {
  if (first === undefined) return;
  const params = { blocks: others.length + 1, address: formatAddress(first.address) };
  context.warn({ code: 'W-JOB-REPAIRED', params });
}

/** A block that is wrong now, and lies in none of the pages that were repaired since it was right. */
function undoneBy(repaired: readonly FlashPage[], wrong: readonly WriteBlock[]): Undone | undefined {
  const [page] = repaired;
  const spoilt = wrong.find((block) => !liesIn(block, repaired));
  return page === undefined || spoilt === undefined
    ? undefined
    : { repaired: page.address, spoilt: spoilt.address };
}

/** One pass over everything, as a phase of its own. */
function compareAll(context: JobContext, segments: SegmentList): Promise<Mismatch[]> {
  context.beginPhase('verifying', imageSizeBytes({ segments }));
  return compare(context, segments, (done) => context.progress(done));
}

async function compare(
  context: JobContext,
  segments: SegmentList,
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  let done = 0;
  for (const block of blocksOf(segments, context.limits)) {
    const found = await meanwhile(context.reads.expecting(block.address, block.bytes), () => {
      if (done > 0) onProgress(done);
    });
    if (!equalBytes(found, block.bytes)) mismatches.push({ expected: block, found });
    done += block.bytes.length;
  }
  if (done > 0) onProgress(done);
  return mismatches;
}

function mayErase(plan: Plan, pages: readonly FlashPage[]): boolean {
  const erased = new Set(plan.erasedPages);
  return pages.every((page) => erased.has(page));
}

/** The blocks that lie in pages, in the order of writing. */
function* blocksIn(blocks: SegmentList, pages: readonly FlashPage[]): Generator<WriteBlock> {
  let index = 0;
  for (const span of spansOf(blocks)) {
    const block = liesIn(span, pages) ? blocks.at(index) : undefined;
    if (block !== undefined) yield block;
    index += 1;
  }
}

/** @param pages in order of address */
function liesIn(block: Pick<WriteBlock, 'address'>, pages: readonly FlashPage[]): boolean {
  return pageAt(pages, block.address) !== undefined;
}

/** The parts of segments that lie in pages. Both are in order of address; no more segments are looked at than lie there. */
function clip(segments: SegmentList, pages: readonly FlashPage[]): Segment[] {
  const parts: Segment[] = [];
  for (const page of pages) {
    const pageEnd = page.address + page.sizeBytes;
    for (let index = segmentIndexFrom(segments, page.address); index < segments.length; index += 1) {
      const segment = segments.at(index);
      if (segment === undefined || segment.address >= pageEnd) break;
      const start = Math.max(segment.address, page.address);
      const end = Math.min(segment.address + segment.bytes.length, pageEnd);
      const bytes = segment.bytes.subarray(start - segment.address, end - segment.address);
      parts.push({ address: start, bytes });
    }
  }
  return parts;
}

function verifyError(mismatches: readonly Mismatch[], undone?: Undone): FlashError {
  const [first] = mismatches;
  if (first === undefined) throw new Error('a verification error needs a mismatch');
  const index = first.found.findIndex((byte, i) => byte !== first.expected.bytes[i]);
  const count = mismatches.reduce(
    (sum, { expected, found }) => sum + found.filter((byte, i) => byte !== expected.bytes[i]).length,
    0,
  );
  const hex = (byte: number | undefined) => formatBytes(Uint8Array.of(byte ?? 0));
  const params = {
    address: formatAddress(first.expected.address + index),
    found: hex(first.found[index]),
    expected: hex(first.expected.bytes[index]),
    count,
  };
  if (undone === undefined) return new FlashError('E-VERIFY-MISMATCH', params, { phase: 'verifying' });
  return new FlashError(
    'E-VERIFY-UNDONE',
    { ...params, spoilt: formatAddress(undone.spoilt), repaired: formatAddress(undone.repaired) },
    { phase: 'verifying' },
  );
}
