import type { Phase } from '#shared/errors.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type { SlotState, SlotView } from '#shared/ipc/line-views.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { ErasePolicy, Plan } from '#shared/plan/plan.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { Warning } from '#shared/warnings.ts';
import type { JobResult, JobTarget, JobTask } from '../jobs/job.ts';
import { portFacts } from '../links/port-facts.ts';
import type { LineSettings } from '../links/byte-link.ts';
import type { LogEntry } from '../links/wire-log.ts';
import { WireLog } from '../links/wire-log.ts';
import type { SlotMemory, SlotRun } from '../settings/line-state-schema.ts';
import { isOtherAdapter, type AdapterMark } from './adapter-mark.ts';
import { BoardLines, type BoardEnvironment } from './board-lines.ts';
import { jobReport } from './job-report.ts';
import { estimateSteps, type EstimateOptions, type StepTimes } from '../documents/plan-estimate.ts';
import { planView } from '../documents/plan-view.ts';
import { phaseOfStep, stepAfter, stepsOfRun, type RunStep } from '../jobs/run-steps.ts';
import { openAn3155 } from '../programmers/an3155/an3155-programmer.ts';
import { runToEnd } from './run-to-end.ts';
import type { KeptTrace } from './run-traces.ts';
import { chipOf, foundNoBoard, revived, stateAfter, unfinishedReport } from './slot-run.ts';
import { slotView } from './slot-view.ts';

/** What a slot is told to do with the next board. */
export interface SlotOrder {
  jobId: string;
  task: Extract<JobTask, { kind: 'program' }>;
  target: Omit<JobTarget, 'openLink' | 'openProgrammer' | 'enter'>;
  settings: LineSettings;
  enter: EnterStrategy;
  erase: ErasePolicy;
  /** Label of the unit. */
  unit: string | null;
  /** The chip that must not answer: it passed in this slot, and another board is meant. In hexadecimal; null takes any. */
  refusedChip: string | null;
  /** The chip that must answer: the label is that of its board. null takes any. */
  demandedChip: string | null;
  /** The unit in the tally, where nothing says that another one is meant. */
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
  runner: JobRunner;
  trace: KeptTrace;
  opening: AbortController;
  startedMs: number;
  steps: readonly RunStep[];
  /** Index in `steps` of the present one; -1 before the first. */
  stepAt: number;
  times: StepTimes;
  plan: Plan | undefined;
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
  readonly #environment: BoardEnvironment;
  readonly #watcher: SlotWatcher;
  readonly #lines: BoardLines;
  readonly #wireLog: WireLog;
  #portLabel: string;
  #isPresent = true;
  /** The adapter was there since the start: when it goes, it takes its board along. */
  #wasSeen = false;
  /** The adapter that was there last, so far as the system tells adapters apart. */
  #adapter: AdapterMark | undefined;
  #isExchanged = false;
  #active: ActiveRun | undefined;
  #state: JobState = { at: 'idle' };
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
    this.#environment = environment;
    this.#watcher = watcher;
    this.#wireLog = new WireLog((entry) => {
      watcher.log(entry);
    });
    this.#lines = new BoardLines(environment, this.#wireLog);
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
    if (this.#active !== undefined) return this.#state.at === 'cancelling' ? 'stopping' : 'running';
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

  /** The chip of the board that is in the slot for all that is known; null where that cannot be told. */
  get heldChip(): string | null {
    const active = this.#active?.runner.trace.find((record) => record.kind === 'found');
    if (active !== undefined) return chipOf({ target: active.info });
    const { target } = this.report ?? {};
    return target === undefined || target === null ? null : chipOf({ target });
  }

  /**
   * Whether the adapter is plugged in, what people call it, and which one it is where the system tells: another one under the same name, or
   * the same one plugged in anew, was away even if nobody saw it go. Returns true where any of it is news.
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
    this.#lines.takeOut();
  }

  /** Another job: what passed was another firmware, and the labels may be others. */
  forgetJob(): void {
    this.takeOut();
    this.#passedBefore = null;
    this.#passedChip = null;
    this.#nextLabel = null;
  }

  /** Gets ready for a run; nothing is sent before `run`. Call only where `canStart`. */
  begin(order: SlotOrder): void {
    const { clock, devices, planner, traces } = this.#environment;
    const { settings, enter } = order;
    const opening = new AbortController();
    const runner = new JobRunner(
      {
        task: order.task,
        target: {
          ...order.target,
          probe: true,
          portFacts: () => portFacts(this.port),
          enter,
          openProgrammer: openAn3155,
          openLink: () => this.#lines.open(this.port, settings, { enter, signal: opening.signal }),
        },
      },
      { clock, devices, planner },
      {
        onState: (state) => {
          this.#follow(state);
        },
        onTarget: (info) => {
          this.#recognize(info);
        },
        onPlan: (plan) => {
          if (this.#active === undefined) return;
          this.#active.plan = plan;
          this.#active.times = estimateSteps(plan, estimateOptions(order));
        },
      },
    );
    const facts = { origin: `slot ${String(this.number)}`, port: this.port, unit: order.unit };
    const trace = traces.follow(runner, facts);
    const startedMs = clock.now();
    const steps = stepsOf(order);
    this.#active = {
      order,
      runner,
      trace,
      opening,
      startedMs,
      steps,
      stepAt: -1,
      times: {},
      plan: undefined,
      refusal: undefined,
      before: this.#last,
    };
    this.#state = { at: 'idle' };
    this.#phase = null;
    this.#last = {
      isUnderWay: true,
      unit: order.unit,
      startedAtMs: Date.now(),
      elapsedMs: 0,
      phase: null,
      phases: steps.map(phaseOfStep),
      traceName: trace.name,
      report: null,
      isNoBoard: false,
      isRepeated: false,
      isSameBoard: false,
      unitId: order.unitId,
    };
  }

  /**
   * Programs the board that is in the slot. Resolves with the result, or undefined where the board was left untouched because
   * it is the one that must not be programmed again; never rejects.
   */
  async run(): Promise<JobResult | undefined> {
    const active = this.#active;
    const last = this.#last;
    if (active === undefined || last === null) throw new Error('a run begins with `begin`');
    const { order, runner, trace } = active;
    const result = await runToEnd(runner, this.#environment.clock);
    this.#state = { at: 'ended', outcome: result.outcome, contents: result.contents };
    trace.end(result, (warning) => {
      this.#addWarning(order.jobId, warning);
    });
    this.#wireLog.flush();
    this.#active = undefined;
    if (active.refusal !== undefined && result.contents === 'untouched') {
      this.#last = this.#refused(active.refusal, active);
      this.#nextLabel ??= order.demandedChip === null ? order.unit : null;
      return undefined;
    }
    const context = {
      jobId: order.jobId,
      port: this.port,
      unit: order.unit,
      traceName: trace.name,
      startedAtMs: last.startedAtMs,
      plan: active.plan === undefined ? null : viewOf(active.plan, order),
      documentId: null,
    };
    const report = jobReport(result, context);
    const isSilent = foundNoBoard(result);
    // A label says that there is a board: where it is silent for the second time, it failed.
    const isNoBoard = isSilent && (order.unit === null || this.#silentLabel !== order.unit);
    this.#silentLabel = isSilent ? order.unit : null;
    if (isNoBoard) this.#nextLabel ??= order.unit;
    this.#last = {
      ...last,
      isUnderWay: false,
      unit: isNoBoard ? null : order.unit,
      unitId: isNoBoard ? null : last.unitId,
      elapsedMs: this.#environment.clock.now() - active.startedMs,
      phase: this.#phase,
      report,
      isNoBoard,
    };
    this.#notePass(result);
    return result;
  }

  /** What passed last: this board, or none any more where the one that passed may be the one that this run changed and did not finish. */
  #notePass(result: JobResult): void {
    const chip = chipOf(result);
    const isPassed = result.outcome === 'ok';
    const mayBeSame = chip === null || this.#passedChip === null || chip === this.#passedChip;
    if (!isPassed && (result.contents === 'untouched' || !mayBeSame)) return;
    this.#passedChip = isPassed ? chip : null;
    this.#passedBefore = null;
  }

  /** Adds to the report of a run what came to light after its end. */
  #addWarning(jobId: string, warning: Warning): void {
    const report = this.#last?.report;
    if (this.#last === null || report?.jobId !== jobId) return;
    this.#last = { ...this.#last, report: { ...report, warnings: [...report.warnings, warning] } };
    this.#watcher.changed(true);
  }

  /** What the tally says of the unit that ended last. */
  noteUnit({ id, isRepeated }: { id: number; isRepeated: boolean }): void {
    if (this.#last !== null) this.#last = { ...this.#last, unitId: id, isRepeated };
  }

  /** The first call lets the command under way finish, the second ends its wait. Harmless where nothing runs. */
  stop(): void {
    this.#active?.opening.abort(new FlashError('E-CANCELLED', {}));
    this.#active?.runner.cancel();
  }

  get view(): SlotView {
    return slotView(this, {
      portLabel: this.#portLabel,
      last: this.#last,
      active: this.#active,
      job: this.#state,
      phase: this.#phase ?? this.#last?.phase ?? null,
      nowMs: this.#environment.clock.now(),
    });
  }

  #follow(state: JobState): void {
    const before = this.#state;
    this.#state = state;
    if (state.at === 'running' || state.at === 'cancelling') this.#phase = state.phase;
    const isNewPhase =
      before.at !== state.at || ('phase' in before && 'phase' in state && before.phase !== state.phase);
    if (this.#active !== undefined && state.at === 'running' && (isNewPhase || isBegunAnew(before, state)))
      this.#active.stepAt = stepAfter(this.#last?.phases ?? [], this.#active.stepAt, state.phase);
    // The end is told when the report is there, and on the disk.
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
    if (active.refusal !== undefined) active.runner.cancel();
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
  return planView(plan, { erase: order.erase, leave: order.task.leave ?? null }, estimateOptions(order));
}

function estimateOptions({ settings, task }: SlotOrder): EstimateOptions {
  return { baudRate: settings.baudRate, verify: task.verify, proveErase: task.proveErase };
}

function stepsOf({ task, target }: SlotOrder): RunStep[] {
  return stepsOfRun({ ...task, erases: task.plan.erase !== 'none' }, target.expected?.device ?? {});
}

/** Whether a phase follows one of the same name. */
function isBegunAnew(before: JobState, state: Extract<JobState, { at: 'running' }>): boolean {
  return before.at === 'running' && (state.done < before.done || state.total !== before.total);
}
