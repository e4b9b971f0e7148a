import { equalBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError, reasonOf } from '#shared/errors.ts';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import type { Plan, WriteBlock } from '#shared/plan/plan.ts';
import { isContactError, isRefusal, isRequestError } from '../programmers/fault.ts';
import { wholeFlash, type JobContext } from './job-context.ts';
import { meanwhile } from './meanwhile.ts';

/**
 * Writes the blocks of a plan. If the line failed in the middle of a write, the block is read: it may be written
 * (the ACK was lost), untouched, or hold something else. Only an untouched block is simply written again.
 *
 * @returns the blocks that hold something else: their pages must be erased again
 */
export async function writeStep(context: JobContext, plan: Plan): Promise<WriteBlock[]> {
  if (plan.writes.length === 0) return [];
  context.beginPhase('writing', contentSizeBytes(plan.writes));
  return writeBlocks(context, plan.writes, (doneBytes) => context.progress(doneBytes));
}

/** Writes blocks in the order given; returns those that are damaged. */
export async function writeBlocks(
  context: JobContext,
  blocks: Iterable<WriteBlock>,
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<WriteBlock[]> {
  const damaged: WriteBlock[] = [];
  let done = 0;
  for (const block of blocks) {
    context.programmer.throwIfStopped();
    const isWritten = await meanwhile(writeBlock(context, block), () => {
      if (done > 0) onProgress(done);
    });
    if (isWritten) context.ledger.writeDone(block);
    else damaged.push(block);
    done += block.bytes.length;
  }
  if (done > 0) onProgress(done);
  return damaged;
}

/**
 * No document of ST gives a number. stm32flash tries a block ten times without looking at the board; here the block is read back
 * after each failure, so a fourth one in a row is a line or a cell that more tries do not cure.
 */
const MAX_ATTEMPTS = 4;

async function writeBlock(context: JobContext, block: WriteBlock): Promise<boolean> {
  const { programmer, ledger } = context;
  let nackCount = 0;
  let isAnswered = false;
  for (let attempt = 1; ; attempt += 1) {
    let failure: FlashError;
    try {
      await programmer.write(block, () => ledger.writeBegun(block));
      return true;
    } catch (error) {
      if (!isRequestError(error)) throw error;
      if (isRefusal(error)) {
        nackCount += 1;
        ledger.writeRefused(block);
      }
      isAnswered = error.fault.kind === 'garbled' && error.fault.taken === 'all';
      await backInStep(context, block, error);
      if (nackCount === 2 || attempt === MAX_ATTEMPTS) throw writeFailed(block, error);
      programmer.statistics.retryCount += 1;
      failure = error;
    }
    const found = await readBack(context, block, failure);
    if (equalBytes(found, block.bytes)) return true;
    if (found.some((byte) => byte !== context.device.erasedValue)) return false;
    // The board answered the data, and they are not here.
    if (isAnswered) context.neighbourhood.suspectPlaces(programmer.placesInReach(block, wholeFlash(context)));
  }
}

/** A refusal of the write says more than that the board did not come back in step after it. */
async function backInStep({ programmer }: JobContext, block: WriteBlock, failure: FlashError): Promise<void> {
  try {
    await programmer.backInStep();
  } catch (error) {
    const isHidden = isRefusal(failure) && isContactError(error, 'lost');
    throw isHidden ? writeFailed(block, failure) : error;
  }
}

/** What the block holds after a write that failed. If that cannot be read, the write is what failed. */
async function readBack(
  { programmer }: JobContext,
  block: WriteBlock,
  failure: FlashError,
): Promise<Uint8Array> {
  try {
    return await programmer.read(block.address, block.bytes.length);
  } catch (error) {
    throw isRefusal(error) ? writeFailed(block, failure) : error;
  }
}

function writeFailed(block: WriteBlock, cause: FlashError): FlashError {
  return new FlashError(
    'E-WRITE-FAILED',
    { address: formatAddress(block.address), detail: reasonOf(cause) },
    { phase: 'writing', cause },
  );
}
