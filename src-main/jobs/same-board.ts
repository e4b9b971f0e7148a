import { FlashError, isFlashError, type ErrorCode } from '#shared/errors.ts';
import type { JobContext } from './job-context.ts';

/** Failures that a board may show because it is not the one that was identified. */
const MAY_BE_ANOTHER: readonly ErrorCode[] = [
  'E-VERIFY-MISMATCH',
  'E-VERIFY-UNDONE',
  'E-VERIFY-UNSTEADY',
  'E-VERIFY-REST',
  'E-ERASE-NOT-BLANK',
  'E-ERASE-FAILED',
  'E-WRITE-FAILED',
  'E-READ-REFUSED',
  'E-OPTION-NOT-SET',
  'E-OPTION-UNASKED',
  'E-OPTION-REFUSED',
];

/**
 * Makes sure that the board on the line is still the one that was identified: by its unique id, read again as it was then,
 * and by product id and bootloader version if it showed none. Cheap enough to be asked before every repair.
 *
 * @throws FlashError `E-TARGET-CHANGED`, and those of the line
 */
export function confirmBoard(context: JobContext): Promise<void> {
  return context.programmer.concluding(() => confirm(context));
}

async function confirm(context: JobContext): Promise<void> {
  const { programmer, device, info } = context;
  if (info.uniqueId.state !== 'read') return confirmPart(context);
  const now = await programmer.readUniqueId(device, info.uniqueId.hex);
  if (now.state === 'read') {
    if (now.hex !== info.uniqueId.hex) throw changed(context, info.uniqueId.hex, now.hex);
    context.noteIdentity('confirmed');
    return;
  }
  if (context.identity !== 'unread')
    context.warn({ code: 'W-JOB-BOARD-UNSURE', params: { uniqueId: info.uniqueId.hex } });
  context.noteIdentity('unread');
}

/** Notes that the id cannot be read any more, because the job itself has protected the board. */
export function noteProtected(context: JobContext): void {
  if (context.identity === 'confirmed') context.noteIdentity('until-protected');
}

/**
 * The failure to report: if the board at hand is another one, that is the reason, and not what it was found to hold.
 * A line that fails at this question leaves the failure as it is.
 */
export async function failureOf(context: JobContext, failure: unknown): Promise<unknown> {
  if (!isFlashError(failure, ...MAY_BE_ANOTHER)) return failure;
  try {
    await confirmBoard(context);
    return failure;
  } catch (error) {
    return isFlashError(error, 'E-TARGET-CHANGED') ? error : failure;
  }
}

async function confirmPart(context: JobContext): Promise<void> {
  const difference = await context.programmer.differenceFrom(context.info);
  if (difference !== undefined) throw changed(context, difference.before, difference.now);
  context.noteIdentity('no-id');
}

function changed(context: JobContext, before: string, now: string): FlashError {
  context.noteIdentity('changed');
  context.ledger.noteAnotherBoard();
  return new FlashError('E-TARGET-CHANGED', { before, now });
}
