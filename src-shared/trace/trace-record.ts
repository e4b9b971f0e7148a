import type { FlashErrorData } from '../errors.ts';
import type { Phase } from '../phase.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { Warning } from '../warnings.ts';

/** The purpose of a failed call to the line. */
export const linkCalls = ['open', 'send', 'take', 'configure', 'lines'] as const;
export type LinkCall = (typeof linkCalls)[number];

/** What passed on the line. */
export type WireRecord =
  /** Bytes handed to the line, or bytes that arrived: as they came, in pieces of any size. */
  | { kind: 'sent'; timeMs: number; bytes: Uint8Array }
  | { kind: 'received'; timeMs: number; bytes: Uint8Array }
  /** DTR and RTS were set; true = asserted. */
  | { kind: 'lines'; timeMs: number; dtr: boolean; rts: boolean }
  /** The line was opened with these settings, or they were changed. Data bits are 8, stop bits 1. */
  | { kind: 'settings'; timeMs: number; baudRate: number; parity: 'even' | 'none' | 'odd' };

/** What the run did on its own, or decided. */
export type DecisionRecord =
  /** The job began a phase. */
  | { kind: 'phase'; timeMs: number; phase: Phase }
  | { kind: 'warning'; timeMs: number; warning: Warning }
  /** The board was identified. */
  | { kind: 'found'; timeMs: number; info: TargetInfo }
  /** A plan was made; sizes in bytes. */
  | { kind: 'plan'; timeMs: number; erasedPages: number; writeCount: number; writeBytes: number };

/**
 * What else the run met, in the order in which it met it. Without these the same bytes could lead to another course: a
 * replay must know on which side of a byte a time-out fell.
 */
export type CourseRecord =
  /** The port was opened; its settings follow. */
  | { kind: 'opened'; timeMs: number; port: string; hasModemLines: boolean }
  | { kind: 'closed'; timeMs: number }
  /** A wait for `byteCount` bytes ended without them. */
  | { kind: 'timeout'; timeMs: number; byteCount: number }
  /** A call to the line failed. */
  | { kind: 'failed'; timeMs: number; call: LinkCall; error: FlashErrorData }
  /** Unread bytes were dropped; how many. */
  | { kind: 'discarded'; timeMs: number; byteCount: number }
  /** The line accepted the last bytes sent, after another event in between. */
  | { kind: 'accepted'; timeMs: number }
  /** A pause ended. `timer` counts the pauses of the run from 0. */
  | { kind: 'timer'; timeMs: number; timer: number }
  /** The run looked at the clock and saw `timeMs`. */
  | { kind: 'clock'; timeMs: number }
  /** Somebody asked to stop: first at the end of the command, then at once. */
  | { kind: 'cancel'; timeMs: number }
  /** The plan was agreed to, or refused with an error. */
  | { kind: 'approval'; timeMs: number; error: FlashErrorData | null }
  /** The pages that the user named were given to the part that answered: JSON of the fields they set. */
  | { kind: 'user-layout'; timeMs: number; fields: string };

/**
 * One thing that happened in a run, in the order in which it happened. `timeMs` counts from the start of the run, in whole
 * microseconds.
 */
export type TraceRecord = WireRecord | DecisionRecord | CourseRecord;
