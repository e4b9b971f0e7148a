import { basename } from 'node:path';
import type { Warning } from '#shared/warnings.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult } from '../jobs/job.ts';
import { tightenFolder } from '../settings/private-files.ts';
import { stuckWork } from '../time/stuck-work.ts';
import { followRun } from '../traces/follow-run.ts';
import { phrase, type Words } from '#shared/text/words.ts';

/** The trace of a run that is followed. */
export interface KeptTrace {
  /** Name of its file in the folder. */
  readonly name: string;
  /** To be called with the result, and with who shall hear that the trace could not be kept. */
  readonly end: (result: JobResult, onLost: (warning: Warning) => void) => void;
}

/** Keeps the traces of all runs of a program in one folder. */
export class RunTraces {
  readonly folder: string;
  readonly #pending = new Set<Promise<unknown>>();

  constructor(folder: string) {
    this.folder = folder;
    tightenFolder(folder, (name) => name.endsWith('.fltrace'));
  }

  /**
   * Follows a run; call it before the run. Nobody waits for the disk, and a trace
   * that cannot be written fails no run.
   */
  follow(runner: JobRunner, facts: { origin: string; port: string; unit?: string | null }): KeptTrace {
    // A folder that does not answer holds a thread of the pool for each file; the ports need them.
    if (stuckWork.isThere)
      return {
        name: '',
        end: (_result, onLost) => {
          queueMicrotask(() => {
            onLost(lostTrace(phrase('trace-lost.folder-silent')));
          });
        },
      };
    const followed = followRun(runner, runner.spec, { ...facts, place: { folder: this.folder } });
    return {
      name: basename(followed.file),
      end: (result, onLost) => {
        const written = followed.end(result).then(({ problem }) => {
          this.#pending.delete(written);
          if (problem !== undefined) onLost(lostTrace(problem));
        });
        this.#pending.add(written);
      },
    };
  }

  /** Resolves when the traces of all runs that have ended are written, or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}

function lostTrace(problem: Words): Warning {
  return { code: 'W-JOB-TRACE-LOST', params: { problem } };
}
