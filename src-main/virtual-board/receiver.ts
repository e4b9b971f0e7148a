/** A character off the wire: its value, and bit 8 if parity or stop bit were wrong. */
export const DAMAGED = 0x100;

interface Arrival {
  characters: Uint16Array;
  /** Character i has arrived at `startMs + (i + 1) * characterMs`. */
  startMs: number;
  characterMs: number;
}

/**
 * What the UART of the ROM contains: a queue of characters with their times of arrival, of which only one survives
 * while the ROM is busy, because there is one receive register and no buffer.
 */
export class Receiver {
  readonly #onOverrun: (lostBytes: number, atMs: number) => void;
  readonly #canOverrun: boolean;
  #arrivals: Arrival[] = [];

  /** `canOverrun` is false on a line without pace, on which everything comes at once. */
  constructor(canOverrun: boolean, onOverrun: (lostBytes: number, atMs: number) => void) {
    this.#canOverrun = canOverrun;
    this.#onOverrun = onOverrun;
  }

  push(characters: Uint16Array, startMs: number, characterMs: number): void {
    if (characters.length === 0) return;
    this.#arrivals.push({ characters, startMs, characterMs });
  }

  /** The ROM looks at the register again at `timeMs`: of what came until then, all but the first is lost. */
  listenFrom(timeMs: number): void {
    if (!this.#canOverrun) return;
    const waiting = this.#arrivedBy(timeMs);
    if (waiting <= 1) return;
    const kept = this.take(waiting);
    this.#arrivals.unshift({ characters: kept.subarray(0, 1), startMs: timeMs, characterMs: 0 });
    this.#onOverrun(waiting - 1, timeMs);
  }

  /** When the `count`th character from now has arrived; undefined while it has not been sent. */
  timeOf(count: number): number | undefined {
    let before = 0;
    for (const { characters, startMs, characterMs } of this.#arrivals) {
      if (count <= before + characters.length) return startMs + (count - before) * characterMs;
      before += characters.length;
    }
    return undefined;
  }

  /** Takes the next `count` characters; there must be as many. */
  take(count: number): Uint16Array {
    const taken = new Uint16Array(count);
    let filled = 0;
    while (filled < count) {
      const first = this.#arrivals[0];
      if (first === undefined) throw new Error('the receiver has too few characters');
      const part = first.characters.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      if (part.length === first.characters.length) this.#arrivals.shift();
      else {
        first.characters = first.characters.subarray(part.length);
        first.startMs += part.length * first.characterMs;
      }
    }
    return taken;
  }

  #arrivedBy(timeMs: number): number {
    let arrived = 0;
    for (const { characters, startMs, characterMs } of this.#arrivals) {
      if (characterMs === 0) arrived += startMs <= timeMs ? characters.length : 0;
      else
        arrived += Math.max(
          0,
          Math.min(characters.length, Math.floor((timeMs - startMs) / characterMs + 1e-6)),
        );
    }
    return arrived;
  }
}
