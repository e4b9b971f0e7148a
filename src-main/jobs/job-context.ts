import type { AddressRange, Device, FlashPage } from '#shared/devices/device.ts';
import type { ProgrammerLimits } from '#shared/effects/programmer-limits.ts';
import type { Phase } from '#shared/phase.ts';
import type { SecuritySeen } from '#shared/diagnosis/evidence.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import type { BoardIdentity } from '#shared/job/board-identity.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import type { Warning } from '#shared/warnings.ts';
import type { Programmer } from '../programmers/programmer.ts';
import type { Doubt } from './doubts.ts';
import type { FlashLedger } from './flash-ledger.ts';
import type { Planner } from './planner.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { SteadyReads } from './steady-reads.ts';

/** What the steps of a job share once the board is connected and identified. */
export interface JobContext {
  readonly programmer: Programmer;
  readonly planner: Planner;
  readonly device: Device;
  readonly info: TargetInfo;
  /** How much one request may do to this part. */
  readonly limits: ProgrammerLimits;
  readonly ledger: FlashLedger;
  /** What may have been hit outside the plan. */
  readonly neighbourhood: Neighbourhood;
  /** Compares the memory with what should be there. */
  readonly reads: SteadyReads;
  /** Pages of this board, by what is known of it now (`info` if left out). Errors: as `readPlanTarget`. */
  planTarget(known?: TargetInfo): Promise<PlanTarget>;
  /** Begins a phase of `total` units (bytes or pages; 0 if unknown). */
  beginPhase(phase: Phase, total: number): void;
  progress(done: number): void;
  warn(warning: Warning): void;
  /** Something outside the plan may have changed: the result names it. */
  leaveUnproven(doubt: Doubt): void;
  /** What is known so far of whether the board is still the one that was identified. */
  readonly identity: BoardIdentity | undefined;
  noteIdentity(identity: BoardIdentity): void;
  /** Lets the observer see a plan that will not be carried out. The guard stays closed. */
  show(plan: Plan): void;
  /** Keeps what the board said of its security, for the diagnosis of a failure. */
  noteSecurity(seen: SecuritySeen): void;
  /** Keeps what is known of the option bytes; the last report counts, however the job ends. */
  noteOptions(report: OptionReport): void;
  /** Makes a plan binding: the guard lets through what it contains, and the observer sees it. */
  adopt(plan: Plan): void;
}

/** All flash that the board at hand is known to have, as one range; it ends before it starts if the size is not known. */
export function wholeFlash({ device, info }: Pick<JobContext, 'device' | 'info'>): AddressRange {
  return { start: device.flashBase, end: device.flashBase + info.flashSizeBytes - 1 };
}

/** Bytes of all pages. */
export function pagesSizeBytes(pages: readonly FlashPage[]): number {
  return pages.reduce((sum, page) => sum + page.sizeBytes, 0);
}
