import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { blockSizeBytes } from '#shared/plan/write-blocks.ts';
import { findRemnant } from './blank-check.ts';
import type { JobContext } from './job-context.ts';
import { erasedWarning, writtenWarning } from './neighbourhood.ts';

/** Places looked at in a page that may have been erased: one byte that is not blank anywhere proves that it was not. */
const SAMPLES_PER_PAGE = 8;
const SAMPLE_BYTES = 64;

/**
 * Reads back what may have been hit beside the plan. A page that holds anything was not erased; a place that is blank was not
 * written to. What this does not prove is told in a warning, page by page: what it held before, nobody knows.
 * Nothing is read where every answer was clean.
 *
 * @throws what the line throws
 */
export async function proveNeighbourhood(context: JobContext, plan: Plan): Promise<void> {
  const { neighbourhood } = context;
  const blankPages: FlashPage[] = [];
  for (const page of neighbourhood.erased) if (await isBlankAtSamples(context, page)) blankPages.push(page);
  const written: AddressRange[] = [];
  for (const range of neighbourhood.writtenBeside(plan.expected)) {
    const inFlash = clip(range, plan);
    if (inFlash !== undefined && (await findRemnant(context, inFlash)) !== undefined) written.push(inFlash);
  }
  neighbourhood.clear();
  if (blankPages.length > 0) context.warn(erasedWarning(blankPages));
  if (written.length > 0) context.warn(writtenWarning(written));
}

async function isBlankAtSamples(
  { bootloader, device }: JobContext,
  { address, sizeBytes }: FlashPage,
): Promise<boolean> {
  const length = Math.min(SAMPLE_BYTES, blockSizeBytes(device));
  const step = Math.max(length, Math.floor(sizeBytes / SAMPLES_PER_PAGE));
  for (let offset = 0; offset + length <= sizeBytes; offset += step) {
    const bytes = await bootloader.repeatable(() => bootloader.readMemory(address + offset, length));
    if (bytes.some((byte) => byte !== device.erasedValue)) return false;
  }
  return true;
}

/** The part of a range that lies in the pages of the target. */
function clip({ start, end }: AddressRange, { target }: Plan): AddressRange | undefined {
  const first = target.pages[0]?.address ?? 0;
  const last = target.pages.at(-1);
  const flashEnd = last === undefined ? 0 : last.address + last.sizeBytes - 1;
  const clipped = { start: Math.max(start, first), end: Math.min(end, flashEnd) };
  return clipped.start <= clipped.end ? clipped : undefined;
}
