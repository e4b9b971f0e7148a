import { equalBytes, formatAddress, formatBytes } from '#shared/bytes.ts';
import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { pagesTouched } from '#shared/plan/make-plan.ts';
import type { Plan, WriteBlock } from '#shared/plan/plan.ts';
import { cutIntoBlocks } from '#shared/plan/write-blocks.ts';
import { eraseAgain } from './erase-step.ts';
import type { JobContext } from './job-context.ts';
import { readUntilEqual } from './read-until-equal.ts';
import { writeBlocks } from './write-step.ts';

/** A stretch of flash that does not hold what it should. */
export interface Mismatch {
  expected: WriteBlock;
  found: Uint8Array;
}

/** How often pages that read back wrong are erased and written once more. */
const REPAIR_ROUNDS = 2;

/**
 * Reads all expected bytes back in one pass after writing (H72x spoils a write that follows a read) and compares.
 * Pages that differ are erased and written again where the plan erased them; what still differs is a failure.
 *
 * @throws FlashError `E-VERIFY-MISMATCH`
 */
export async function verifyStep(context: JobContext, plan: Plan): Promise<void> {
  context.beginPhase('verifying', imageSizeBytes({ segments: plan.expected }));
  const mismatches = await compare(context, plan.expected, (done) => context.progress(done));
  if (mismatches.length > 0)
    await repair(
      context,
      plan,
      mismatches.map(({ expected }) => expected),
    );
  context.ledger.verifyPassed();
}

/** Compares the board with segments and changes nothing. Errors: `E-VERIFY-MISMATCH`. */
export async function compareStep(context: JobContext, segments: readonly Segment[]): Promise<void> {
  context.beginPhase('verifying', imageSizeBytes({ segments }));
  const mismatches = await compare(context, segments, (done) => context.progress(done));
  if (mismatches.length > 0) throw verifyError(mismatches);
}

/**
 * Erases the pages of these blocks again, writes all that the plan has there, and reads it back.
 * @throws FlashError `E-VERIFY-MISMATCH` where it does not help, or where the plan may not erase there
 */
export async function repair(context: JobContext, plan: Plan, blocks: readonly WriteBlock[]): Promise<void> {
  const isAllWrong = imageSizeBytes({ segments: blocks }) >= imageSizeBytes({ segments: plan.expected });
  context.ledger.verifyFailed(!isAllWrong);
  let wrong = blocks;
  let pages = pagesTouched(wrong, plan.target.pages);
  let mismatches: Mismatch[] = [];
  for (let round = 1; round <= REPAIR_ROUNDS && wrong.length > 0 && mayErase(plan, pages); round += 1) {
    context.bootloader.conversation.statistics.retryCount += 1;
    await eraseAgain(context, plan, pages);
    await writeBlocks(
      context,
      plan.writes.filter((block) => liesIn(block, pages)),
    );
    mismatches = await compare(context, clip(plan.expected, pages));
    wrong = mismatches.map(({ expected }) => expected);
    pages = pagesTouched(wrong, plan.target.pages);
  }
  if (wrong.length > 0 && mismatches.length === 0) mismatches = await compare(context, wrong);
  if (mismatches.length > 0) throw verifyError(mismatches);
  context.ledger.verifyPassed();
  context.warn({
    code: 'W-JOB-REPAIRED',
    params: { blocks: blocks.length, address: formatAddress(blocks[0]?.address ?? 0) },
  });
}

async function compare(
  context: JobContext,
  segments: readonly Segment[],
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  let done = 0;
  for (const block of cutIntoBlocks(segments, context.device, () => false)) {
    const found = await readUntilEqual(context.bootloader, block.address, block.bytes);
    if (!equalBytes(found, block.bytes)) mismatches.push({ expected: block, found });
    done += block.bytes.length;
    onProgress(done);
  }
  return mismatches;
}

function mayErase(plan: Plan, pages: readonly FlashPage[]): boolean {
  return pages.every((page) => plan.erasedPages.includes(page));
}

function liesIn(block: WriteBlock, pages: readonly FlashPage[]): boolean {
  return pages.some((page) => block.address >= page.address && block.address < page.address + page.sizeBytes);
}

/** The parts of segments that lie in pages. */
function clip(segments: readonly Segment[], pages: readonly FlashPage[]): Segment[] {
  return pages.flatMap((page) =>
    segments.flatMap((segment) => {
      const start = Math.max(segment.address, page.address);
      const end = Math.min(segment.address + segment.bytes.length, page.address + page.sizeBytes);
      return start < end
        ? [{ address: start, bytes: segment.bytes.subarray(start - segment.address, end - segment.address) }]
        : [];
    }),
  );
}

function verifyError(mismatches: readonly Mismatch[]): FlashError {
  const [first] = mismatches;
  if (first === undefined) throw new Error('a verification error needs a mismatch');
  const index = first.found.findIndex((byte, i) => byte !== first.expected.bytes[i]);
  const count = mismatches.reduce(
    (sum, { expected, found }) => sum + found.filter((byte, i) => byte !== expected.bytes[i]).length,
    0,
  );
  const hex = (byte: number | undefined) => formatBytes(Uint8Array.of(byte ?? 0));
  return new FlashError(
    'E-VERIFY-MISMATCH',
    {
      address: formatAddress(first.expected.address + index),
      found: hex(first.found[index]),
      expected: hex(first.expected.bytes[index]),
      count,
    },
    { phase: 'verifying' },
  );
}
