import { messageOf } from '#shared/errors.ts';
import type { Warning } from '#shared/warnings.ts';

/** What a result says about a fault of Flashline that did not end the job. */
export function internalWarning(error: unknown): Warning {
  return { code: 'W-JOB-INTERNAL', params: { detail: messageOf(error) } };
}
