import type { FlashError } from '#shared/errors.ts';

const untold: FlashError[] = [];

/** Keeps what is wrong with records that were left out, until somebody tells the user. */
export function keepSkipped(errors: readonly FlashError[]): void {
  untold.push(...errors);
}

/** What nobody was told of yet. A program that never read the records has nothing to tell. */
export function takeSkipped(): FlashError[] {
  return untold.splice(0);
}
