import type { Phase } from '#shared/phase.ts';
import { asFlashError } from '#shared/errors.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type { SlotState, SlotView } from '#shared/ipc/line-views.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobDefinition, ProgramTask } from '#shared/job/job-definition.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { NamedDevice } from '../devices/find-part.ts';
import type { JobResult } from '../jobs/job.ts';
import type { PortSettings } from '../links/byte-link.ts';
import type { LogEntry } from '../links/wire-log.ts';
import type { BoardRun } from '../runs/board-run.ts';
import { internalFailure } from '../runs/internal-failure.ts';
import type { SlotMemory, SlotRun } from '../settings/line-state-schema.ts';
import { isOtherAdapter, type AdapterMark } from './adapter-mark.ts';
import { BoardPlace, type BoardEnvironment } from './board-place.ts';
import { jobReport } from './job-report.ts';
import { estimateSteps, type EstimateOptions, type StepTimes } from '../documents/plan-estimate.ts';
import { planView } from '../documents/plan-view.ts';
import { phaseOfStep, stepAfter, stepsOfRun, type RunStep } from '../jobs/run-steps.ts';
import { chipOf, foundNoBoard, revived, stateAfter, unfinishedReport } from './slot-run.ts';
import { slotView } from './slot-view.ts';

/** What a slot is told to do with the next board. */
export interface SlotOrder {
  jobId: string;
  job: JobDefinition & { task: ProgramTask; port: PortSettings };
  image: StoredImage;
  /** The part of the job. */
  expected: NamedDevice;
  /** Label of the unit. */
  unit: string | null;
  /** The chip that must not answer: it passed in this slot, and another board is meant. In hexadecimal; null takes any. */
  refusedChip: string | null;
  /** The chip that must answer: the label is that of its board. null takes any. */
  demandedChip: string | null;
  /** The unit in the tally, if nothing says that another one is meant. */
  unitId: number | null;
}

/** Who watches a slot while it runs. `urgent`: a phase changed. */
export interface SlotWatcher {
  changed(urgent: boolean): void;
  log(entry: LogEntry): void;
}

/** A run under way. */
export interface ActiveRun {
  order: SlotOrder;
  run: BoardRun;
  steps: readonly RunStep[];
  /** Index in `steps` of the present one; -1 before the first. */
  stepAt: number;
  times: StepTimes;
  /** Why the board that answered is not the one that is meant. */
  refusal: 'E-LINE-SAME-BOARD' | 'E-LINE-OTHER-BOARD' | undefined;
  /** What was in the slot before. */
  before: SlotRun | null;
}

/** One place of the line: a port, the board in it, and what became of the last run. */
export class Slot {
  readonly number: number;
  readonly port: string;
  readonly isEnabled: boolean;
  readonly #watcher: SlotWatcher;
  readonly #place: BoardPlace;
  #portLabel: string;
  #isPresent = true;
  /** The adapter was there since the start: when it goes, it takes its board along. */
  #wasSeen = false;
  /** The adapter that was there last, so far as the system tells adapters apart. */
  #adapter: AdapterMark | undefined;
  #isExchanged = false;
  #active: ActiveRun | undefined;
  #last: SlotRun | null;
  /** The last run that passed, after its board was said to be taken out. */
  #passedBefore: SlotRun | null = null;
  #passedChip: string | null;
  #nextLabel: string | null;
  /** The phase that the run is in, or ended in. */
  #phase: Phase | null = null;
  /** The label of a unit that did not answer the last time. */
  #silentLabel: string | null = null;

  constructor(
    place: { number: number; port: string; isEnabled: boolean },
    environment: BoardEnvironment,
    watcher: SlotWatcher,
    memory?: SlotMemory,
  ) {
    this.number = place.number;
    this.port = place.port;
    this.isEnabled = place.isEnabled;
    this.#portLabel = place.port;
    this.#watcher = watcher;
    this.#place = new BoardPlace(environment, (entry) => {
      watcher.log(entry);
    });
    this.#last = revived(memory?.run ?? null, place.port);
    this.#adapter =
      memory?.adapter === undefined ? undefined : { adapter: memory.adapter, plugging: undefined };
    this.#nextLabel = memory?.nextLabel ?? null;
    // A run that was broken off may have been at the board that passed.
    const { passedBefore = null, passedChip = null } = memory?.run?.isUnderWay === true ? {} : (memory ?? {});
    this.#passedBefore = passedBefore;
    this.#passedChip = passedChip;
  }

  get isRunning(): boolean {
    return this.#active !== undefined;
  }

  get canStart(): boolean {
    return this.isEnabled && this.#isPresent && !this.isRunning;
  }

  get state(): SlotState {
    if (this.#active !== undefined)
      return this.#active.run.state.at === 'cancelling' ? 'stopping' : 'running';
    if (!this.isEnabled) return 'off';
    return this.#isPresent ? this.resultState : 'missing';
  }

  /** What became of the last run, whether or not the adapter is there. */
  get resultState(): SlotState {
    return this.isRunning ? 'running' : stateAfter(this.#last);
  }

  /** All of the last run. */
  get report(): JobReport | null {
    return this.isRunning ? null : (this.#last?.report ?? null);
  }

  /** What is to be kept of it. */
  get memory(): SlotMemory {
    return {
      port: this.port,
      nextLabel: this.#nextLabel,
      run: this.#last,
      passedChip: this.#passedChip,
      ...(this.#passedBefore === null ? {} : { passedBefore: this.#passedBefore }),
      ...(this.#adapter === undefined ? {} : { adapter: this.#adapter.adapter }),
    };
  }

  /** The label of the unit that is in the slot, or was last. */
  get unit(): string | null {
    return this.#last?.unit ?? null;
  }

  get nextLabel(): string | null {
    return this.#nextLabel;
  }

  /** Gives the next unit its label, or takes it away again. */
  set nextLabel(label: string | null) {
    this.#nextLabel = label;
  }

  /** The unit of the last run in the tally. */
  get unitId(): number | null {
    return this.#last?.unitId ?? null;
  }

  get passedChip(): string | null {
    return this.#passedChip;
  }

  /** The chip of the board that is in the slot for all that is known; null if that cannot be told. */
  get heldChip(): string | null {
    const found = this.#active?.run.found;
    if (found !== undefined) return chipOf({ target: found });
    const { target } = this.report ?? {};
    return target === undefined || target === null ? null : chipOf({ target });
  }

  /**
   * Whether the adapter is plugged in, what people call it, and which one it is if the system tells: another one under the same name, or
   * the same one plugged in again, was away even if nobody saw it go. Returns true if any of it is news.
   */
  setPresence(isPresent: boolean, portLabel: string, adapter?: AdapterMark): boolean {
    const isNews = isPresent !== this.#isPresent || portLabel !== this.#portLabel;
    this.#isPresent = isPresent;
    this.#portLabel = portLabel;
    this.#isExchanged = isPresent && isOtherAdapter(adapter, this.#adapter);
    this.#adapter = adapter ?? this.#adapter;
    if (isPresent) this.#wasSeen = true;
    if (this.hasLeft) this.takeOut();
    return isNews || this.#isExchanged;
  }

  /** The adapter that was there is not any more, and took its board along. */
  get hasLeft(): boolean {
    return this.#wasSeen && (!this.#isPresent || this.#isExchanged);
  }

  /** The board that passed is no longer in. A board that is not done stays what it is until it was tried again. */
  takeOut(): void {
    if (this.isRunning || this.resultState !== 'passed') return;
    this.#passedBefore = this.#last;
    this.#last = null;
    this.#place.takeOut();
  }

  /** Another job: what passed was another firmware, and the labels may be others. */
  forgetJob(): void {
    this.takeOut();
    this.#passedBefore = null;
    this.#passedChip = null;
    this.#nextLabel = null;
  }

  /** Gets ready for a run; nothing is sent before `run`. Call only if `canStart`. */
  begin(order: SlotOrder): void {
    const { job, image, expected, unit } = order;
    let state: JobState = { at: 'idle' };
    const run = this.#place.newRun(
      { origin: `slot ${String(this.number)}`, port: this.port, unit, job, image, target: { expected } },
      { settings: job.port, enter: job.enter },
      {
        onState: (next) => {
          this.#follow(state, next);
          state = next;
        },
        onTarget: (info) => {
          this.#recognize(info);
        },
        onPlan: (plan) => {
          if (this.#active !== undefined) this.#active.times = estimateSteps(plan, estimateOptions(order));
        },
      },
    );
    const steps = stepsOf(order);
    this.#active = { order, run, steps, stepAt: -1, times: {}, refusal: undefined, before: this.#last };
    this.#phase = null;
    this.#last = {
      isUnderWay: true,
      unit,
      startedAtMs: run.startedAtMs,
      elapsedMs: 0,
      phase: null,
      phases: steps.map(phaseOfStep),
      traceName: run.traceName,
      report: null,
      isNoBoard: false,
      isRepeated: false,
      isSameBoard: false,
      unitId: order.unitId,
    };
  }

  /**
   * Programs the board that is in the slot. Resolves with the result when it is durable, or undefined if the board was left
   * untouched because it is the one that must not be programmed again; never rejects.
   */
  async run(): Promise<JobResult | undefined> {
    const active = this.#active;
    if (active === undefined) throw new Error('a run begins with `begin`');
    const { result, trace } = await active.run.run();
    this.#place.endRunLog(trace);
    this.#active = undefined;
    try {
      return this.#conclude(active, result);
    } catch (error) {
      this.noteFault(error);
      return internalFailure(error, result);
    }
  }

  /** What is known of the slot after a run. */
  #conclude(active: ActiveRun, result: JobResult): JobResult | undefined {
    const { order, refusal } = active;
    if (refusal !== undefined && result.contents === 'untouched') {
      this.#last = this.#refused(refusal, active);
      this.#nextLabel ??= order.demandedChip === null ? order.unit : null;
      return undefined;
    }
    const isSilent = foundNoBoard(result);
    // A label says that there is a board: if it is silent for the second time, it failed.
    const isNoBoard = isSilent && (order.unit === null || this.#silentLabel !== order.unit);
    this.#silentLabel = isSilent ? order.unit : null;
    if (isNoBoard) this.#nextLabel ??= order.unit;
    if (this.#last !== null) this.#last = this.#ended(this.#last, active, result, isNoBoard);
    this.#notePass(result);
    return result;
  }

  #ended(last: SlotRun, { order, run }: ActiveRun, result: JobResult, isNoBoard: boolean): SlotRun {
    const { jobId, unit } = order;
    const { startedAtMs, traceName, plan } = run;
    const report = jobReport(result, {
      jobId,
      port: this.port,
      unit,
      traceName,
      startedAtMs,
      plan: plan === undefined ? null : viewOf(plan, order),
      documentId: null,
    });
    return {
      ...last,
      isUnderWay: false,
      unit: isNoBoard ? null : unit,
      unitId: isNoBoard ? null : last.unitId,
      elapsedMs: run.elapsedMs,
      phase: this.#phase,
      report,
      isNoBoard,
    };
  }

  /** A fault of ours after the job: a board passes only if nothing of that failed. */
  noteFault(error: unknown): void {
    this.#place.logFault(error);
    const last = this.#last;
    this.#passedChip = null;
    this.#passedBefore = null;
    if (last === null) return;
    const report = last.report ?? unfinishedReport(last, this.port, 'E-LINE-INTERRUPTED');
    this.#last = {
      ...last,
      isUnderWay: false,
      isNoBoard: false,
      report: { ...report, outcome: 'failed', error: asFlashError(error).toData() },
    };
  }

  /** What passed last: this board, or none any more if the one that passed may be the one that this run changed and did not finish. */
  #notePass(result: JobResult): void {
    const chip = chipOf(result);
    const isPassed = result.outcome === 'ok';
    const mayBeSame = chip === null || this.#passedChip === null || chip === this.#passedChip;
    if (!isPassed && (result.contents === 'untouched' || !mayBeSame)) return;
    this.#passedChip = isPassed ? chip : null;
    this.#passedBefore = null;
  }

  /** What the tally says of the unit that ended last. */
  noteUnit({ id, isRepeated }: { id: number; isRepeated: boolean }): void {
    if (this.#last !== null) this.#last = { ...this.#last, unitId: id, isRepeated };
  }

  /** The first call lets the command under way finish, the second ends its wait. Harmless if nothing runs. */
  stop(): void {
    this.#active?.run.cancel();
  }

  get view(): SlotView {
    return slotView(this, {
      portLabel: this.#portLabel,
      last: this.#last,
      active: this.#active,
      phase: this.#phase ?? this.#last?.phase ?? null,
    });
  }

  #follow(before: JobState, state: JobState): void {
    if (state.at === 'running' || state.at === 'cancelling') this.#phase = state.phase;
    const isNewPhase =
      before.at !== state.at || ('phase' in before && 'phase' in state && before.phase !== state.phase);
    if (this.#active !== undefined && state.at === 'running' && (isNewPhase || isBegunAnew(before, state)))
      this.#active.stepAt = stepAfter(this.#last?.phases ?? [], this.#active.stepAt, state.phase);
    // The end is told by the line, when it has counted the unit and that is on the disk.
    if (state.at !== 'ended') this.#watcher.changed(isNewPhase);
  }

  /** Nothing has been erased yet: a board that is not the one that is meant is let alone. */
  #recognize(info: TargetInfo): void {
    const active = this.#active;
    const chip = chipOf({ target: info });
    if (active === undefined || chip === null) return;
    const { refusedChip, demandedChip } = active.order;
    if (chip === refusedChip) active.refusal = 'E-LINE-SAME-BOARD';
    else if (demandedChip !== null && chip !== demandedChip) active.refusal = 'E-LINE-OTHER-BOARD';
    if (active.refusal !== undefined) active.run.cancel();
  }

  /** What is known of the slot after a board was let alone. One that passed and is still in has still passed. */
  #refused(code: NonNullable<ActiveRun['refusal']>, { before }: ActiveRun): SlotRun | null {
    if (code === 'E-LINE-SAME-BOARD' && this.#passedBefore !== null)
      return { ...this.#passedBefore, isSameBoard: true };
    const run = before ?? this.#last;
    const report = run?.report ?? (run === null ? null : unfinishedReport(run, this.port, code));
    if (run === null || report === null) return run;
    return {
      ...run,
      isUnderWay: false,
      isNoBoard: false,
      report: { ...report, outcome: 'cancelled', error: { code, params: {} } },
    };
  }
}

function viewOf(plan: Plan, order: SlotOrder): JobReport['plan'] {
  return planView(plan, order.job.task, estimateOptions(order));
}

function estimateOptions({ job: { port, task } }: SlotOrder): EstimateOptions {
  return { baudRate: port.baudRate, verify: task.verify, proveErase: task.proveErase };
}

function stepsOf({ job: { task }, expected }: SlotOrder): RunStep[] {
  return stepsOfRun({ ...task, erases: task.plan.erase !== 'none' }, expected.device.uart);
}

/** Whether a phase follows one of the same name. */
function isBegunAnew(before: JobState, state: Extract<JobState, { at: 'running' }>): boolean {
  return before.at === 'running' && (state.done < before.done || state.total !== before.total);
}
