import { phrase, type Phrase, type PhraseKey } from '../text/words.ts';

/** Thrown by a {@link ByteReader} if the bytes are not valid. */
export class Unreadable extends Error {
  readonly reason: Phrase;

  constructor(key: Exclude<Extract<PhraseKey, `trace.${string}`>, KeysWithValues>) {
    super(key);
    this.reason = phrase(key);
  }
}

type KeysWithValues = 'trace.header' | 'trace.verdict' | 'trace.no-record';

const MAX_NUMBER_BYTES = 8;

/** Takes apart what a ByteWriter wrote. Every method throws {@link Unreadable} if the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  get restCount(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Unreadable('trace.bytes-end');
    this.#at += 1;
    return byte;
  }

  bytes(byteCount: number): Uint8Array {
    if (byteCount > this.restCount) throw new Unreadable('trace.bytes-end');
    this.#at += byteCount;
    return this.#bytes.subarray(this.#at - byteCount, this.#at);
  }

  number(): number {
    let value = 0;
    let weight = 1;
    for (let count = 0; count < MAX_NUMBER_BYTES; count += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) {
        if (!Number.isSafeInteger(value)) break;
        return value;
      }
      weight *= 0x80;
    }
    throw new Unreadable('trace.number');
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
