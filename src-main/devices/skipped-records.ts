import type { FlashError } from '#shared/errors.ts';

const untold: FlashError[] = [];

/** Keeps what is wrong with records that were left out, until somebody tells the user. */
export function keepSkipped(errors: readonly FlashError[]): void {
  untold.push(...errors);
}

/** Wrong records that were not reported yet. A program that never read the records has nothing to report. */
export function takeSkipped(): FlashError[] {
  return untold.splice(0);
}
