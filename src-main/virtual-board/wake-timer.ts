import type { Clock, Timer } from '../time/clock.ts';
import { preciseClock } from './precise-clock.ts';

/** A coarse timer set for shortly before an exact moment might come after it. */
const COARSE_ERROR_MS = 2;

/** The one timer of a board: wakes it for what is due next, exactly if a client may be waiting for it. */
export class WakeTimer {
  readonly #coarse: Clock;
  readonly #exact: Clock;
  readonly #wake: () => void;
  #timer: Timer | undefined;

  constructor(clock: Clock, wake: () => void) {
    this.#coarse = clock;
    this.#exact = preciseClock(clock);
    this.#wake = wake;
  }

  /** Replaces what was set. Moments are the clock's; Infinity if nothing is due. */
  set(exactMs: number, coarseMs: number): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    const isExact = exactMs <= coarseMs + COARSE_ERROR_MS;
    const dueMs = isExact ? exactMs : coarseMs;
    if (dueMs === Infinity) return;
    const clock = isExact ? this.#exact : this.#coarse;
    this.#timer = clock.after(Math.max(0, dueMs - clock.now()), this.#wake);
  }
}
