import { DAMAGED } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import type { Received, RomExit, RomRoutine, RomStep } from './rom-steps.ts';

const NOTHING: Received = { bytes: new Uint8Array(0), damaged: false };

/**
 * Runs the ROM's program on the board's time: every step ends at a moment worked out from the line and the flash, not
 * from when a timer happened to fire.
 */
export class RomRunner {
  readonly #routine: RomRoutine<RomExit>;
  readonly #receiver: Receiver;
  readonly #transmit: (bytes: Uint8Array, atMs: number) => number;
  #step: RomStep | undefined;
  /** The ROM's own time: when its last step ended. */
  #timeMs: number;
  /** End of a step that ends on its own. */
  #endMs = 0;

  /** `transmit` puts bytes on the line and returns when the last bit has left. */
  constructor(
    routine: RomRoutine<RomExit>,
    receiver: Receiver,
    startMs: number,
    transmit: (bytes: Uint8Array, atMs: number) => number,
  ) {
    this.#routine = routine;
    this.#receiver = receiver;
    this.#timeMs = startMs;
    this.#transmit = transmit;
  }

  /** The ROM's own time, in milliseconds. */
  get timeMs(): number {
    return this.#timeMs;
  }

  /** When the step now running ends; undefined while it waits for bytes that were not sent. */
  dueMs(): number | undefined {
    if (this.#step === undefined) return this.#timeMs;
    if (this.#step.kind !== 'receive') return this.#endMs;
    const arrivedMs = this.#receiver.timeOf(this.#step.byteCount);
    return arrivedMs === undefined ? undefined : Math.max(arrivedMs, this.#timeMs);
  }

  /** Runs everything due by `nowMs`. Returns how the ROM was left, if it was. */
  advance(nowMs: number): RomExit | undefined {
    for (;;) {
      const due = this.dueMs();
      if (due === undefined || due > nowMs) return undefined;
      this.#timeMs = due;
      const next = this.#routine.next(this.#answer());
      if (next.done === true) return next.value;
      this.#begin(next.value);
    }
  }

  #answer(): Received {
    if (this.#step?.kind !== 'receive') return NOTHING;
    const characters = this.#receiver.take(this.#step.byteCount);
    return {
      bytes: Uint8Array.from(characters),
      damaged: characters.some((character) => character >= DAMAGED),
    };
  }

  #begin(step: RomStep): void {
    this.#step = step;
    switch (step.kind) {
      case 'receive':
        this.#receiver.listenFrom(this.#timeMs);
        break;
      case 'send':
        this.#endMs = this.#transmit(step.bytes, this.#timeMs);
        break;
      case 'busy':
        this.#endMs = this.#timeMs + step.durationMs;
        break;
    }
  }
}
