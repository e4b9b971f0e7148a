import type { Device } from '#shared/devices/device.ts';
import { FlashError, isOwnFault } from '#shared/errors.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Warning } from '#shared/warnings.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { internalWarning } from '../jobs/internal-warning.ts';
import type { JobObserver, JobResult, JobSpec, JobTarget } from '../jobs/job.ts';
import type { Planner } from '../jobs/planner.ts';
import type { ByteLink } from '../links/byte-link.ts';
import { portFacts } from '../links/port-facts.ts';
import { openAn3155 } from '../programmers/an3155/an3155-programmer.ts';
import type { Clock } from '../time/clock.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import { internalFailure } from './internal-failure.ts';
import type { RunTrace, RunTraces } from './run-traces.ts';

/** What all runs of a program share. */
export interface RunEnvironment {
  clock: Clock;
  devices: readonly Device[];
  /** Makes the plans; in this thread if it is left out. */
  planner?: Planner | undefined;
  traces: RunTraces;
}

/** A job to run on the board at a port. */
export interface RunOrder extends Omit<JobSpec, 'target'> {
  /** Who runs it: `cli`, `legacy`, `bench`, `slot 3`. */
  origin: string;
  port: string;
  /** Label of the unit. */
  unit?: string | null;
  target: Omit<JobTarget, 'openLink' | 'openProgrammer' | 'portFacts'>;
  /** Opens the port. The run closes it. Rejects with the reason of the signal after a stop. */
  open(signal: AbortSignal): Promise<ByteLink>;
}

/** Who watches a run. All calls are synchronous. */
export type RunWatcher = JobObserver;

/** A run that ended. */
export interface RunEnd {
  /** With what became known after the job, such as a trace that could not be kept. */
  result: JobResult;
  /** What became of the trace; undefined if none is kept. */
  trace: WrittenTrace | undefined;
}

/**
 * One job on the board at a port, as every face runs it.
 *
 *     open ─▶ JobRunner ─▶ make durable (trace) ─▶ state `ended`, RunEnd
 *
 * Nobody hears how the run ended before all that must be kept of it is on the disk or given up.
 */
export class BoardRun {
  /** Milliseconds since 1970. */
  readonly startedAtMs = Date.now();
  readonly port: string;
  readonly #clock: Clock;
  readonly #startedMs: number;
  readonly #runner: JobRunner;
  readonly #watcher: RunWatcher;
  readonly #trace: RunTrace;
  readonly #opening = new AbortController();
  #state: JobState = { at: 'idle' };
  #found: TargetInfo | undefined;
  #plan: Plan | undefined;
  #elapsedMs: number | undefined;

  /** Gets ready; nothing is sent before `run`. */
  constructor(
    order: RunOrder,
    { clock, devices, planner, traces }: RunEnvironment,
    watcher: RunWatcher = {},
  ) {
    const { origin, port, unit = null, job, image, approval, target } = order;
    this.port = port;
    this.#clock = clock;
    this.#startedMs = clock.now();
    this.#watcher = watcher;
    this.#runner = new JobRunner(
      {
        job,
        image,
        approval,
        target: {
          ...target,
          portFacts: () => portFacts(port),
          openProgrammer: openAn3155,
          openLink: () => order.open(this.#opening.signal),
        },
      },
      { clock, devices, planner },
      {
        onState: (state) => {
          // The end is told when it is durable.
          if (state.at !== 'ended') this.#tell(state);
        },
        onTarget: (info) => {
          this.#found = info;
          watcher.onTarget?.(info);
        },
        onPlan: (plan) => {
          this.#plan = plan;
          watcher.onPlan?.(plan);
        },
        onWaiting: (error) => watcher.onWaiting?.(error),
        onWarning: (warning) => watcher.onWarning?.(warning),
        onFault: (error) => watcher.onFault?.(error),
      },
    );
    this.#trace = traces.follow(this.#runner, { origin, port, unit });
  }

  /** How far the job is; `ended` once the end is told. */
  get state(): JobState {
    return this.#state;
  }

  /** The board that answered. */
  get found(): TargetInfo | undefined {
    return this.#found;
  }

  /** The plan made last. */
  get plan(): Plan | undefined {
    return this.#plan;
  }

  /** Name of the file of the trace; null if no file is written. */
  get traceName(): string | null {
    return this.#trace.name;
  }

  /** From the start of the run to now, or to the end of its job. */
  get elapsedMs(): number {
    return this.#elapsedMs ?? this.#clock.now() - this.#startedMs;
  }

  /**
   * The first call lets the command under way finish, so that the board stays in step; a second one ends its wait at once.
   * Harmless when the job has ended.
   */
  cancel(): void {
    this.#opening.abort(new FlashError('E-CANCELLED', {}));
    this.#runner.cancel();
  }

  /** Runs the job to its end. Never rejects: every failure is in the result, a fault of ours too. Call once. */
  async run(): Promise<RunEnd> {
    const ended = await this.#runJob();
    this.#elapsedMs = this.elapsedMs;
    const { result, trace } = await this.#makeDurable(ended);
    return { result: this.#tellEnd(result), trace };
  }

  /** No job rejects. One that did by a fault of ours has failed, so that its place is free and no board passes. */
  async #runJob(): Promise<JobResult> {
    try {
      return await this.#runner.run();
    } catch (error) {
      this.#logFault(error);
      const { spec, trace } = this.#runner;
      return internalFailure(error, { kind: spec.job.task.kind, durationMs: this.elapsedMs, trace });
    }
  }

  /**
   * The one place where something of a run is made durable before its end is told. The order matters: what comes later may
   * name what came before. A record of the unit comes after the trace.
   */
  async #makeDurable(result: JobResult): Promise<RunEnd> {
    const trace = await this.#trace.end(result);
    const problem = trace?.problem;
    if (problem === undefined) return { result, trace };
    return { result: withWarning(result, { code: 'W-JOB-TRACE-LOST', params: { problem } }), trace };
  }

  #tell(state: JobState): void {
    this.#state = state;
    this.#watcher.onState?.(state);
  }

  /** The job is over: a watcher that fails at its end cannot fail the job. */
  #tellEnd(result: JobResult): JobResult {
    const { outcome, contents, error } = result;
    try {
      this.#tell({ at: 'ended', outcome, contents, ...(error === undefined ? {} : { error }) });
      return result;
    } catch (fault) {
      this.#logFault(fault);
      return withWarning(result, internalWarning(fault));
    }
  }

  #logFault(error: unknown): void {
    if (isOwnFault(error)) this.#watcher.onFault?.(error);
  }
}

function withWarning(result: JobResult, warning: Warning): JobResult {
  return { ...result, warnings: [...result.warnings, warning] };
}
