import { isFlashError, type FlashError } from '#shared/errors.ts';
import type { Programmer } from '../programmers/programmer.ts';

/**
 * Carries a change that takes effect by a reset to its proof (`Programmer.finishing`). One that was broken off anyway
 * may have taken effect: its failure is what `unproven` makes of the stop.
 */
export function finishChange<Result>(
  programmer: Programmer,
  change: () => Promise<Result>,
  unproven: (stop: FlashError) => FlashError,
): Promise<Result> {
  return programmer.finishing(async () => {
    try {
      return await change();
    } catch (error) {
      throw isFlashError(error, 'E-CANCELLED') ? unproven(error) : error;
    }
  });
}
