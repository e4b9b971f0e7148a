import { constants } from 'node:fs';
import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isFlashError, messageOf, systemWords } from '#shared/errors.ts';
import { TraceEncoder } from '#shared/trace/trace-encoder.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { JobResult, JobSpec } from '../jobs/job.ts';
import { withinTime } from '../links/within-time.ts';
import { makePrivateFolderLater, PRIVATE_FILE } from '../settings/private-files.ts';
import type { Clock, Timer } from '../time/clock.ts';
import { stuckWork } from '../time/stuck-work.ts';
import { headerOf, wholeImageOf, type RunFacts } from './recorded-job.ts';
import { verdictOf } from './trace-verdict.ts';
import { phrase, verbatim, type Words } from '#shared/text/words.ts';

/** Interval at which new records go into the file: the most that is lost if the program is killed. */
const APPEND_INTERVAL_MS = 250;
/** A trace is worth this much of a wait, and no more. */
const END_PATIENCE_MS = 2000;
const { O_WRONLY } = constants;
/** Windows has none, and no pipes with names in its file system. */
const O_NONBLOCK = (constants as { O_NONBLOCK?: number }).O_NONBLOCK;

/** What became of the trace of a run. */
export interface WrittenTrace {
  file: string;
  /** Why the trace is not there, or not whole; undefined if it is. */
  problem?: Words;
}

/** A job as its writer needs it. */
export interface TracedRun {
  spec: JobSpec;
  /** Everything recorded so far; it grows while the job runs. */
  trace: readonly TraceRecord[];
  facts: RunFacts;
}

/**
 * Writes the trace of a run during the run: a piece now and then, in parallel, so that the line never waits for the
 * disk. The trace of a killed program can be read up to its last piece. A job never fails because its trace cannot be
 * written.
 */
export class TraceWriter {
  readonly file: string;
  readonly #run: TracedRun;
  readonly #clock: Clock;
  readonly #mayReplace: boolean;
  readonly #isOwnFolder: boolean;
  readonly #encoder: TraceEncoder;
  #handle: FileHandle | undefined;
  #writtenCount = 0;
  #problem: Words | undefined;
  #timer: Timer | undefined;
  #isEnding = false;
  #work: Promise<void>;

  /**
   * Begins at once; call `end` in any case.
   *
   * @param clock times the appends
   * @param mayReplace the file may exist, and is lost then
   * @param isOwnFolder its folder is kept for traces, and for no other user
   */
  constructor(file: string, run: TracedRun, clock: Clock, { mayReplace = false, isOwnFolder = false } = {}) {
    this.file = file;
    this.#run = run;
    this.#clock = clock;
    this.#mayReplace = mayReplace;
    this.#isOwnFolder = isOwnFolder;
    this.#encoder = new TraceEncoder(wholeImageOf(run.spec));
    this.#work = this.#guarded(() => this.#begin());
  }

  /** Writes the rest and the verdict, and closes the file. Never rejects, and never takes longer than two seconds. */
  async end(result: JobResult): Promise<WrittenTrace> {
    this.#isEnding = true;
    this.#timer?.cancel();
    const finished = this.#finish(result);
    const silence = new Error('the file takes nothing');
    await withinTime(finished, {
      clock: this.#clock,
      timeoutMs: END_PATIENCE_MS,
      timeoutError: () => silence,
    }).catch((error: unknown) => {
      // A pipe without a reader, a folder whose server is gone: the run does not wait for them.
      this.#problem ??=
        error === silence
          ? phrase('trace-lost.file-silent', { seconds: END_PATIENCE_MS / 1000 })
          : messageOf(error);
      stuckWork.follow(finished);
    });
    return { file: this.file, ...(this.#problem === undefined ? {} : { problem: this.#problem }) };
  }

  async #finish(result: JobResult): Promise<void> {
    await this.#work;
    const { portFacts } = this.#run.spec.target;
    const facts = result.outcome === 'failed' ? await portFacts?.().catch(() => undefined) : undefined;
    await this.#guarded(() => this.#append());
    await this.#guarded(async () => {
      await this.#handle?.writeFile(this.#encoder.end(verdictOf(result, facts)));
    });
    await this.#handle?.close().catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const folder = dirname(this.file);
    if (this.#isOwnFolder) await makePrivateFolderLater(folder);
    else await mkdir(folder, { recursive: true });
    this.#handle = await this.#open();
    const { spec, facts } = this.#run;
    for (const piece of this.#encoder.beginning(headerOf(spec, facts))) {
      await this.#handle.writeFile(piece);
      // If the disk is faster than the loop, the ports still get their turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#appendLater();
  }

  /** Anything but a file (a pipe, a device) is written to directly; a pipe without a reader must not block a thread. */
  async #open(): Promise<FileHandle> {
    const found = await stat(this.file).catch(() => undefined);
    if (found !== undefined && !found.isFile()) return open(this.file, O_WRONLY | (O_NONBLOCK ?? 0));
    const handle = await open(this.file, this.#mayReplace ? 'w' : 'wx', PRIVATE_FILE);
    await handle.chmod(PRIVATE_FILE).catch(() => undefined);
    return handle;
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
      this.#problem = isFlashError(error) ? verbatim(error.code) : systemWords(error);
    }
  }
}
