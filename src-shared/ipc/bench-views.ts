import type { FlashPage } from '../devices/device.ts';
import type { ApplicationJump } from '../devices/application-jump.ts';
import type { JobDefinition, JobKind, JobTask } from '../job/job-definition.ts';
import type { JobState } from '../job/job-state.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { SegmentView } from './document-views.ts';
import type { JobReport, PlanView } from './job-views.ts';
import type { BenchOptions } from './option-views.ts';

/** How the engineer's board is reached. */
export interface BenchConnection extends Pick<JobDefinition, 'layoutMode' | 'enter'> {
  /** As the command line names ports: `/dev/ttyUSB0`, `COM3`, `tcp://…`, `rfc2217://…`, `virtual:stm32g071`. null: none chosen yet. */
  port: string | null;
  baudRate: number;
  /** Name of the part that must answer, for the device table; null accepts any. */
  part: string | null;
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
  kind: JobKind;
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
  connection: BenchConnection;
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
export type BenchChange = { [Key in keyof BenchConnection]?: BenchConnection[Key] | undefined };

/** What the engineer starts. A screen may ask for less than a job can be: see `benchStart` in main. */
export interface BenchStart {
  task: JobTask;
  /** The firmware; only for a task that needs one. */
  documentId?: string | undefined;
  /** The plan the user saw, for a task with one. If the board needs another one, nothing is sent (`E-PLAN-CHANGED`). */
  planId?: string | undefined;
}
