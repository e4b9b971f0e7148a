import type { FlashErrorData } from '#shared/errors.ts';
import type { DocumentSummary } from '#shared/ipc/document-views.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { failureText } from '../../../text/use-text.ts';
import { plainValue } from '#shared/text/words.ts';

/** What a plan says of the place that raw binary is put to: told where the place is chosen. */
export interface Placing {
  /** In words; null if nothing speaks against it. */
  problem: string | null;
  /** Where it would run, as `0x08008000`; null if nobody knows. */
  better: string | null;
}

/** Refusals that another address could make go away. */
const placeFailures: readonly string[] = ['E-PLAN-OUTSIDE', 'E-PLAN-TOO-BIG'];

/** True for a warning that is at the address, and need not be said again with the plan. */
export function isAboutPlace({ code }: { code: string }): boolean {
  return code === 'W-PLAN-LINKED-ELSEWHERE';
}

/** What is to be said at the address of a file. Other formats than raw binary say themselves where they belong. */
export function placingOf(
  speaker: Speaker,
  file: DocumentSummary | undefined,
  { plan, failure }: { plan: PlanView | null; failure: FlashErrorData | null },
): Placing {
  if (file?.format !== 'bin') return { problem: null, better: null };
  if (failure !== null && placeFailures.includes(failure.code))
    return { problem: failureText(speaker, failure), better: null };
  const elsewhere = plan?.warnings.find(isAboutPlace);
  if (elsewhere === undefined) return { problem: null, better: null };
  return { problem: speaker.warning(elsewhere), better: plainValue(elsewhere.params['base']) };
}
