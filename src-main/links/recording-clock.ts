import { roundTime } from '#shared/trace/record-codec.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { Recording } from './recording.ts';

/**
 * The clock of a run: it counts from the start of the run, in whole microseconds, and records each reading and the end
 * of each pause. A replay shows the run the same times in the same order.
 */
export class RecordingClock implements Clock {
  readonly #clock: Clock;
  readonly #recorder: Recording;
  #timerCount = 0;

  constructor(clock: Clock, recorder: Recording) {
    this.#clock = clock;
    this.#recorder = recorder;
  }

  now(): number {
    const timeMs = roundTime(this.#clock.now() - this.#recorder.startMs);
    this.#recorder.add({ kind: 'clock', timeMs });
    return timeMs;
  }

  after(delayMs: number, action: () => void): Timer {
    const timer = this.#timerCount++;
    return this.#clock.after(delayMs, () => {
      this.#recorder.note({ kind: 'timer', timer });
      action();
    });
  }
}
