import type { Device } from '#shared/devices/device.ts';
import { asFlashError, isFlashError, type FlashErrorData } from '#shared/errors.ts';
import type { WarningCode } from '#shared/warnings.ts';
import type { Firmware, JobObserver, JobResult, JobTarget } from '../../jobs/job.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import { describeContents } from '../output/format-result.ts';
import { legacyProgress } from './legacy-progress.ts';
import type { LegacyBoard } from './legacy-board.ts';
import type { LegacyMode } from './legacy-mode.ts';
import type { Label, LegacyOutput } from './legacy-output.ts';

/** What kind of failure ends a script: later versions of the old tool have an exit code for each. */
export type LegacyFault = 'arguments' | 'communication' | 'operation' | 'cancelled';

/** Ends a script. Whatever there is to say was said. */
export class LegacyEnd extends Error {
  readonly fault: LegacyFault;

  constructor(fault: LegacyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The part that answered at `-i`. */
export interface ActivePart {
  device: Device;
  target: Pick<JobTarget, 'expected' | 'applyUserLayout'>;
}

/** Warnings of jobs that had nothing to do, or did it without a reset. */
const withoutReset: readonly WarningCode[] = [
  'W-JOB-ALREADY-PROTECTED',
  'W-JOB-OPTION-SAME',
  'W-JOB-OPTION-RELOAD',
];

/** What the options of a script share while they run. */
export class LegacyRun {
  readonly board: LegacyBoard;
  readonly output: LegacyOutput;
  readonly mode: LegacyMode;
  #active: ActivePart | undefined;
  /** The script erased something itself; whether it was enough, verification tells. */
  #hasErased = false;

  constructor(board: LegacyBoard, output: LegacyOutput, mode: LegacyMode) {
    this.board = board;
    this.output = output;
    this.mode = mode;
  }

  /** The part; there is one, since the order of options was checked. */
  get active(): ActivePart {
    if (this.#active === undefined) throw new Error('an option that needs a board ran before -i');
    return this.#active;
  }

  set active(part: ActivePart) {
    this.#active = part;
  }

  /** Runs a job for the active part, or for the one that is looked for. Says warnings and what went wrong. */
  async job(
    task: JobTask,
    target: ActivePart['target'] = this.active.target,
    { observer = {}, firmware }: { observer?: JobObserver; firmware?: Firmware } = {},
  ): Promise<JobResult> {
    const result = await this.board.run(task, target, {
      observer: legacyProgress(this.output.screen, observer),
      firmware,
    });
    this.output.warnings(
      result.warnings.filter(({ code }) => !this.#hasErased || code !== 'W-PLAN-NO-ERASE'),
    );
    if (task.kind === 'erase' && result.outcome === 'ok') this.#hasErased = true;
    if (result.error !== undefined && result.outcome === 'failed') this.output.failure(result.error);
    if (result.outcome !== 'ok' && changesFlash(task)) this.output.note(describeContents(result));
    return result;
  }

  /** Says the verdict of a job. A failure that the old tool goes on after ends the script in strict mode only. */
  verdict(label: Label, result: JobResult, { isFatal }: { isFatal: boolean }): boolean {
    if (result.outcome === 'ok') this.output.ok(label);
    else this.output.ko(label);
    return this.goOn(result, { isFatal });
  }

  /** As {@link verdict}, for a command that resets the board: that it did has a line of its own. Never fatal. */
  verdictWithReset(label: Label, reset: Label, result: JobResult): void {
    const isDone = this.verdict(label, result, { isFatal: false });
    if (isDone && !result.warnings.some(({ code }) => withoutReset.includes(code))) this.output.ok(reset);
  }

  /** False if the job failed and the script goes on. Throws LegacyEnd if it does not. */
  goOn({ outcome, error }: Pick<JobResult, 'outcome' | 'error'>, { isFatal }: { isFatal: boolean }): boolean {
    if (outcome === 'ok') return true;
    if (outcome === 'cancelled') throw new LegacyEnd('cancelled');
    if (isFatal || this.mode.isStrict) throw new LegacyEnd(faultOf(error));
    return false;
  }

  /** Ends the script over something that was thrown, with its words. */
  fail(error: unknown, fault: LegacyFault): never {
    if (error instanceof LegacyEnd) throw error;
    if (isFlashError(error, 'E-CANCELLED')) throw new LegacyEnd('cancelled');
    this.output.failure(asFlashError(error).toData());
    throw new LegacyEnd(fault);
  }
}

/** Whoever changes the flash and fails owes a word on what it holds. */
function changesFlash({ kind }: JobTask): boolean {
  return kind === 'erase' || kind === 'program' || kind === 'unprotect';
}

function faultOf(error: FlashErrorData | undefined): LegacyFault {
  const isOfLine = /^E-(PORT|SYNC)-|^E-REPLY-(?!NACK|COMMAND)/.test(error?.code ?? '');
  return isOfLine ? 'communication' : 'operation';
}
