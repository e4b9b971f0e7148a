import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { legacyFileName } from './legacy-names.ts';
import type { LegacyDoubt } from './legacy-steps.ts';

/**
 * Reads the arguments of the old tool one after the other. Options are taken in any case. Quotes that a script passed on, and
 * blanks and line ends around a word, are not part of it: on Windows nothing of that reached the old tool. Numbers are read as far
 * as they go, as its `atoi` and `strtoul` did; if something is left over, that is a doubt.
 */
export class LegacyWords {
  readonly #words: readonly string[];
  readonly #doubts: LegacyDoubt[];
  #next = 0;

  /** @param doubts gets what is taken otherwise than it is written */
  constructor(words: readonly string[], doubts: LegacyDoubt[]) {
    this.#words = words.map((word) => word.replaceAll('"', '').trim());
    this.#doubts = doubts;
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#words.length;
  }

  /** The next word. Call only if there is one. */
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

  /** The value of an option. Errors: `E-LEGACY-VALUE` if another option or nothing follows. */
  takeValue(option: string, expected: string): string {
    const word = this.#words[this.#next];
    if (word === undefined || word === '' || /^--?[a-z?]/i.test(word))
      throw valueError(option, word ?? '', expected);
    this.#next += 1;
    return word;
  }

  /** The name of a file, as this system has it. Errors: `E-LEGACY-VALUE`. */
  takeFile(option: string, expected: string): string {
    return legacyFileName(this.takeValue(option, expected));
  }

  /**
   * A decimal number in a range, as far as there are digits. One that is written as hexadecimal is refused: `atoi` makes 0 of it,
   * and page 0 is not what was meant. Errors: `E-LEGACY-VALUE`.
   */
  takeDecimal(option: string, { min, max }: { min: number; max: number }): number {
    const expected = text('legacy.expected.number', { min, max });
    const word = this.takeValue(option, expected);
    const [, digits, rest = ''] = /^\+?(\d{1,9})(?!\d)(.*)$/s.exec(word) ?? [];
    const value = digits === undefined || /^x/i.test(rest) ? NaN : Number(digits);
    if (!(value >= min && value <= max)) throw valueError(option, word, expected);
    if (rest !== '') this.#doubt(option, word, String(value));
    return value;
  }

  /** A hexadecimal number, with or without `0x`, as far as there are digits. An `@` before it is passed over. Errors: `E-LEGACY-VALUE`. */
  takeHex(option: string): number {
    const expected = text('legacy.expected.hex', { max: 'FFFFFFFF' });
    const word = this.takeValue(option, expected);
    const [, at, digits, rest] = /^(@?)\+?(?:0x)?0*([0-9a-f]{1,8})(?![0-9a-f])(.*)$/is.exec(word) ?? [];
    if (digits === undefined) throw valueError(option, word, expected);
    const value = parseInt(digits, 16);
    if (at !== '' || rest !== '')
      this.#doubt(option, word, value.toString(16).toUpperCase().padStart(8, '0'));
    return value;
  }

  /** A byte, hexadecimal. Of a larger number the old tool kept the last eight bits. Errors: `E-LEGACY-VALUE`. */
  takeHexByte(option: string): number {
    const value = this.takeHex(option);
    if (value <= 0xff) return value;
    const byte = value & 0xff;
    this.#doubt(option, formatHex(value), formatHex(byte));
    return byte;
  }

  /** `N c1 … cN`. Errors: `E-LEGACY-VALUE` if there are fewer than N numbers. */
  takeCounted(option: string, max: number): readonly number[] {
    const count = this.takeDecimal(option, { min: 1, max: max + 1 });
    return Array.from({ length: count }, () => this.takeDecimal(option, { min: 0, max }));
  }

  #doubt(option: string, value: string, taken: string): void {
    this.#doubts.push(text('legacy.doubt.number', { option, value, taken }));
  }
}

/** The failure for a value that an option does not take. */
export function valueError(option: string, value: string, expected: string): FlashError {
  return new FlashError('E-LEGACY-VALUE', { option, value, expected });
}

/** The failure for an option that is not known at its place. */
export function unknownOption(option: string): FlashError {
  return new FlashError('E-LEGACY-OPTION', { option });
}

function formatHex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0');
}
