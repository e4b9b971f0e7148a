import type { Device } from '#shared/devices/device.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { PortFacts, ProbeReport } from '#shared/diagnosis/evidence.ts';
import type { BootStatement } from '#shared/devices/explain-boot.ts';
import type { FlashErrorData } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { BoardIdentity } from '#shared/job/board-identity.ts';
import type { BoardContents, JobOutcome, JobState } from '#shared/job/job-state.ts';
import type { JobDefinition, JobFirmware, JobKind } from '#shared/job/job-definition.ts';
import type { LeaveReport } from '#shared/plan/leave-strategy.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { UnprovenRange } from '#shared/job/unproven.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';
import type { SecurityState } from '#shared/security/security-state.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { Warning } from '#shared/warnings.ts';
import type { ByteLink, PortSettings } from '../links/byte-link.ts';
import type { LinkStatistics, OpenProgrammer } from '../programmers/programmer.ts';

/** Where the board is, and who decides and answers while the job runs. */
export interface JobTarget {
  /** Opens the line; the job closes it. */
  openLink(): Promise<ByteLink>;
  /** The programmer for what answers there. */
  openProgrammer: OpenProgrammer;
  /** The record of the job's part; undefined if it names none. */
  expected?: { device: Device; flashSizeBytes?: number | undefined } | undefined;
  /** Turns a generic device into one with pages, if the user gave a layout. */
  applyUserLayout?: ((device: Device) => Device) | undefined;
  /** Wait until the port is there and a bootloader answers, however long that takes; a stop ends it. */
  wait?: boolean | undefined;
  /** After a failure, ask the board harmless questions that tell causes apart: a few seconds at the most. */
  probe?: boolean | undefined;
  /** What the machine tells of the port; asked for after a failure only. Never rejects. */
  portFacts?: (() => Promise<PortFacts>) | undefined;
}

/** Who must agree to a plan. It sees the plan before anything of it is sent, and throws if it is not the one that was agreed to. */
export interface Approval {
  plan?: ((plan: Plan) => void) | undefined;
  options?: ((plan: OptionPlan) => void | Promise<void>) | undefined;
}

/** Firmware files of a job, and what they hold together. */
export interface Firmware {
  files: readonly JobFirmware[];
  image: StoredImage;
}

/** A job that can run: what it is, and what it needs besides data. */
export interface JobSpec {
  job: JobDefinition;
  /** The contents of the job's firmware files together; undefined for a task without any. */
  image?: StoredImage | undefined;
  target: JobTarget;
  approval?: Approval | undefined;
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
   * true if the contents were read back and compared since the last change (or an erased flash was read and found
   * blank): also if a later step failed. Never together with contents that are `partial`.
   */
  verified: boolean;
  /** Whether the board was the same one to the end; absent if the job did not come so far as to ask. */
  identity?: BoardIdentity;
  target?: TargetInfo;
  plan?: Plan;
  error?: FlashErrorData;
  warnings: readonly Warning[];
  /** Places outside the plan that may have been changed, and that nothing proves to be as they were. A warning tells each kind. */
  unproven: readonly UnprovenRange[];
  /** What a read job read. */
  data?: Uint8Array;
  /** Where it was read, in rising order: several if the flash has a hole. */
  segments?: readonly Segment[];
  /** How the bootloader was left, and how far that is proved. */
  left?: LeaveReport;
  /** What is known of the option bytes, if the job was about them and came so far. */
  options?: OptionReport;
  /** The record of the part that answered. */
  device?: Device;
  /** How the part that was named starts its bootloader, if the board did not answer as one. */
  boot?: readonly BootStatement[];
  /** The part and its pages, if an info job was asked for them and they are known. */
  planTarget?: PlanTarget;
  /** What the board said of its security then. */
  security?: SecurityState;
  steps: readonly StepReport[];
  durationMs: number;
  /** Why the job failed, the surest cause first; empty if it did not fail, or if nothing points to a cause. */
  diagnoses: readonly Diagnosis[];
  /** What the board was asked after the failure. */
  probe?: ProbeReport;
  /** All that passed on the wire, with the phases; times count from the start of the job. */
  trace: readonly TraceRecord[];
  statistics: LinkStatistics;
  /** Line settings that worked. */
  settings?: PortSettings;
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
