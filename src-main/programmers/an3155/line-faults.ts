import { formatBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError, type ErrorParams } from '#shared/errors.ts';
import type { Conversation } from './conversation.ts';

/** What errors call the stage of a command's own code, before any of its data. */
export const COMMAND_STAGE = 'command';

/** Stage of a command, as errors name it: a code, whose words are in `text/<language>/codes.ts`. */
export type CommandStage = ErrorParams<'E-REPLY-NACK'>['stage'];

/** The codes of faults that a disturbed line can cause. A NACK is one: it may answer a damaged byte. */
type LineFaultCode = 'E-REPLY-NACK' | 'E-REPLY-TIMEOUT' | 'E-REPLY-GARBAGE';

/** A fault after which the same command may be tried again, once the ROM is back in step. */
export function isLineFault(error: unknown): error is FlashError<LineFaultCode> {
  return isFlashError(error, 'E-REPLY-NACK', 'E-REPLY-TIMEOUT', 'E-REPLY-GARBAGE');
}

/**
 * True for a NACK of the command itself (AN3155 §3): the ROM did nothing. Under readout protection that is its answer to
 * everything but Get, Get Version, Get ID and Readout Unprotect; a NACK at a later stage has other reasons.
 */
export function isRefusedCommand(error: unknown): boolean {
  return isFlashError(error, 'E-REPLY-NACK') && error.params['stage'] === COMMAND_STAGE;
}

/** The error for a byte that no device sends at this stage of the command under way. */
export function garbage(conversation: Conversation, stage: CommandStage, byte: number): FlashError {
  const params = { command: conversation.command ?? 'Get', stage, byte: formatBytes(Uint8Array.of(byte)) };
  return new FlashError('E-REPLY-GARBAGE', params, { phase: conversation.phase });
}
