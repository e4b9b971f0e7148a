import { basename } from 'node:path';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult } from '../jobs/job.ts';
import { followRun } from '../traces/follow-run.ts';

/** The trace of a run that is followed. */
export interface KeptTrace {
  /** Name of its file in the folder. */
  readonly name: string;
  /** To be called with the result. */
  readonly end: (result: JobResult) => void;
}

/** Keeps the traces of all runs of a program in one folder. */
export class RunTraces {
  readonly folder: string;
  readonly #pending = new Set<Promise<unknown>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Follows a run; call it before the run. Nobody waits for the disk, and a trace
   * that cannot be written fails no run.
   */
  follow(runner: JobRunner, facts: { origin: string; port: string; unit?: string | null }): KeptTrace {
    const followed = followRun(runner, runner.spec, { ...facts, place: { folder: this.folder } });
    return {
      name: basename(followed.file),
      end: (result) => {
        const written = followed.end(result).finally(() => this.#pending.delete(written));
        this.#pending.add(written);
      },
    };
  }

  /** Resolves when the traces of all runs that have ended are written. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
