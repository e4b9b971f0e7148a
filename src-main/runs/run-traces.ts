import { basename, join } from 'node:path';
import { systemWords } from '#shared/errors.ts';
import { phrase } from '#shared/text/words.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult } from '../jobs/job.ts';
import { systemClock } from '../time/clock.ts';
import { stuckWork } from '../time/stuck-work.ts';
import { tidyTraces, traceFileName, type FolderLimits } from '../traces/trace-folder.ts';
import type { TraceWriter, WrittenTrace } from '../traces/trace-writer.ts';

/**
 * Where the traces of a program's runs go: a file, which must not exist unless it may be replaced, or a folder that keeps the
 * last ones.
 */
export type TracePlace = { file: string; mayReplace?: boolean } | { folder: string; limits?: FolderLimits };

/** Who runs a job, and on what. */
export interface TracedBy {
  /** `cli`, `bench`, `slot 3` … */
  origin: string;
  port: string;
  /** Label of the unit. */
  unit?: string | null;
}

/** The trace of a run. */
export interface RunTrace {
  /** Name of its file; null if no file is written. */
  readonly name: string | null;
  /**
   * Writes what is left. Resolves when the trace is on the disk or given up, which takes two seconds at most; undefined if no
   * trace is kept. Never rejects.
   */
  end(result: JobResult): Promise<WrittenTrace | undefined>;
}

const noTrace: RunTrace = { name: null, end: () => Promise.resolve(undefined) };

/** Keeps the traces of all runs of a program. */
export class RunTraces {
  readonly #place: TracePlace | undefined;
  readonly #pending = new Set<Promise<unknown>>();

  /** @param place undefined keeps none */
  constructor(place: TracePlace | undefined) {
    this.#place = place;
  }

  /**
   * Follows a run; call it before the run. The trace is written during the run, and what that takes is loaded meanwhile: the
   * port does not wait for it. Its time is the machine's, since files are.
   */
  follow(run: Pick<JobRunner, 'spec' | 'trace'>, by: TracedBy): RunTrace {
    const place = this.#place;
    if (place === undefined) return noTrace;
    const startedAt = new Date();
    const file =
      'file' in place
        ? place.file
        : join(place.folder, traceFileName(startedAt, `${by.origin}-${run.spec.job.task.kind}`));
    // A folder that does not answer holds a thread of the pool for each file; the ports need them.
    if (stuckWork.isThere)
      return {
        name: null,
        end: () => Promise.resolve({ file, problem: phrase('trace-lost.folder-silent') }),
      };
    const options = {
      mayReplace: !('file' in place) || place.mayReplace === true,
      isOwnFolder: !('file' in place),
    };
    const { spec, trace } = run;
    const writer = import('../traces/trace-writer.ts').then(
      (module) =>
        new module.TraceWriter(file, { spec, trace, facts: { ...by, startedAt } }, systemClock, options),
    );
    writer.catch(() => undefined); // `end` says it.
    return {
      name: basename(file),
      end: (result) => this.#pend(this.#end(writer, file, result)),
    };
  }

  /** Resolves when the traces of all runs that have ended are written or given up, and their folder is tidied. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async #end(writer: Promise<TraceWriter>, file: string, result: JobResult): Promise<WrittenTrace> {
    let written: WrittenTrace;
    try {
      written = await (await writer).end(result);
    } catch (error) {
      written = { file, problem: systemWords(error) };
    }
    const place = this.#place;
    // Nobody waits for the older traces.
    if (written.problem === undefined && place !== undefined && 'folder' in place)
      void this.#pend(tidyTraces(place.folder, place.limits, basename(file)));
    return written;
  }

  #pend<T>(work: Promise<T>): Promise<T> {
    const pending = work.finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
    return pending;
  }
}
