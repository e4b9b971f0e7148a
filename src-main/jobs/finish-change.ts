import { isFlashError, type FlashError } from '#shared/errors.ts';
import type { Conversation } from '../programmers/an3155/conversation.ts';

/**
 * Carries a change that takes effect by a reset to its proof (`Conversation.finishing`). One that was broken off all the same
 * may have taken effect: its failure is what `unproven` makes of the stop.
 */
export function finishChange<Result>(
  conversation: Conversation,
  change: () => Promise<Result>,
  unproven: (stop: FlashError) => FlashError,
): Promise<Result> {
  return conversation.finishing(async () => {
    try {
      return await change();
    } catch (error) {
      throw isFlashError(error, 'E-CANCELLED') ? unproven(error) : error;
    }
  });
}
