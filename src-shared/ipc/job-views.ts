import type { AddressRange, FlashPage } from '../devices/device.ts';
import type { BootStatement } from '../devices/explain-boot.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { FlashErrorData } from '../errors.ts';
import type { Phase } from '../phase.ts';
import type { BoardIdentity } from '../job/board-identity.ts';
import type { JobKind } from '../job/job-definition.ts';
import type { JobOutcome } from '../job/job-state.ts';
import type { ProvedContents } from '../job/proved-contents.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { UnprovenRange } from '../job/unproven.ts';
import type { LeaveReport, LeaveStrategy } from '../plan/leave-strategy.ts';
import type { ErasePolicy } from '../plan/plan.ts';
import type { Warning } from '../warnings.ts';
import type { SegmentView } from './document-views.ts';
import type { OptionChangeResult } from './option-views.ts';
import type { MemoryKind } from '../devices/memory-regions.ts';

/** A plan as a screen shows it. */
export interface PlanView {
  /** Names this plan; a job that was started with it refuses to run another one. */
  planId: string;
  deviceName: string;
  pid: number;
  flashBase: number;
  flashSizeBytes: number;
  erasePolicy: ErasePolicy;
  isMassErase: boolean;
  /** All pages of the part, in order of address. */
  pages: readonly FlashPage[];
  /** Those that will be erased. */
  erasedPages: readonly FlashPage[];
  /** Bytes of erased pages that are neither written nor kept: what will be lost. */
  lostBytes: number;
  /** Read first and written back. Of more than 2 000 ranges, those with small gaps between them are shown as one, as in `writes`. */
  preserve: readonly AddressRange[];
  /** Bytes that are kept so. */
  keptBytes: number;
  /** What is written, widened to whole write units. */
  writes: readonly SegmentView[];
  writeBlockCount: number;
  writeBytes: number;
  /** The requested way to leave the bootloader afterwards; null if the board stays in it. */
  leave: LeaveStrategy | null;
  /** Where Go starts the firmware; null if it does not, or that is not decided yet. */
  startAddress: number | null;
  /** 0 if nothing is read back. */
  verifyBytes: number;
  leftOut: readonly { region: MemoryKind; range: AddressRange }[];
  warnings: readonly Warning[];
  /** Time on the wire plus the typical time of the part, in milliseconds. */
  estimatedMs: number;
}

/** All of a job that ended, as plain data. */
export interface JobReport {
  jobId: string;
  kind: JobKind;
  port: string;
  /** Label of the unit; null if there is none. */
  unit: string | null;
  /** Name of the trace of the run; null if none is kept. */
  traceName: string | null;
  outcome: JobOutcome;
  /** The contents of the board, as far as they are proved. */
  contents: ProvedContents;
  verified: boolean;
  /** Whether the board was the same one to the end; null if the job did not come so far as to ask. */
  identity: BoardIdentity | null;
  /** Milliseconds since 1970. */
  startedAtMs: number;
  durationMs: number;
  steps: readonly { phase: Phase; durationMs: number }[];
  target: TargetInfo | null;
  plan: PlanView | null;
  error: FlashErrorData | null;
  /** Why it failed, the best first; empty if it did not, or nothing can be said. */
  diagnoses: readonly Diagnosis[];
  /** How the selected part starts its bootloader, if the board did not answer as one. */
  boot: readonly BootStatement[];
  warnings: readonly Warning[];
  /** Places outside the plan that may have changed, and that nothing proves to be unchanged. */
  unproven: readonly UnprovenRange[];
  /** Line settings that worked; null if the port never opened. */
  settings: { baudRate: number; parity: string } | null;
  statistics: { nackCount: number; retryCount: number; resyncCount: number; strayByteCount: number };
  /** How the bootloader was left, and how far that is proved; null if it was not. */
  left: LeaveReport | null;
  /** What a read job read. */
  documentId: string | null;
  /** Which protection was set or removed; null for other jobs. */
  protection: 'readout' | 'write' | null;
  /** The result of a change of option bytes; null if none was carried out, or it is unknown. */
  optionChange: OptionChangeResult | null;
}
