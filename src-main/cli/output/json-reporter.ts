import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Clock } from '../../time/clock.ts';
import { jobResultEvent, planEvent, stateEvent, targetEvent, type JsonEvent } from './json-events.ts';
import type { JobReport, Reporter } from './reporter.ts';
import type { Screen } from './screen.ts';

/** At most 20 states a second: more would only fill buffers. */
const MIN_STATE_INTERVAL_MS = 50;

/** Reports a job as JSON events on stdout, one a line. */
export class JsonReporter implements Reporter {
  readonly #command: string;
  readonly #screen: Screen;
  readonly #clock: Clock;
  #lastStep = '';
  #lastStateMs = -Infinity;

  constructor(command: string, screen: Screen, clock: Clock) {
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
    this.#emit(stateEvent(state));
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

  finish({ result, exitCode, message, extra }: JobReport): void {
    this.#screen.json(jobResultEvent(this.#command, result, { exitCode, message, extra }), {
      isVerdict: true,
    });
  }

  #emit(event: JsonEvent): void {
    this.#screen.json(event);
  }
}
