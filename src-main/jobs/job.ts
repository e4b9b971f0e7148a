import type { Device } from '#shared/devices/device.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { PortFacts, ProbeReport } from '#shared/diagnosis/evidence.ts';
import type { BootStatement } from '#shared/devices/explain-boot.ts';
import type { FlashErrorData, Phase } from '#shared/errors.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { BoardIdentity } from '#shared/job/board-identity.ts';
import type { BoardContents, JobOutcome, JobState } from '#shared/job/job-state.ts';
import type { EnterChoice } from '#shared/job/enter-choice.ts';
import type { LeaveReport, LeaveStrategy } from '#shared/job/leave-strategy.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { UnprovenRange } from '#shared/job/unproven.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { SecurityState } from '#shared/security/security-state.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { Warning } from '#shared/warnings.ts';
import type { ByteLink, LineSettings } from '../links/byte-link.ts';
import type { LinkStatistics, OpenProgrammer } from '../programmers/programmer.ts';
import type { OptionTask } from './option-task.ts';

/** What is to be done with one board. */
export type JobTask =
  /** `withPages`: also find out how the flash is arranged, where that can be found out. */
  | { kind: 'info'; withPages?: boolean }
  | {
      kind: 'program';
      image: StoredImage;
      plan: PlanOptions;
      verify: boolean;
      /** How the bootloader is left when all went well; where it is not given, the board stays in it. */
      leave?: LeaveStrategy | undefined;
      /** Read erased pages back before writing, and what the image leaves blank of them afterwards. */
      proveErase?: boolean;
      /** Set readout protection (level 1) when all else is done, and prove it. */
      protect?: boolean;
      /** Sees the plan before anything of it is sent, and throws where it is not the one that was agreed to. */
      approve?: (plan: Plan) => void;
      /** Make the plan for the board at hand and show it; send nothing of it. */
      planOnly?: boolean;
    }
  | { kind: 'verify'; image: StoredImage; outside: PlanOptions['outside'] }
  | { kind: 'erase'; what: EraseSelection; verify: boolean }
  | {
      kind: 'read';
      address: number;
      sizeBytes: number;
      twice?: boolean;
      /** `flash`: the whole flash of the board, whatever address and size say. `to-end`: from `address` to the end of that flash. */
      extent?: 'flash' | 'to-end';
    }
  /** `leave`: how the bootloader is left; by Go where it is not given. `check`: Go only to a vector table. */
  | { kind: 'go'; address: number | undefined; leave?: LeaveStrategy | undefined; check?: boolean }
  | { kind: 'protect'; what: 'readout' }
  | { kind: 'protect'; what: 'write'; sectors: readonly number[] }
  /** `always`: send the command that erases the flash also where there is no readout protection to remove. */
  | { kind: 'unprotect'; what: 'readout' | 'write'; always?: true }
  | ({ kind: 'options' } & OptionTask);
export type JobKind = JobTask['kind'];

/** Which pages an erase job erases: all, the pages with these codes, or the pages that a range touches. */
export type EraseSelection =
  | { kind: 'mass' }
  | { kind: 'pages'; codes: readonly number[] }
  | { kind: 'range'; address: number; sizeBytes: number };

/** Where the board is and what is known of it beforehand. */
export interface JobTarget extends EnterChoice {
  /** Opens the line; the job closes it. */
  openLink(): Promise<ByteLink>;
  /** The programmer for what answers there. */
  openProgrammer: OpenProgrammer;
  /** The part that must answer; undefined accepts any. */
  expected?: { device: Device; flashSizeBytes?: number | undefined } | undefined;
  /** Bank arrangement, where the user tells it. */
  layoutMode?: 'single' | 'dual' | undefined;
  /** Turns a generic device into one with pages, where the user gave a layout. */
  applyUserLayout?: ((device: Device) => Device) | undefined;
  /** Wait until the port is there and a bootloader answers, however long that takes; a stop ends it. */
  wait?: boolean | undefined;
  /** After a failure, ask the board harmless questions that tell causes apart: a few seconds at the most. */
  probe?: boolean | undefined;
  /** What the machine tells of the port; asked for after a failure only. Never rejects. */
  portFacts?: (() => Promise<PortFacts>) | undefined;
}

/** A job: a task for a target. */
export interface JobSpec {
  task: JobTask;
  target: JobTarget;
}

/** A step of a job that ended, with its time. */
export interface StepReport {
  phase: Phase;
  durationMs: number;
}

/** The whole truth about a job that ended. */
export interface JobResult {
  kind: JobKind;
  outcome: JobOutcome;
  contents: BoardContents;
  /**
   * true where the contents were read back and compared since the last change (or an erased flash was read and found
   * blank): also where a later step failed. Never together with contents that are `partial`.
   */
  verified: boolean;
  /** Whether the board was the same one to the end; absent where the job did not come so far as to ask. */
  identity?: BoardIdentity;
  target?: TargetInfo;
  plan?: Plan;
  error?: FlashErrorData;
  warnings: readonly Warning[];
  /** Places beside the plan that may have been changed, and that nothing proves to be as they were. A warning tells each kind. */
  unproven: readonly UnprovenRange[];
  /** What a read job read. */
  data?: Uint8Array;
  /** Where it was read, in rising order: several where the flash has a hole. */
  segments?: readonly Segment[];
  /** How the bootloader was left, and how far that is proved. */
  left?: LeaveReport;
  /** What is known of the option bytes, where the job was about them and came so far. */
  options?: OptionReport;
  /** The record of the part that answered. */
  device?: Device;
  /** How the part that was named starts its bootloader, where the board did not answer as one. */
  boot?: readonly BootStatement[];
  /** The part and its pages, where an info job was asked for them and they are known. */
  planTarget?: PlanTarget;
  /** What the board said of its security then. */
  security?: SecurityState;
  steps: readonly StepReport[];
  durationMs: number;
  /** Why the job failed, the surest cause first; empty where it did not, or where nothing speaks for any. */
  diagnoses: readonly Diagnosis[];
  /** What the board was asked after the failure. */
  probe?: ProbeReport;
  /** All that passed on the wire, with the phases; times count from the start of the job. */
  trace: readonly TraceRecord[];
  statistics: LinkStatistics;
  /** Line settings that worked. */
  settings?: LineSettings;
}

/** Who watches a job. All calls are synchronous. One that throws ends the job with `E-INTERNAL`. */
export interface JobObserver {
  /** Every change of state and every step of progress. */
  onState?(state: JobState): void;
  /** No board answers yet, and the job waits for one: once, with what was found instead. */
  onWaiting?(error: FlashErrorData): void;
  onTarget?(info: TargetInfo): void;
  /** The plan, before anything of it is sent. */
  onPlan?(plan: Plan): void;
  /** A warning that is not one of the plan's, as soon as it is known. The result has it again. */
  onWarning?(warning: Warning): void;
  /** A fault of Flashline itself, as it was thrown, for the log. The result says it too: as its error, or by `W-JOB-INTERNAL`. */
  onFault?(error: unknown): void;
}
