import { formatAddress } from '#shared/bytes.ts';
import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';

/** Bytes looked at in each page: enough to tell old contents from blank, and few enough for the 2048 pages of a large L1. */
const SAMPLE_BYTES = 64;

/**
 * Proves that the removal of readout protection erased the flash: the start of every page of every bank must be blank. If the pages are
 * not known for certain, only the start of the flash is looked at, the flash does not count as erased, and a warning
 * says so.
 *
 * @throws FlashError `E-PROTECT-UNPROVEN` with the first address that is not blank
 */
export async function proveWiped(context: JobContext): Promise<void> {
  const { device } = context;
  const pages = await pagesOnceReadable(context);
  const places = pages.length > 0 ? pages : [{ address: device.flashBase, sizeBytes: SAMPLE_BYTES }];
  context.beginPhase('verifying', places.length * SAMPLE_BYTES);
  for (const [index, { address, sizeBytes }] of places.entries()) {
    const blank = new Uint8Array(Math.min(SAMPLE_BYTES, sizeBytes)).fill(device.erasedValue);
    const found = await context.reads.expecting(address, blank);
    const offset = found.findIndex((byte) => byte !== device.erasedValue);
    if (offset !== -1) {
      if (index > 0) context.ledger.wipeIncomplete();
      throw unproven(
        context.programmer.nameOf('readout-unprotect'),
        phrase('unproven.not-blank', { address: formatAddress(address + offset) }),
      );
    }
    context.progress((index + 1) * SAMPLE_BYTES);
  }
  if (pages.length > 0) context.ledger.wipeDone();
  else {
    context.ledger.wipeIncomplete();
    context.warn({ code: 'W-JOB-WIPE-UNSEEN', params: { device: device.name } });
  }
}

/** The failure of a change of protection that the board acknowledged. */
export function unproven(command: string, detail: Phrase, cause?: unknown): FlashError {
  return new FlashError('E-PROTECT-UNPROVEN', { command, detail }, { phase: 'protecting', cause });
}

/**
 * All pages, or none if they are not certain. Neither flash size nor bank mode could be read while the part was
 * protected, so both are read again.
 */
async function pagesOnceReadable(context: JobContext): Promise<readonly FlashPage[]> {
  const flashSizeBytes = await certainFlashSize(context);
  if (flashSizeBytes === undefined) return [];
  const target = await knownPlanTarget(context, { ...context.info, flashSizeBytes });
  return target?.pages ?? [];
}

/** Undefined if the size is a guess: trial reads tell it only if the largest part of the product id is found. */
async function certainFlashSize({ programmer, device, info }: JobContext): Promise<number | undefined> {
  if (info.flashSizeSource === 'part-name') return info.flashSizeBytes;
  const { sizeBytes, source } = await programmer.readFlashSize(device);
  const isCertain = source === 'register' || (source === 'probed' && sizeBytes === device.maxFlashSizeBytes);
  return isCertain ? sizeBytes : undefined;
}
