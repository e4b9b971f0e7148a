import type { BoardProfile } from './board-profile.ts';
import { bitsPerCharacter } from './wire-format.ts';
import type { Waveform } from './waveform.ts';
import { fallingEdgesMs } from './waveform.ts';

/** What the first character told. */
export interface DetectedBaud {
  /** Rate the ROM will use, whether or not it is what the host uses. */
  baudRate: number;
  /** End of the character, in milliseconds from the start of the waveform. */
  endMs: number;
  /** From here on, in its stop bit, the receiver looks for the next start bit. */
  listensFromMs: number;
}

/** Bits between the two falling edges of 0x7F: the start bit and seven ones (AN3155 §1). */
const BITS_BETWEEN_FALLS = 8;

/**
 * Measures the first character after reset by its falling edges, as if it were 0x7F. Any other character gives a wrong
 * rate, and nothing but a reset recovers from it (AN2606, baud detection).
 */
export class BaudDetector {
  readonly #profile: Pick<BoardProfile, 'parity' | 'baudErrorFraction'>;
  #firstFallMs: number | undefined;

  constructor(profile: Pick<BoardProfile, 'parity' | 'baudErrorFraction'>) {
    this.#profile = profile;
  }

  /** Takes a waveform that starts at `startMs`; undefined while the second falling edge is missing. */
  feed(wave: Waveform, startMs: number): DetectedBaud | undefined {
    for (const fallMs of fallingEdgesMs(wave)) {
      if (this.#firstFallMs === undefined) {
        this.#firstFallMs = startMs + fallMs;
        continue;
      }
      const measured = (BITS_BETWEEN_FALLS * 1000) / (startMs + fallMs - this.#firstFallMs);
      const baudRate = measured * (1 + this.#profile.baudErrorFraction);
      const restBits = bitsPerCharacter(this.#profile.parity) - BITS_BETWEEN_FALLS;
      const bitMs = 1000 / baudRate;
      return { baudRate, endMs: fallMs + restBits * bitMs, listensFromMs: fallMs + (restBits - 0.5) * bitMs };
    }
    return undefined;
  }
}
