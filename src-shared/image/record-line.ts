import { formatByte } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { LineReader } from './line-reader.ts';

/** Value of each ASCII code as a hexadecimal digit; 0xFF if it is not one. */
const digitValues = new Uint8Array(256).fill(0xff);
for (let value = 0; value < 16; value += 1) {
  digitValues[value.toString(16).charCodeAt(0)] = value;
  digitValues[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** The value of a hexadecimal digit given as ASCII code (either case), or 0xFF if it is not one. */
export function hexDigitValue(code: number | undefined): number {
  return digitValues[code ?? 0] ?? 0xff;
}

/** Prints a character for an error: `"x"`, or `0x07` if it cannot be shown. */
export function formatCharacter(code: number): string {
  if (code === 0x22) return `'"'`;
  if (code > 0x20 && code < 0x7f) return `"${String.fromCharCode(code)}"`;
  return formatByte(code);
}

/** Decodes the hexadecimal pairs of one record into a buffer that the next record uses again. */
export class RecordDecoder {
  /** The bytes of the record decoded last; only as many as `decode` returned are of it. */
  readonly bytes = new Uint8Array(512);
  readonly #fileName: string;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /**
   * Decodes the current line of `reader` from offset `start` of the file on, and returns how many bytes it has. More
   * than 512 are counted but not kept: no record is that long.
   *
   * @throws FlashError `E-IMAGE-RECORD-DIGIT`, `E-IMAGE-RECORD-ODD`.
   */
  decode(reader: LineReader, start: number): number {
    const { bytes: source, end } = reader;
    const digits = end - start;
    for (let offset = start; offset < end; offset += 1) {
      if (hexDigitValue(source[offset]) === 0xff) this.#failDigit(reader, offset);
    }
    if (digits % 2 !== 0) {
      throw new FlashError('E-IMAGE-RECORD-ODD', { file: this.#fileName, line: reader.line, digits });
    }
    const kept = Math.min(digits / 2, this.bytes.length);
    for (let index = 0; index < kept; index += 1) {
      const at = start + index * 2;
      this.bytes[index] = (hexDigitValue(source[at]) << 4) | hexDigitValue(source[at + 1]);
    }
    return digits / 2;
  }

  /** Throws if the record has fewer than `leastBytes`. */
  requireLeast(reader: LineReader, actualBytes: number, leastBytes: number): void {
    if (actualBytes >= leastBytes) return;
    throw new FlashError('E-IMAGE-RECORD-SHORT', {
      file: this.#fileName,
      line: reader.line,
      actualBytes,
      leastBytes,
    });
  }

  /** Throws if the record does not have the length that it names. */
  requireLength(reader: LineReader, actualBytes: number, declaredBytes: number): void {
    if (actualBytes === declaredBytes) return;
    const params = { file: this.#fileName, line: reader.line, declaredBytes, actualBytes };
    throw new FlashError('E-IMAGE-RECORD-LENGTH', params);
  }

  /** Throws if `found`, the checksum in the record, is not `expected`. */
  requireChecksum(reader: LineReader, found: number, expected: number): void {
    if (found === expected) return;
    const params = {
      file: this.#fileName,
      line: reader.line,
      found: formatByte(found),
      expected: formatByte(expected),
    };
    throw new FlashError('E-IMAGE-RECORD-CHECKSUM', params);
  }

  /** The sum of the first `count` bytes, modulo 256. */
  sum(count: number): number {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += this.bytes[index] ?? 0;
    return sum & 0xff;
  }

  /** `count` bytes (1 to 4) from `offset` as one big-endian number. */
  number(offset: number, count: number): number {
    let value = 0;
    for (let index = offset; index < offset + count; index += 1)
      value = value * 256 + (this.bytes[index] ?? 0);
    return value;
  }

  #failDigit(reader: LineReader, offset: number): never {
    throw new FlashError('E-IMAGE-RECORD-DIGIT', {
      file: this.#fileName,
      line: reader.line,
      column: offset - reader.lineStart + 1,
      found: formatCharacter(reader.bytes[offset] ?? 0),
    });
  }
}
