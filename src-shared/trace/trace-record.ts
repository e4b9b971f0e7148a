import type { Phase } from '../errors.ts';

/**
 * One thing that happened in a run, in the order in which it happened. `timeMs` counts from the start of the run; it may
 * have fractions.
 */
export type TraceRecord =
  /** Bytes handed to the line, or bytes that arrived: as they came, in pieces of any size. */
  | { kind: 'sent' | 'received'; timeMs: number; bytes: Uint8Array }
  /** DTR and RTS were set; true = asserted. */
  | { kind: 'lines'; timeMs: number; dtr: boolean; rts: boolean }
  /** The line was opened with these settings, or they were changed. Data bits are 8, stop bits 1. */
  | { kind: 'settings'; timeMs: number; baudRate: number; parity: 'even' | 'none' | 'odd' }
  /** The job began a phase. */
  | { kind: 'phase'; timeMs: number; phase: Phase };
