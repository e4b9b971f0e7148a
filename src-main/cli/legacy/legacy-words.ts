import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';

/** Reads the arguments of the old tool one after the other. Options and words such as EVEN are taken in any case. */
export class LegacyWords {
  readonly #words: readonly string[];
  #next = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#words.length;
  }

  /** The next word as it stands. Call only where there is one. */
  take(): string {
    const word = this.#words[this.#next] ?? '';
    this.#next += 1;
    return word;
  }

  /** All sub-options (`--br`) up to the next main option, in lower case; the caller takes their values in between. */
  *subOptions(): Generator<string> {
    for (
      let word = this.#words[this.#next];
      word?.startsWith('--') === true;
      word = this.#words[this.#next]
    ) {
      this.#next += 1;
      yield word.toLowerCase();
    }
  }

  /** The value of an option. Errors: `E-LEGACY-VALUE` where another option or nothing follows. */
  takeValue(option: string, expected: string): string {
    const word = this.#words[this.#next];
    if (word === undefined || word === '' || /^--?[a-z?]/i.test(word))
      throw valueError(option, word ?? '', expected);
    this.#next += 1;
    return word;
  }

  /** A decimal number in a range. Errors: `E-LEGACY-VALUE`. */
  takeDecimal(option: string, { min, max }: { min: number; max: number }): number {
    const expected = text('legacy.expected.number', { min, max });
    const word = this.takeValue(option, expected);
    const value = /^\d{1,9}$/.test(word) ? Number(word) : NaN;
    if (!(value >= min && value <= max)) throw valueError(option, word, expected);
    return value;
  }

  /** A hexadecimal number, with or without `0x`, up to `max`. Errors: `E-LEGACY-VALUE`. */
  takeHex(option: string, max = 0xffff_ffff): number {
    const expected = text('legacy.expected.hex', { max: max.toString(16).toUpperCase() });
    const word = this.takeValue(option, expected);
    const value = /^(0x)?[0-9a-f]{1,8}$/i.test(word) ? parseInt(word, 16) : NaN;
    if (!(value <= max)) throw valueError(option, word, expected);
    return value;
  }

  /** `N c1 … cN`. Errors: `E-LEGACY-VALUE` where there are fewer than N numbers. */
  takeCounted(option: string, max: number): readonly number[] {
    const count = this.takeDecimal(option, { min: 1, max: max + 1 });
    return Array.from({ length: count }, () => this.takeDecimal(option, { min: 0, max }));
  }
}

/** The failure for a value that an option does not take. */
export function valueError(option: string, value: string, expected: string): FlashError {
  return new FlashError('E-LEGACY-VALUE', { option, value, expected });
}

/** The failure for an option that is not known where it stands. */
export function unknownOption(option: string): FlashError {
  return new FlashError('E-LEGACY-OPTION', { option });
}
