import type { FlashErrorData } from '#shared/errors.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Clock } from '../../time/clock.ts';
import { jobResultEvent, planEvent, stateEvent, targetEvent, unitEvent, waitingEvent } from './job-events.ts';
import type { JsonEvent } from './json-events.ts';
import type { ReportedJob, Reporter } from './reporter.ts';
import type { Screen } from './screen.ts';

/** At most 20 states a second: more would only fill buffers. */
const MIN_STATE_INTERVAL_MS = 50;

/** Reports a job as JSON events on stdout, one a line. */
export class JsonReporter implements Reporter {
  readonly #command: string;
  readonly #screen: Screen;
  readonly #clock: Clock;
  readonly #boardNumber: number | undefined;
  #lastStep = '';
  #lastStateMs = -Infinity;

  /** @param boardNumber which one of several boards it is: its end is then not that of the command */
  constructor(command: string, screen: Screen, clock: Clock, boardNumber?: number) {
    this.#boardNumber = boardNumber;
    this.#command = command;
    this.#screen = screen;
    this.#clock = clock;
  }

  onState(state: JobState): void {
    if (state.at === 'ended' || state.at === 'idle') return; // The result says it all.
    const step = `${state.at} ${state.phase}`;
    const now = this.#clock.now();
    if (step === this.#lastStep && now - this.#lastStateMs < MIN_STATE_INTERVAL_MS) return;
    this.#lastStep = step;
    this.#lastStateMs = now;
    this.#screen.json(stateEvent(state), { isPassing: true });
  }

  onWaiting(error: FlashErrorData): void {
    this.#emit(waitingEvent(error));
  }

  onTarget(info: TargetInfo): void {
    this.#emit(targetEvent(info));
  }

  onPlan(plan: Plan): void {
    this.#emit(planEvent(plan));
  }

  onWarning(): void {
    // The result has all warnings.
  }

  begin(): void {
    // The result has all warnings.
  }

  stopping(): void {
    // The state `cancelling` says it.
  }

  finish({ result, exitCode, message, extra }: ReportedJob): void {
    const event = jobResultEvent(this.#command, result, { exitCode, message, extra });
    const told = this.#boardNumber === undefined ? event : unitEvent(event, this.#boardNumber);
    this.#screen.json(told, { isVerdict: true });
  }

  #emit(event: JsonEvent): void {
    this.#screen.json(event);
  }
}
