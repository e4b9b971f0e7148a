import type { ErrorCode } from '../errors.ts';

/** Highest rate that AN3155 §2 vouches for. */
export const SAFE_BAUD_RATE = 115_200;

/** Failures in which no bootloader was reached. */
export const SILENCE_CODES: readonly ErrorCode[] = [
  'E-SYNC-TIMEOUT',
  'E-SYNC-GARBAGE',
  'E-SYNC-UNSTABLE',
  'E-SYNC-BABBLE',
  'E-ENTER-NO-ROM',
  'E-ENTER-NO-JUMP',
  'E-ENTER-ANSWER',
];

/** Failures of the exchange itself: bytes did not arrive as they were sent. */
export const EXCHANGE_CODES: readonly ErrorCode[] = [
  'E-SYNC-LOST',
  'E-SYNC-RESET',
  'E-SYNC-UNSTABLE',
  'E-SYNC-BABBLE',
  'E-REPLY-NACK',
  'E-REPLY-TIMEOUT',
  'E-REPLY-GARBAGE',
  'E-REPLY-UNSTEADY',
  'E-WRITE-FAILED',
  'E-ERASE-FAILED',
];

/** Failures in which the contents of the memory are wrong. */
export const MEMORY_CODES: readonly ErrorCode[] = [
  'E-VERIFY-MISMATCH',
  'E-VERIFY-UNDONE',
  'E-VERIFY-REST',
  'E-ERASE-NOT-BLANK',
];
