import type { Clock } from '../../src-main/time/clock.ts';

/** A clock that stands still until a test moves it. */
export class HandClock implements Clock {
  #nowMs = 0;
  #pending: { dueMs: number; action: () => void }[] = [];

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void) {
    const entry = { dueMs: this.#nowMs + delayMs, action };
    this.#pending.push(entry);
    return { cancel: () => void (this.#pending = this.#pending.filter((other) => other !== entry)) };
  }

  /** How many calls are still to come: 0 shows that nothing was left behind. */
  get pendingCount(): number {
    return this.#pending.length;
  }

  /** Moves time on and makes the calls that fall due, in order of their time. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const [next] = this.#pending.filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined) break;
      this.#pending = this.#pending.filter((other) => other !== next);
      this.#nowMs = next.dueMs;
      next.action();
    }
    this.#nowMs = untilMs;
  }
}
