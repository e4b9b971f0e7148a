import type { Clock, Timer } from './clock.ts';

interface Pending {
  dueMs: number;
  order: number;
  action: () => void;
}

/** A clock that its user sets: time passes only on request, and everything due in that time happens in order. */
export class SteppedClock implements Clock {
  #nowMs = 0;
  #asked = 0;
  readonly #pending = new Set<Pending>();

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): Timer {
    const timer = { dueMs: this.#nowMs + Math.max(0, delayMs), order: this.#asked++, action };
    this.#pending.add(timer);
    return { cancel: () => void this.#pending.delete(timer) };
  }

  /** Lets time pass up to `timeMs`. */
  advanceTo(timeMs: number): void {
    while (this.stepTo(timeMs));
    this.#nowMs = Math.max(this.#nowMs, timeMs);
  }

  /** Lets the next thing happen that is due by `timeMs`; false if nothing is. */
  stepTo(timeMs: number): boolean {
    let next: Pending | undefined;
    for (const timer of this.#pending)
      if (
        next === undefined ||
        timer.dueMs < next.dueMs ||
        (timer.dueMs === next.dueMs && timer.order < next.order)
      )
        next = timer;
    if (next === undefined || next.dueMs > timeMs) return false;
    this.#pending.delete(next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    next.action();
    return true;
  }
}
