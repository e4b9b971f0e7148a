import { equalBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError, isFlashError, reasonOf } from '#shared/errors.ts';
import type { OptionArea } from '#shared/options/option-layout.ts';
import { areasToWrite, type OptionPlan } from '#shared/options/plan-options.ts';
import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import { isContactError, isRefusal, isRequestError, type RequestError } from '../programmers/fault.ts';
import type { Restart } from '../programmers/programmer.ts';
import type { JobContext } from './job-context.ts';
import { finishChange } from './finish-change.ts';
import { readOptionAreas } from './option-access.ts';

/** What a write of option bytes left. */
export interface WrittenOptions {
  /** As read back. */
  areas: OptionArea[];
  /** Whether the part reset after the last write. */
  restart: Restart;
}

/**
 * Our choice: to write the same approved bytes again does no harm, but each attempt wears the cells, and three without success are
 * a refusal and no disturbance.
 */
const MAX_ATTEMPTS = 3;

/**
 * Writes the areas of a plan that change, each as a whole, and reads all of them again. The guard lets exactly these bytes
 * pass. `onBegun` hears when the first command was begun: from then on nobody knows what the board holds until this returns.
 * A stop is heard before the first write, or after the last; one that ends every wait leaves the write unproven.
 * @throws FlashError `E-OPTION-REFUSED`, `E-OPTION-UNPROVEN`, `E-CANCELLED` before the first write, and what the link throws
 */
export async function writeOptions(
  context: JobContext,
  plan: OptionPlan,
  onBegun: () => void,
): Promise<WrittenOptions> {
  const areas = areasToWrite(plan);
  const { programmer } = context;
  programmer.throwIfStopped();
  programmer.allow({ ...readOnlyEffects, optionWrites: areas });
  context.beginPhase('writing', 0);
  const write = async () => {
    const restarts: Restart[] = [];
    for (const area of areas) restarts.push(await writeArea(context, plan, area, onBegun));
    programmer.allow(readOnlyEffects);
    context.beginPhase('verifying', 0);
    const written = await provenReturn(() => readOptionAreas(context, plan.layout));
    return { areas: written, restart: restarts.at(-1) ?? 'none' };
  };
  return finishChange(programmer, write, unproven);
}

/** Returns whether the part reset. */
async function writeArea(
  context: JobContext,
  plan: OptionPlan,
  area: OptionArea,
  onBegun: () => void,
): Promise<Restart> {
  const { programmer } = context;
  const planned = bytesAt(plan.after, area);
  let nackCount = 0;
  for (let attempt = 1; ; attempt += 1) {
    let fault: RequestError;
    try {
      await programmer.writeOptions(area, onBegun);
      return await provenReturn(() => programmer.comeBack('options'));
    } catch (error) {
      if (!isRequestError(error)) throw error;
      fault = error;
    }
    if (isRefusal(fault)) nackCount += 1;
    const { found, restart } = await provenReturn(() => readAgain(context, plan, area, fault));
    if (equalBytes(found, planned)) return restart;
    if (attempt === MAX_ATTEMPTS || nackCount === 2) throw refused(plan, area, found, fault);
    programmer.statistics.retryCount += 1;
  }
}

async function readAgain(
  context: JobContext,
  plan: OptionPlan,
  area: OptionArea,
  fault: RequestError,
): Promise<{ found: Uint8Array; restart: Restart }> {
  const restart = await context.programmer.comeBackAfter(fault);
  return { found: bytesAt(await readOptionAreas(context, plan.layout), area), restart };
}

/** The bytes of the same area; none if it is missing. */
function bytesAt(areas: readonly OptionArea[], { address }: OptionArea): Uint8Array {
  return areas.find((area) => area.address === address)?.bytes ?? new Uint8Array();
}

/** A part that does not come back after a write was begun leaves its options unknown. */
async function provenReturn<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const isUnanswered = isRequestError(error) && error.fault.kind !== 'garbled';
    const isOut = isContactError(error, 'silent', 'noise', 'lost', 'needs-reset');
    throw isUnanswered || isOut || isFlashError(error, 'E-OPTION-UNREADABLE') ? unproven(error) : error;
  }
}

/** The board holds what it held, or something that is neither that nor what was to be written. */
function refused(plan: OptionPlan, area: OptionArea, found: Uint8Array, cause: FlashError): FlashError {
  const before = plan.before.find(({ address }) => address === area.address);
  if (before === undefined || !equalBytes(found, before.bytes)) return unproven(cause);
  const address = formatAddress(area.address);
  return new FlashError('E-OPTION-REFUSED', { address }, { phase: 'writing', cause });
}

function unproven(cause: unknown): FlashError {
  return new FlashError('E-OPTION-UNPROVEN', { detail: reasonOf(cause) }, { phase: 'verifying', cause });
}
