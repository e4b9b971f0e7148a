import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isFlashError, systemWords } from '#shared/errors.ts';
import { TraceEncoder } from '#shared/trace/trace-encoder.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { JobResult, JobSpec } from '../jobs/job.ts';
import type { Clock, Timer } from '../time/clock.ts';
import { headerOf, imageOf, type RunFacts } from './recorded-job.ts';
import { verdictOf } from './trace-verdict.ts';

/** What was recorded since is put into the file this often: that much is lost where the program is killed. */
const APPEND_INTERVAL_MS = 250;

/** What became of the trace of a run. */
export interface WrittenTrace {
  file: string;
  /** Why the trace is not there, or not whole; undefined where it is. */
  problem?: string;
}

/** A job as its writer needs it. */
export interface TracedRun {
  spec: JobSpec;
  /** All that was recorded so far; it grows while the job runs. */
  trace: readonly TraceRecord[];
  facts: RunFacts;
}

/**
 * Writes the trace of a run while it goes on: a piece now and then, beside the run, so that the line never waits for the disk.
 * The trace of a program that is killed can be read up to its last piece. A trace that cannot be written fails no job.
 */
export class TraceWriter {
  readonly file: string;
  readonly #run: TracedRun;
  readonly #clock: Clock;
  readonly #mayReplace: boolean;
  readonly #encoder: TraceEncoder;
  #handle: FileHandle | undefined;
  #writtenCount = 0;
  #problem: string | undefined;
  #timer: Timer | undefined;
  #isEnding = false;
  #work: Promise<void>;

  /**
   * Begins at once; call `end` in any case.
   *
   * @param clock times the appends
   * @param mayReplace the file may exist, and is lost then
   */
  constructor(file: string, run: TracedRun, clock: Clock, { mayReplace = false } = {}) {
    this.file = file;
    this.#run = run;
    this.#clock = clock;
    this.#mayReplace = mayReplace;
    this.#encoder = new TraceEncoder(imageOf(run.spec.task));
    this.#work = this.#guarded(() => this.#begin());
  }

  /** Writes the rest and the verdict, and closes the file. Never rejects. */
  async end(result: JobResult): Promise<WrittenTrace> {
    this.#isEnding = true;
    this.#timer?.cancel();
    await this.#work;
    const { portFacts } = this.#run.spec.target;
    const facts = result.outcome === 'failed' ? await portFacts?.().catch(() => undefined) : undefined;
    await this.#guarded(() => this.#append());
    await this.#guarded(async () => {
      await this.#handle?.writeFile(this.#encoder.end(verdictOf(result, facts)));
    });
    await this.#handle?.close().catch(() => undefined);
    return { file: this.file, ...(this.#problem === undefined ? {} : { problem: this.#problem }) };
  }

  async #begin(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    this.#handle = await open(this.file, this.#mayReplace ? 'w' : 'wx', 0o600);
    const { spec, facts } = this.#run;
    await this.#handle.writeFile(this.#encoder.begin(headerOf(spec, facts)));
    this.#appendLater();
  }

  /** Work that was under way when the run ended asks for no more. */
  #appendLater(): void {
    if (this.#isEnding) return;
    this.#timer = this.#clock.after(APPEND_INTERVAL_MS, () => {
      this.#work = this.#guarded(() => this.#append()).then(() => this.#appendLater());
    });
  }

  async #append(): Promise<void> {
    const { trace } = this.#run;
    if (trace.length === this.#writtenCount) return;
    const fresh = trace.slice(this.#writtenCount);
    this.#writtenCount = trace.length;
    await this.#handle?.writeFile(this.#encoder.records(fresh));
  }

  /** The first problem stops the writing: what is there stays readable. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    if (this.#problem !== undefined) return;
    try {
      await work();
    } catch (error) {
      this.#problem = isFlashError(error) ? error.code : systemWords(error);
    }
  }
}
