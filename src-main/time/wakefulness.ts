import type { Clock } from './clock.ts';

/** Replies that are due later than this are slept for: a wake-up is then small beside the wait. */
const LONGEST_VIGIL_MS = 2;
/** How much later than the line time a reply may come and still find the event loop awake. */
const MARGIN_MS = 0.4;

/**
 * Keeps the event loop from going to sleep while the other end is about to send. Waking a process up takes as long as
 * the one-byte replies of AN3155 need on the line, and a 64 KiB image has 1 500 of them (docs/adr/0013). The loop
 * looks at its ports on every turn meanwhile; nothing is blocked.
 */
export class Wakefulness {
  readonly #clock: Clock;
  #untilMs = 0;
  #isAwake = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A reply is due `dueMs` from now. */
  expectReply(dueMs: number): void {
    if (dueMs > LONGEST_VIGIL_MS) return;
    this.#untilMs = this.#clock.now() + dueMs + MARGIN_MS;
    if (this.#isAwake) return;
    this.#isAwake = true;
    const turn = () => {
      this.#isAwake = this.#clock.now() < this.#untilMs;
      if (this.#isAwake) setImmediate(turn);
    };
    setImmediate(turn);
  }
}
