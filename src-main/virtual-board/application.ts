import type { ClientSettings } from './board-line.ts';

/** The firmware on a board, as far as the line sees it: silent, unless it is told otherwise. */
export interface BoardApplication {
  /** How the application talks. */
  settings: ClientSettings;
  /** Sent when it starts. */
  banner?: Uint8Array;
  /** Bytes on which it jumps to the ROM, when they come at its own settings. */
  bootloaderCommand?: Uint8Array;
}

/** Watches a stream of bytes for a sequence. */
export class SequenceWatcher {
  readonly #sequence: Uint8Array;
  #newest: number[] = [];

  constructor(sequence: Uint8Array) {
    this.#sequence = sequence;
  }

  /** True as soon as the sequence is complete. */
  feed(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      this.#newest.push(byte);
      if (this.#newest.length > this.#sequence.length) this.#newest.shift();
      const isThere =
        this.#newest.length === this.#sequence.length &&
        this.#newest.every((value, i) => value === this.#sequence[i]);
      if (isThere) return true;
    }
    return false;
  }
}
