import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { FlashErrorData, Phase } from '#shared/errors.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type { SlotState, SlotView } from '#shared/ipc/line-views.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { ProvedContents } from '#shared/job/proved-contents.ts';
import type { ErasePolicy, Plan } from '#shared/plan/plan.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult, JobTarget, JobTask } from '../jobs/job.ts';
import { portFacts } from '../serial/port-facts.ts';
import type { LineSettings } from '../serial/byte-link.ts';
import { BoardLines, type BoardEnvironment } from './board-lines.ts';
import { jobReport } from './job-report.ts';
import { estimatePhases, remainingMs } from './plan-estimate.ts';
import { planView } from './plan-view.ts';
import { runToEnd } from './run-to-end.ts';
import type { LogEntry } from '../serial/wire-log.ts';
import { WireLog } from '../serial/wire-log.ts';
import { parsePortName } from '../serial/parse-port.ts';
import { UnitMemory } from './unit-memory.ts';

/** What a slot is told to do with the next board. */
export interface SlotOrder {
  jobId: string;
  task: Extract<JobTask, { kind: 'program' }>;
  target: Omit<JobTarget, 'openLink' | 'enter'>;
  settings: LineSettings;
  enter: EnterStrategy;
  erase: ErasePolicy;
  /** Label of the unit. */
  unit: string | null;
}

/** Who watches a slot. `urgent`: a phase changed, or the run ended. */
export interface SlotWatcher {
  changed(urgent: boolean): void;
  log(entry: LogEntry): void;
}

interface Run {
  runner: JobRunner;
  opening: AbortController;
  startedMs: number;
  phases: readonly Phase[];
  estimate: Partial<Record<Phase, number>>;
  plan: Plan | undefined;
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
  #run: Run | undefined;
  #unit: string | null = null;
  #state: JobState = { at: 'idle' };
  #phase: Phase | null = null;
  #phases: readonly Phase[] = [];
  #elapsedMs = 0;
  #report: JobReport | null = null;
  readonly #units = new UnitMemory();
  #isRepeated = false;

  constructor(
    place: { number: number; port: string; isEnabled: boolean },
    environment: BoardEnvironment,
    watcher: SlotWatcher,
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
  }

  get isRunning(): boolean {
    return this.#run !== undefined;
  }

  get canStart(): boolean {
    return this.isEnabled && this.#isPresent && !this.isRunning;
  }

  /** All of the last run. */
  get report(): JobReport | null {
    return this.#report;
  }

  /** Whether the adapter is plugged in, and what people call it. Returns true where that is news. */
  setPresence(isPresent: boolean, portLabel: string): boolean {
    const isNews = isPresent !== this.#isPresent || portLabel !== this.#portLabel;
    this.#isPresent = isPresent;
    this.#portLabel = portLabel;
    return isNews;
  }

  /** Programs the board that is in the slot. Resolves with the result; never rejects. Call only where `canStart`. */
  async program(order: SlotOrder): Promise<JobResult> {
    const startedAtMs = Date.now();
    const run = this.#begin(order);
    this.#run = run;
    this.#unit = order.unit;
    const origin = `slot ${String(this.number)}`;
    const keepTrace = this.#environment.traces.follow(run.runner, { origin, port: this.port });
    const result = await runToEnd(run.runner, this.#environment.clock);
    this.#state = { at: 'ended', outcome: result.outcome, contents: result.contents };
    keepTrace(result);
    this.#wireLog.flush();
    this.#elapsedMs = this.#environment.clock.now() - run.startedMs;
    this.#report = jobReport(result, {
      jobId: order.jobId,
      port: this.port,
      startedAtMs,
      plan:
        run.plan === undefined
          ? null
          : planView(
              run.plan,
              { erase: order.erase, leave: order.task.leave ?? null },
              estimateOptions(order),
            ),
      documentId: null,
    });
    // Virtual boards share one id, and each run has a new one.
    const isReal = parsePortName(this.port).kind !== 'virtual';
    this.#isRepeated = isReal && result.outcome === 'ok' && this.#units.isRepeated(result.target?.uniqueId);
    this.#run = undefined;
    this.#watcher.changed(true);
    return result;
  }

  /** Whether the unit that passed last had passed just before. */
  get isRepeated(): boolean {
    return this.#isRepeated;
  }

  /** The units are counted from the beginning. */
  forgetUnits(): void {
    this.#units.forget();
  }

  /** The first call lets the command under way finish, the second ends its wait. Harmless where nothing runs. */
  stop(): void {
    this.#run?.opening.abort(new FlashError('E-CANCELLED', {}));
    this.#run?.runner.cancel();
  }

  get view(): SlotView {
    const progress = this.#state.at === 'running' ? this.#state : { done: 0, total: 0 };
    return {
      slot: this.number,
      port: this.port,
      portLabel: this.#portLabel,
      isEnabled: this.isEnabled,
      state: this.#slotState,
      unit: this.#unit,
      phase: this.#phase,
      phases: this.#phases,
      done: progress.done,
      total: progress.total,
      elapsedMs: this.#elapsedNow,
      remainingMs: this.#remainingMs,
      contents: this.#contents,
      error: this.#error,
      diagnosis: this.#diagnosis,
      isRepeated: this.#isRepeated,
    };
  }

  #begin(order: SlotOrder): Run {
    const opening = new AbortController();
    const { clock, devices } = this.#environment;
    const { settings, enter } = order;
    const run: Run = {
      opening,
      startedMs: clock.now(),
      phases: phasesOf(order.task),
      estimate: {},
      plan: undefined,
      runner: new JobRunner(
        {
          task: order.task,
          target: {
            ...order.target,
            probe: true,
            portFacts: () => portFacts(this.port),
            enter,
            openLink: () => this.#lines.open(this.port, settings, { enter, signal: opening.signal }),
          },
        },
        { clock, devices },
        {
          onState: (state) => {
            this.#follow(state);
          },
          onPlan: (plan) => {
            run.plan = plan;
            run.estimate = estimatePhases(plan, estimateOptions(order));
          },
        },
      ),
    };
    this.#phases = run.phases;
    this.#phase = null;
    this.#elapsedMs = 0;
    this.#isRepeated = false;
    return run;
  }

  #follow(state: JobState): void {
    const before = this.#state;
    this.#state = state;
    if (state.at === 'running' || state.at === 'cancelling') this.#phase = state.phase;
    const isNewPhase =
      before.at !== state.at || ('phase' in before && 'phase' in state && before.phase !== state.phase);
    // The end is told when the report is there.
    if (state.at !== 'ended') this.#watcher.changed(isNewPhase);
  }

  get #slotState(): SlotState {
    if (this.#run !== undefined) return this.#state.at === 'cancelling' ? 'stopping' : 'running';
    if (!this.isEnabled) return 'off';
    if (!this.#isPresent) return 'missing';
    switch (this.#report?.outcome) {
      case 'ok':
        return 'passed';
      case 'failed':
        return 'failed';
      case 'cancelled':
        return 'stopped';
      case undefined:
        return 'waiting';
    }
  }

  get #elapsedNow(): number {
    return this.#run === undefined ? this.#elapsedMs : this.#environment.clock.now() - this.#run.startedMs;
  }

  get #remainingMs(): number | null {
    const run = this.#run;
    if (run?.plan === undefined || this.#state.at !== 'running') return null;
    const { phase, done, total } = this.#state;
    return remainingMs(run.estimate, run.phases, phase, total > 0 ? done / total : 0);
  }

  get #contents(): ProvedContents | null {
    return this.#run === undefined ? (this.#report?.contents ?? null) : null;
  }

  get #diagnosis(): Diagnosis | null {
    const best = this.#run === undefined ? this.#report?.diagnoses[0] : undefined;
    return best === undefined || best.confidence === 'possible' ? null : best;
  }

  get #error(): FlashErrorData | null {
    return this.#run === undefined ? (this.#report?.error ?? null) : null;
  }
}

function estimateOptions({ settings, task }: SlotOrder): { baudRate: number; verify: boolean } {
  return { baudRate: settings.baudRate, verify: task.verify };
}

/** The phases a programming run goes through, in order. */
function phasesOf({ plan, verify, protect, leave }: SlotOrder['task']): Phase[] {
  return [
    'connecting',
    'identifying',
    'checking',
    ...(plan.erase === 'none' ? [] : (['erasing'] as const)),
    'writing',
    ...(verify ? (['verifying'] as const) : []),
    ...(protect === true ? (['protecting'] as const) : []),
    ...(leave === undefined ? [] : (['starting'] as const)),
  ];
}
