import type { Device } from '#shared/devices/device.ts';
import { explainBoot } from '#shared/devices/explain-boot.ts';
import { asFlashError, FlashError, isOwnFault } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import { nextJobState, type JobEvent, type JobOutcome, type JobState } from '#shared/job/job-state.ts';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import { effectsOfPlan } from '#shared/plan/effects-of-plan.ts';
import type { PortFacts, ProbeReport, SecuritySeen } from '#shared/diagnosis/evidence.ts';
import type { BoardIdentity } from '#shared/job/board-identity.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import type { UnprovenRange } from '#shared/job/unproven.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Warning } from '#shared/warnings.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { TraceRecorder } from '../links/trace-recorder.ts';
import { isContactError } from '../programmers/fault.ts';
import type { IdentifiedTarget, Programmer } from '../programmers/programmer.ts';
import type { Clock } from '../time/clock.ts';
import { BoardWait } from './board-wait.ts';
import { checkExpectedPart } from './check-part.ts';
import type { Doubt } from './doubts.ts';
import { FlashLedger } from './flash-ledger.ts';
import { diagnoseJob } from './diagnose-job.ts';
import type { JobContext } from './job-context.ts';
import { Neighbourhood } from './neighbourhood.ts';
import type { JobObserver, JobResult, JobSpec, StepReport } from './job.ts';
import { internalWarning } from './internal-warning.ts';
import { lookCloser } from './look-closer.ts';
import { readPlanTarget } from './plan-target.ts';
import { plannerHere, type Planner } from './planner.ts';
import { recordedSpec } from './recorded-spec.ts';
import { runTask, type TaskResult } from './run-task.ts';
import { SteadyReads } from './steady-reads.ts';
import { phrase, verbatim } from '#shared/text/words.ts';

/** What all jobs of a program share. */
export interface JobEnvironment {
  clock: Clock;
  devices: readonly Device[];
  /** What the session goes by, if that is another clock: a replay shows it the recorded times. */
  sessionClock?: Clock | undefined;
  /** Makes the plans; in this thread if it is left out. */
  planner?: Planner | undefined;
}

/**
 * One job on one board: opens it, connects, identifies, runs the task, and says what the board holds. All faces
 * (command line, window, browser) run their jobs through this class.
 *
 *     run ─▶ openProgrammer ─▶ connect ─▶ identify ─▶ runTask ─▶ close ─▶ JobResult
 */
export class JobRunner {
  readonly #spec: JobSpec;
  readonly #environment: JobEnvironment;
  readonly #observer: JobObserver;
  readonly #stop = new AbortController();
  readonly #abort = new AbortController();
  readonly #ledger = new FlashLedger();
  readonly #neighbourhood = new Neighbourhood();
  readonly #recorder: TraceRecorder;
  readonly #sessionClock: Clock;
  readonly #warnings: Warning[] = [];
  readonly #unproven: UnprovenRange[] = [];
  readonly #steps: StepReport[] = [];
  #state: JobState = { at: 'idle' };
  #plan: Plan | undefined;
  #options: OptionReport | undefined;
  #identity: BoardIdentity | undefined;
  #identified: IdentifiedTarget | undefined;
  #programmer: Programmer | undefined;
  #probe: ProbeReport | undefined;
  #security: SecuritySeen | undefined;
  #portFacts: PortFacts | undefined;
  #stepStartMs = 0;
  readonly #wait: BoardWait;

  constructor(spec: JobSpec, environment: JobEnvironment, observer: JobObserver = {}) {
    this.#environment = environment;
    this.#observer = observer;
    this.#recorder = new TraceRecorder(environment.clock);
    this.#sessionClock = this.#recorder.clockFor(environment.sessionClock ?? environment.clock);
    this.#spec = recordedSpec(spec, this.#recorder);
    this.#wait = new BoardWait({
      isAllowed: spec.target.wait === true,
      isOpen: () => this.#identified === undefined,
      clock: this.#sessionClock,
      stop: this.#stop.signal,
      onWaiting: (error) => observer.onWaiting?.(error),
    });
  }

  /** The job. */
  get spec(): JobSpec {
    return this.#spec;
  }

  /** How far the job is. */
  get state(): JobState {
    return this.#state;
  }

  /** All that was recorded so far; it grows while the job runs. */
  get trace(): readonly TraceRecord[] {
    return this.#recorder.records;
  }

  /**
   * Asks the job to stop. The first call lets the command under way finish, so that the board stays in step; a second
   * one ends its wait at once. Harmless when the job has ended.
   */
  cancel(): void {
    if (this.#state.at === 'ended') return;
    this.#recorder.note({ kind: 'cancel' });
    const reason = new FlashError('E-CANCELLED', {});
    if (this.#stop.signal.aborted) this.#abort.abort(reason);
    this.#stop.abort(reason);
    if (this.#state.at === 'running') this.#transition({ type: 'cancel' });
  }

  /** Runs the job. Never rejects: every failure is in the result. Call once. */
  async run(): Promise<JobResult> {
    const startMs = this.#environment.clock.now();
    let result: TaskResult = { verified: false };
    let failure: FlashError | undefined;
    try {
      this.#beginPhase('connecting', 0);
      result = await this.#wait.work(
        () => this.#openBoard(),
        (programmer) => this.#runOn(programmer),
        (programmer) => (this.#programmer = programmer),
      );
    } catch (error) {
      if (isOwnFault(error)) this.#observer.onFault?.(error);
      failure = withPhase(asFlashError(error), this.#state);
      await this.#investigate(failure, startMs);
    } finally {
      await this.#programmer?.close().catch(() => undefined);
    }
    this.#endStep();
    for (const doubt of this.#neighbourhood.tell()) this.#leaveUnproven(doubt);
    return this.#finish(result, failure, startMs);
  }

  /** Gathers what tells the causes of a failure apart. A failure in this must not hide the one at hand. */
  async #investigate(failure: FlashError, startMs: number): Promise<void> {
    const { target } = this.#spec;
    if (failure.code === 'E-CANCELLED') return;
    this.#portFacts = await target.portFacts?.().catch((error: unknown) => this.#passOver(error));
    const programmer = this.#programmer;
    if (target.probe !== true || programmer === undefined) return;
    const nowMs = () => this.#environment.clock.now() - startMs;
    const board = { programmer, device: this.#identified?.device, nowMs };
    this.#probe = await lookCloser(failure, board).catch((error: unknown) => this.#passOver(error));
  }

  #openBoard(): Promise<Programmer> {
    const { job, target } = this.#spec;
    return target.openProgrammer({
      openLink: () => this.#wait.open(() => target.openLink()),
      enter: job.enter,
      wiring: job.resetLines ?? undefined,
      expected: target.expected?.device,
      clock: this.#sessionClock,
      stop: this.#stop.signal,
      abort: this.#abort.signal,
      suspicions: this.#neighbourhood,
      warn: (warning) => this.#warn(warning),
    });
  }

  async #runOn(programmer: Programmer): Promise<TaskResult> {
    const { target } = this.#spec;
    await programmer.connect(target.wait === true ? (error) => this.#wait.tell(error) : undefined);
    this.#beginPhase('identifying', 0);
    this.#identified = await programmer.identify(this.#environment.devices, target.expected?.flashSizeBytes);
    const doubts: Warning[] = [];
    this.#identified = checkExpectedPart(this.#identified, target, (warning) => doubts.push(warning));
    this.#recorder.note({ kind: 'found', info: this.#identified.info });
    this.#observer.onTarget?.(this.#identified.info);
    for (const doubt of doubts) this.#warn(doubt);
    return runTask(this.#context(programmer, this.#identified), this.#spec);
  }

  #context(programmer: Programmer, { device, info }: IdentifiedTarget): JobContext {
    const identity = () => this.#identity;
    this.#neighbourhood.liesAroundAll(device, info.flashSizeBytes);
    return {
      programmer,
      planner: this.#environment.planner ?? plannerHere,
      reads: new SteadyReads(programmer),
      get identity() {
        return identity();
      },
      noteIdentity: (identity) => {
        this.#identity = identity;
      },
      device,
      info,
      limits: programmer.limitsOf(device, info.bootloaderId),
      ledger: this.#ledger,
      neighbourhood: this.#neighbourhood,
      planTarget: (known = info) =>
        readPlanTarget(programmer, device, known, {
          layoutMode: this.#spec.job.layoutMode,
          expected: this.#spec.target.expected,
        }),
      beginPhase: (phase, total) => this.#beginPhase(phase, total),
      progress: (done) => this.#transition({ type: 'progress', done }),
      warn: (warning) => this.#warn(warning),
      leaveUnproven: (doubt) => this.#leaveUnproven(doubt),
      show: (plan) => this.#show(plan),
      noteSecurity: (seen) => {
        this.#security = seen;
      },
      noteOptions: (report) => {
        this.#options = report;
      },
      adopt: (plan) => {
        programmer.allow(effectsOfPlan(plan));
        this.#neighbourhood.liesAround(plan);
        this.#show(plan);
      },
    };
  }

  #warn(warning: Warning): void {
    this.#warnings.push(warning);
    this.#recorder.note({ kind: 'warning', warning });
    this.#observer.onWarning?.(warning);
  }

  /** Goes on after an error that must not hide the result. A fault of ours is logged and said. */
  #passOver(error: unknown): undefined {
    if (!isOwnFault(error)) return;
    this.#observer.onFault?.(error);
    this.#warn(internalWarning(error));
  }

  #leaveUnproven({ warning, places }: Doubt): void {
    this.#unproven.push(...places);
    this.#warn(warning);
  }

  #show(plan: Plan): void {
    this.#plan = plan;
    this.#recorder.note({
      kind: 'plan',
      erasedPages: plan.erasedPages.length,
      writeCount: plan.writes.length,
      writeBytes: contentSizeBytes(plan.writes),
    });
    this.#observer.onPlan?.(plan);
  }

  #beginPhase(phase: Phase, total: number): void {
    this.#endStep();
    if (this.#programmer !== undefined) this.#programmer.phase = phase;
    this.#recorder.phase(phase);
    this.#transition({ type: 'phase', phase, total });
  }

  #endStep(): void {
    const now = this.#environment.clock.now();
    if (this.#state.at === 'running' || this.#state.at === 'cancelling') {
      this.#steps.push({ phase: this.#state.phase, durationMs: now - this.#stepStartMs });
    }
    this.#stepStartMs = now;
  }

  #transition(event: JobEvent): void {
    const next = nextJobState(this.#state, event);
    if (next === undefined)
      throw new FlashError('E-INTERNAL', {
        detail: phrase('internal.job-state', { state: this.#state.at, event: verbatim(event.type) }),
      });
    this.#state = next;
    this.#observer.onState?.(next);
  }

  /** A board that does not answer is mostly one that did not start its bootloader: the part's rules say why. */
  #bootAdvice(failure: FlashError | undefined): Pick<JobResult, 'boot'> {
    const named = this.#spec.target.expected?.device;
    if (named === undefined || this.#identified !== undefined) return {};
    return isContactError(failure, 'silent', 'noise', 'babble') ? { boot: explainBoot(named) } : {};
  }

  #finish(result: TaskResult, failure: FlashError | undefined, startMs: number): JobResult {
    const contents = this.#ledger.contents(this.#plan);
    const outcome = outcomeOf(failure);
    const error = failure?.toData();
    this.#transition({ type: 'end', outcome, contents, ...(error === undefined ? {} : { error }) });
    const whole = {
      kind: this.#spec.job.task.kind,
      outcome,
      contents,
      // A proof of the contents is still valid, whatever failed after it; what a read or a comparison found is valid only with its success.
      verified: this.#ledger.isProved || (failure === undefined && result.verified),
      ...(this.#identity === undefined ? {} : { identity: this.#identity }),
      warnings: this.#allWarnings,
      unproven: this.#unproven,
      steps: this.#steps,
      trace: this.#recorder.records,
      durationMs: this.#environment.clock.now() - startMs,
      statistics: this.#programmer?.statistics ?? {
        nackCount: 0,
        retryCount: 0,
        resyncCount: 0,
        strayByteCount: 0,
      },
      ...(this.#identified === undefined
        ? {}
        : { target: this.#identified.info, device: this.#identified.device }),
      ...(this.#plan === undefined ? {} : { plan: this.#plan }),
      ...(this.#options === undefined ? {} : { options: this.#knownOptions(this.#options) }),
      ...(error === undefined ? {} : { error }),
      ...this.#bootAdvice(failure),
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(result.segments === undefined ? {} : { segments: result.segments }),
      ...(result.left === undefined ? {} : { left: result.left }),
      ...(result.planTarget === undefined ? {} : { planTarget: result.planTarget }),
      ...(result.security === undefined ? {} : { security: result.security }),
      ...(this.#programmer?.settings === undefined ? {} : { settings: this.#programmer.settings }),
      ...(this.#probe === undefined ? {} : { probe: this.#probe }),
    };
    const diagnoses = this.#diagnose(whole);
    return { ...whole, warnings: this.#allWarnings, diagnoses };
  }

  get #allWarnings(): readonly Warning[] {
    return [...(this.#plan?.warnings ?? []), ...this.#warnings];
  }

  /** What was read at the end from another board says nothing of the one whose options were changed. */
  #knownOptions(options: OptionReport): OptionReport {
    const isDoubtful = this.#identity === 'changed' && options.state !== 'read';
    return isDoubtful ? { ...options, state: 'unknown' } : options;
  }

  /** Why it failed. A cause that cannot be judged must not hide that it failed. */
  #diagnose(result: Omit<JobResult, 'diagnoses'>): JobResult['diagnoses'] {
    try {
      const { job, target } = this.#spec;
      const circumstances = {
        enter: job.enter,
        expected: target.expected?.device,
        port: this.#portFacts,
        probe: this.#probe,
        security: this.#security,
        devices: this.#environment.devices,
      };
      return diagnoseJob(result, circumstances);
    } catch (error) {
      this.#passOver(error);
      return [];
    }
  }
}

function outcomeOf(failure: FlashError | undefined): JobOutcome {
  if (failure === undefined) return 'ok';
  return failure.code === 'E-CANCELLED' ? 'cancelled' : 'failed';
}

/** The phase is filled in if it is missing. */
function withPhase(failure: FlashError, state: JobState): FlashError {
  if (failure.phase === undefined && (state.at === 'running' || state.at === 'cancelling'))
    failure.phase = state.phase;
  return failure;
}
