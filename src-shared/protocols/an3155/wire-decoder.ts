import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';

/** What bytes from the host mean. */
export interface DecodedSent {
  /** What became complete with them, in order. */
  events: readonly TraceEvent[];
  /** The bootloader was between commands before them. */
  startsCommand: boolean;
}

/** What bytes from the board mean. */
export interface DecodedReceived {
  /** They refuse a command that is not complete, and end it (AN3155 §3). */
  endsCommand: boolean;
}

const NACK = 0x1f;

/** Follows both directions of a wire. Only the first byte of an answer can refuse a frame: the rest may be contents. */
export class WireDecoder {
  readonly #decoder = new TraceDecoder();
  #isAnswered = true;

  sent(bytes: Uint8Array): DecodedSent {
    const startsCommand = this.#decoder.atRest;
    this.#isAnswered = false;
    return { events: this.#decoder.host(bytes), startsCommand };
  }

  received([first]: Uint8Array): DecodedReceived {
    if (first === undefined || this.#isAnswered) return { endsCommand: false };
    this.#isAnswered = true;
    const endsCommand = first === NACK && !this.#decoder.atRest;
    if (endsCommand) this.#decoder.reset();
    return { endsCommand };
  }

  /** The bootloader is known to be between commands, or was given up. */
  reset(): void {
    this.#decoder.reset();
  }
}
