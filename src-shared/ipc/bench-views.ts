import type { FlashPage } from '../devices/device.ts';
import type { ApplicationJump } from '../devices/application-jump.ts';
import type { EnterStrategy } from '../job/enter-strategy.ts';
import type { JobState } from '../job/job-state.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { LeaveStrategy } from '../plan/leave-strategy.ts';
import type { ErasePolicy } from '../plan/plan.ts';
import type { SegmentView } from './document-views.ts';
import type { JobKindView, JobReport, PlanView } from './job-views.ts';
import type { BenchOptions, OptionRequest } from './option-views.ts';

/** How the engineer's board is reached. */
export interface BenchLine {
  /** As the command line names ports: `/dev/ttyUSB0`, `COM3`, `tcp://…`, `rfc2217://…`, `virtual:stm32g071`. null: none chosen yet. */
  port: string | null;
  baudRate: number;
  /** The part that must answer; null accepts any. */
  part: string | null;
  layoutMode: 'single' | 'dual' | null;
  /** How the board is brought into its bootloader. */
  enter: EnterStrategy;
}

/** A board that answered. The port is closed between jobs; the next job makes sure that it is the same part. */
export interface BenchBoard {
  info: TargetInfo;
  /** All pages of its flash, in order of address; empty if the layout is unknown. */
  pages: readonly FlashPage[];
  flashBase: number;
  erasedValue: number;
  settings: { baudRate: number; parity: string };
  /** Milliseconds since 1970. */
  identifiedAtMs: number;
  /** true if the flash is readable and can be dumped whole. */
  isReadable: boolean;
  /** How Write Protect counts, and up to which number; null if the layout is unknown. */
  writeProtect: { unit: 'page' | 'sector'; highest: number } | null;
  /** The ranges written since it was identified, unless they were erased again. */
  written: readonly SegmentView[];
}

/** The job under way. */
export interface BenchJob {
  jobId: string;
  kind: JobKindView;
  state: JobState;
  /** Milliseconds since 1970. */
  startedAtMs: number;
  elapsedMs: number;
  plan: PlanView | null;
  /** Address that is being worked on; null if the phase has none. */
  cursor: number | null;
}

/** The engineer's screen. */
export interface BenchSnapshot {
  seq: number;
  line: BenchLine;
  /** Whether a program can jump to the bootloader of the part that answered or was named; null if none is known. */
  jump: ApplicationJump | null;
  board: BenchBoard | null;
  /** The board whose port went away; `returns`: Flashline looks for it when the port is back. null if there is none. */
  awaited: { deviceName: string; returns: boolean } | null;
  /** null until they are read, and if they are no longer known. */
  options: BenchOptions | null;
  job: BenchJob | null;
  lastReport: JobReport | null;
}

/** Changes of the line; what is not given stays. */
export type BenchChange = { [Key in keyof BenchLine]?: BenchLine[Key] | undefined };

/** How a document is to be programmed. */
export interface PlanRequest {
  documentId: string;
  erase: ErasePolicy;
  /** Keep the bytes of partly covered pages. */
  keepRest: boolean;
  /** Leave out what lies outside the flash instead of refusing. */
  leaveOut: boolean;
  verify: boolean;
  /** How the bootloader is left afterwards; null if the board stays in it. */
  leave: LeaveStrategy | null;
}

/** What the engineer starts. */
export type BenchTask =
  | { kind: 'connect' }
  /** `planId` is the plan the user saw; if the board needs another one, nothing is sent (`E-PLAN-CHANGED`). */
  | ({ kind: 'program'; planId: string } & PlanRequest)
  | { kind: 'verify'; documentId: string; leaveOut: boolean }
  | { kind: 'erase'; what: EraseRequest; verify: boolean }
  | { kind: 'read'; address: number; sizeBytes: number }
  /** Only leave the bootloader. */
  | { kind: 'go'; leave: LeaveStrategy }
  | { kind: 'protect'; what: 'readout' }
  | { kind: 'protect'; what: 'write'; sectors: readonly number[] }
  | { kind: 'unprotect'; what: 'readout' | 'write' }
  | { kind: 'options'; what: 'read' }
  /** `planId` as for `program`. A change that locks the bootloader out is refused unless `acceptLockout` is set (`E-OPTION-LOCKOUT`). */
  | ({ kind: 'options'; what: 'change'; planId: string; acceptLockout: boolean } & OptionRequest);

/** Which pages an erase job erases. */
export type EraseRequest = { kind: 'mass' } | { kind: 'pages'; codes: readonly number[] };
