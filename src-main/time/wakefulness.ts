import type { Clock, Timer } from './clock.ts';

/** How much later than expected bytes may come and still find the event loop awake. */
const MARGIN_MS = 0.4;
/** Waits up to this long are spent awake: a block at 115200 baud takes 28 ms. Next to longer ones a late turn is small. */
const LONGEST_VIGIL_MS = 40;
/** How long before the end of a longer wait the vigil begins: timers may be two milliseconds late. */
const LEAD_MS = 2;
/** A turn of a loop that stays awake takes some microseconds. One that took this long was kept waiting for its core. */
const LATE_TURN_MS = 1.5;
/** So many late turns within so short a time: others want the core. Fewer are other work of the loop, or the collector. */
const CROWDED_TURNS = 3;
const CROWDED_WITHIN_MS = 100;
/** So long a crowded core is left to others before it is tried again. */
const YIELD_MS = 1000;
/** Bytes that come later than this after the line had time to carry them are not waited for awake. */
const LONGEST_DELAY_MS = 10;

/**
 * Keeps the event loop from going to sleep while the other end is about to send. Waking a process up takes as long as
 * the one-byte replies of AN3155 need on the line, and a 64 KiB image has 1 500 of them; a process that slept for 25 ms
 * has also lost its place on its core, and what the caches held (docs/adr/0013). The loop looks at its ports on every
 * turn meanwhile; nothing is blocked.
 *
 * The line time says when bytes can be there at the earliest. How much longer the device takes (programming a block) is
 * learned from the last wait for as many bytes.
 *
 * If other processes want the core too, staying awake is the wrong way: the scheduler takes it from the process that
 * has used it most, and gives it back milliseconds later, while a process that slept gets it as soon as its bytes come.
 * A loop whose turns are late sleeps, then, and tries again after a second.
 */
export class Wakefulness {
  readonly #clock: Clock;
  readonly #delaysMs = new Map<number, number>();
  #missingCount = 0;
  #isExpecting = false;
  /** Which kind of wait this is. */
  #kind = 0;
  #earliestMs = 0;
  #untilMs = 0;
  #isAwake = false;
  #lateTurnsMs: number[] = [];
  #yieldsUntilMs = -Infinity;
  #alarm: Timer | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `byteCount` bytes are waited for, and cannot be there before `dueMs` from now. */
  expect(byteCount: number, dueMs: number): void {
    // The vigil of the last wait may not have seen its end yet.
    this.rest();
    this.#isExpecting = true;
    this.#missingCount = byteCount;
    this.#kind = kindOf(byteCount, dueMs);
    this.#earliestMs = this.#clock.now() + dueMs;
    const delayMs = this.#delaysMs.get(this.#kind) ?? 0;
    if (delayMs > LONGEST_DELAY_MS) return;
    const untilMs = this.#earliestMs + delayMs + MARGIN_MS;
    const waitMs = dueMs + delayMs;
    if (waitMs <= LONGEST_VIGIL_MS) this.#stayAwake(untilMs);
    else this.#alarm = this.#clock.after(Math.floor(waitMs - LEAD_MS), () => this.#stayAwake(untilMs));
  }

  /** Bytes came. */
  heard(byteCount: number): void {
    if (!this.#isExpecting) return;
    this.#missingCount -= byteCount;
    if (this.#missingCount > 0) return;
    this.#delaysMs.set(this.#kind, Math.max(0, this.#clock.now() - this.#earliestMs));
    this.rest();
  }

  /** Nothing is expected any more. */
  rest(): void {
    this.#isExpecting = false;
    this.#untilMs = 0;
    this.#alarm?.cancel();
  }

  #stayAwake(untilMs: number): void {
    this.#untilMs = untilMs;
    if (this.#isAwake) return;
    let lastTurnMs = this.#clock.now();
    if (lastTurnMs < this.#yieldsUntilMs) return;
    this.#isAwake = true;
    const turn = () => {
      const nowMs = this.#clock.now();
      if (nowMs - lastTurnMs > LATE_TURN_MS) this.#noteLate(nowMs);
      lastTurnMs = nowMs;
      this.#isAwake = nowMs < this.#untilMs && nowMs >= this.#yieldsUntilMs;
      if (this.#isAwake) setImmediate(turn);
    };
    setImmediate(turn);
  }

  #noteLate(nowMs: number): void {
    this.#lateTurnsMs = [...this.#lateTurnsMs.filter((ms) => nowMs - ms <= CROWDED_WITHIN_MS), nowMs];
    if (this.#lateTurnsMs.length < CROWDED_TURNS) return;
    this.#lateTurnsMs = [];
    this.#yieldsUntilMs = nowMs + YIELD_MS;
  }
}

/**
 * Waits are alike if the same number of bytes comes about as late: an ACK after a block differs from one after a
 * command.
 */
function kindOf(byteCount: number, dueMs: number): number {
  return byteCount * 1000 + Math.round(dueMs);
}
