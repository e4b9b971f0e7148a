import type { Clock, Timer } from '../time/clock.ts';

/** Elapsed times on a screen move at this pace though nothing else happens. */
const TICK_MS = 250;

/** What a ticker looks at, and whom it tells. */
interface TickerParts {
  clock: Clock;
  isBusy: () => boolean;
  tell: () => void;
}

/** Tells at regular intervals the present state, as long as something runs. */
export class BusyTicker {
  readonly #parts: TickerParts;
  #timer: Timer | undefined;

  constructor(parts: TickerParts) {
    this.#parts = parts;
  }

  /** Call when something begins. Ticks that go on already are enough. */
  start(): void {
    this.#timer ??= this.#parts.clock.after(TICK_MS, () => {
      this.#timer = undefined;
      if (!this.#parts.isBusy()) return;
      this.#parts.tell();
      this.start();
    });
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }
}
