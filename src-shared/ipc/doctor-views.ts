import type { FlashErrorData } from '../errors.ts';
import type { DoctorStep, ModemLineFinding } from '../job/modem-line-doctor.ts';
import type { LoopbackReport, LoopbackRound } from '../job/loopback.ts';

/** What is examined: what DTR and RTS do to the board, or what the adapter does to bytes. */
export type ExaminationKind = 'lines' | 'loopback';

/** One examination of an adapter, under way or ended. */
export interface Examination {
  examinationId: string;
  kind: ExaminationKind;
  port: string;
  isRunning: boolean;
  /** Of `lines`: what is done or asked now; null before the first step and after the last. */
  step: DoctorStep | null;
  /** Of `lines`: what was found at the end. */
  finding: ModemLineFinding | null;
  /** Of `loopback`: the rounds that have ended. */
  rounds: readonly LoopbackRound[];
  /** Of `loopback`: what was found at the end. */
  report: LoopbackReport | null;
  /** Why it ended without a finding; `E-CANCELLED` if somebody stopped it. */
  error: FlashErrorData | null;
}

/** The line doctor: the latest examination. */
export interface DoctorSnapshot {
  seq: number;
  examination: Examination | null;
}
