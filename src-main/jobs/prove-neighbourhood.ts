import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { isFlashError, type FlashError } from '#shared/errors.ts';
import { spansOf } from '#shared/image/segment-list.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { isContactError, isUnsteady } from '../programmers/fault.ts';
import { findRemnant } from './blank-check.ts';
import { failureOf } from './same-board.ts';
import { MOST_BYTES_OF_A_CELL } from './steady-reads.ts';
import type { JobContext } from './job-context.ts';
import type { SuspectPage } from './neighbourhood.ts';

/** Places looked at in a page that may have been erased: bytes that are not blank anywhere prove that it was not. */
const SAMPLES_PER_PAGE = 8;
const SAMPLE_BYTES = 64;

/**
 * Reads back what may have been hit outside the plan. A page that holds anything was not erased; a place that is blank was not
 * written to. What this does not prove is told in a warning, page by page: what it held before, nobody knows.
 * Nothing is read if every answer was clean.
 *
 * @throws what the line throws
 */
async function proveNeighbourhood(context: JobContext, { expected, target }: Plan): Promise<void> {
  const { neighbourhood } = context;
  const erased: SuspectPage[] = [];
  for (const page of neighbourhood.erased) if (await isBlankAtSamples(context, page)) erased.push(page);
  const written: AddressRange[] = [];
  for (const range of neighbourhood.writtenBeside(expected)) {
    const inFlash = clip(range, target.pages);
    if (inFlash !== undefined && (await findRemnant(context, inFlash)) !== undefined) written.push(inFlash);
  }
  for (const doubt of neighbourhood.tell({ erased, written })) context.leaveUnproven(doubt);
}

/** True after a failure that lets nothing that is read back say anything of the board. */
function isUnreadable(failure: FlashError): boolean {
  return (
    isFlashError(failure, 'E-TARGET-CHANGED') || isContactError(failure, 'lost', 'needs-reset', 'babble')
  );
}

/**
 * Changes the flash as planned, and reads back what that may have hit outside the plan: also if it failed or was stopped, as
 * long as the board answers. What could not be read then stays in the neighbourhood, and the job tells all of it.
 *
 * @throws what `change` throws; `E-TARGET-CHANGED` if that failed because the board is another one
 */
export async function provingBeside(
  context: JobContext,
  plan: Plan,
  change: () => Promise<void>,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (isFlashError(error, 'E-VERIFY-UNSTEADY')) context.ledger.unsteady();
    const failure = await failureOf(context, error);
    await lookBesideAfter(context, plan, failure);
    throw failure;
  }
  await proveNeighbourhood(context, plan);
}

async function lookBesideAfter(context: JobContext, plan: Plan, failure: unknown): Promise<void> {
  if (!isFlashError(failure) || isUnreadable(failure)) return;
  try {
    await context.programmer.concluding(async () => {
      // One who stops a job waits for no more than what is in doubt already.
      if (failure.code !== 'E-CANCELLED') await suspectErases(context, plan);
      if (!context.neighbourhood.isClear) await proveNeighbourhood(context, plan);
    });
  } catch (error) {
    if (!isFlashError(error)) throw error;
  }
}

/** Pages whose erase was acknowledged and that do not begin correctly: it may have hit others. */
async function suspectErases(context: JobContext, plan: Plan): Promise<void> {
  const { programmer, device, ledger, neighbourhood } = context;
  if (device.uart.eraseUnreliable === true) return;
  for (const command of plan.erase) {
    if (command.kind === 'mass' || !ledger.isErased(command.pages)) continue;
    for (const page of command.pages)
      if (!(await beginsAsItShould(context, plan, page))) {
        neighbourhood.suspectPages(programmer.pagesInReach(command));
        break;
      }
  }
}

/** The start of an erased page is blank, or holds what was written there since. */
async function beginsAsItShould(context: JobContext, plan: Plan, { address }: FlashPage): Promise<boolean> {
  const { programmer, device, ledger } = context;
  const bytes = await programmer.read(address, sampleBytes(context));
  const asPlanned = new Uint8Array(bytes.length).fill(device.erasedValue);
  const isOpen = new Set<number>();
  let number = -1;
  for (const span of spansOf(plan.writes)) {
    number += 1;
    if (span.address >= address + bytes.length || span.address + span.sizeBytes <= address) continue;
    const block = plan.writes.at(number);
    if (block === undefined) continue;
    block.bytes.forEach((byte, index) => {
      const offset = block.address + index - address;
      if (offset < 0 || offset >= bytes.length) return;
      asPlanned[offset] = byte;
      if (!ledger.isWritten(block)) isOpen.add(offset);
    });
  }
  return bytes.every((byte, offset) => isOpen.has(offset) || byte === asPlanned[offset]);
}

/**
 * True if a page may be blank: at all places that are looked at, but for what a single worn cell, or a byte that was damaged on its
 * way, makes of it. Errors: those of the line.
 */
export async function isBlankAtSamples(
  context: JobContext,
  { address, sizeBytes }: Pick<FlashPage, 'address' | 'sizeBytes'>,
): Promise<boolean> {
  const length = sampleBytes(context);
  const step = Math.max(length, Math.floor(sizeBytes / SAMPLES_PER_PAGE));
  let held = 0;
  for (let offset = 0; offset + length <= sizeBytes; offset += step) {
    held += await countHeld(context, address + offset);
    if (held > MOST_BYTES_OF_A_CELL) return false;
  }
  return true;
}

/** Bytes of a sample that are not blank, by two reads that agree; none if no two do. */
async function countHeld(context: JobContext, address: number): Promise<number> {
  const { programmer, device } = context;
  try {
    const bytes = await programmer.readAgreed(address, sampleBytes(context));
    return bytes.filter((byte) => byte !== device.erasedValue).length;
  } catch (error) {
    if (isUnsteady(error)) return 0;
    throw error;
  }
}

function sampleBytes({ limits }: JobContext): number {
  return Math.min(SAMPLE_BYTES, limits.transferBytes);
}

/** The part of a range that lies in the pages of the target. */
function clip({ start, end }: AddressRange, pages: readonly FlashPage[]): AddressRange | undefined {
  const first = pages[0]?.address ?? 0;
  const last = pages.at(-1);
  const flashEnd = last === undefined ? 0 : last.address + last.sizeBytes - 1;
  const clipped = { start: Math.max(start, first), end: Math.min(end, flashEnd) };
  return clipped.start <= clipped.end ? clipped : undefined;
}
