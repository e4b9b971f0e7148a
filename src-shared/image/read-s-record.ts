import { FlashError } from '../errors.ts';
import { LinesBesideRecords } from './after-end.ts';
import { ImageBuilder } from './build-image.ts';
import { LineReader } from './line-reader.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { formatCharacter, RecordDecoder } from './record-line.ts';
import { phrase, verbatim } from '../text/words.ts';

/**
 * Bytes of the address (or count) field of each record type S0 to S9 (Motorola M68000 Family Programmer's Reference
 * Manual, appendix C). S4 is reserved.
 */
const addressBytesOf: readonly (number | undefined)[] = [2, 2, 3, 4, undefined, 2, 3, 4, 3, 2];

/**
 * Reads Motorola S-records S0 to S9. The header (S0) is not data and is left out. S5 and S6 must give the number of
 * data records before them. The address of S7, S8 or S9 becomes the entry point unless it is 0, which is what tools
 * write if they know none. Forms that other tools write and `srecord` reads on purpose are read with a warning: a
 * header without an address, a count of more bytes than its type has, data in the end record.
 *
 * @throws FlashError `E-IMAGE-RECORD-…`, `E-IMAGE-AFTER-END`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`; each names the line.
 */
export function readSRecord(bytes: Uint8Array, fileName: string): MemoryImage {
  return new SRecordReader(bytes, fileName).read();
}

class SRecordReader {
  readonly #file: string;
  readonly #lines: LineReader;
  readonly #record: RecordDecoder;
  readonly #builder: ImageBuilder;
  #dataRecords = 0;
  readonly #lateHeaders = { count: 0, line: 0 };
  readonly #beside: LinesBesideRecords;
  /** Forms besides the manual's that are read as what they can only mean. */
  readonly #shortHeaders = { count: 0, line: 0 };
  readonly #wideCounts = { count: 0, line: 0 };
  readonly #endData = { count: 0, line: 0 };
  #entryPoint: number | undefined;
  #endLine = 0;

  constructor(bytes: Uint8Array, fileName: string) {
    this.#file = fileName;
    this.#lines = new LineReader(bytes);
    this.#beside = new LinesBesideRecords(fileName);
    this.#record = new RecordDecoder(fileName);
    this.#builder = new ImageBuilder({
      fileName,
      describePosition: (line) => phrase('place.line', { line }),
      expectOrder: true,
    });
  }

  read(): MemoryImage {
    while (this.#lines.next()) {
      if (this.#endLine > 0) this.#beside.takeAfterEnd(this.#lines, this.#endLine, this.#kindOfLine());
      else if (!this.#beside.takesComment(this.#lines)) this.#takeRecord();
    }
    const { segments, warnings } = this.#builder.finish();
    return {
      format: 'srec',
      segments,
      entryPoint: this.#entryPoint,
      warnings: [...this.#lines.warnings(), ...this.#beside.warnings(), ...this.#warnings(), ...warnings],
    };
  }

  #warnings(): ImageWarning[] {
    const warnings: ImageWarning[] = [];
    if (this.#endLine === 0)
      warnings.push(imageWarning('W-IMAGE-NO-END', { line: this.#lines.lastContentLine }));
    if (this.#lateHeaders.count > 0)
      warnings.push(imageWarning('W-IMAGE-LATE-HEADER', { ...this.#lateHeaders }));
    if (this.#shortHeaders.count > 0)
      warnings.push(imageWarning('W-IMAGE-SHORT-HEADER', { line: this.#shortHeaders.line }));
    if (this.#wideCounts.count > 0)
      warnings.push(imageWarning('W-IMAGE-WIDE-COUNT', { line: this.#wideCounts.line }));
    if (this.#endData.count > 0)
      warnings.push(imageWarning('W-IMAGE-END-DATA', { line: this.#endData.line }));
    return warnings;
  }

  #kindOfLine(): 'record' | 'end-record' | 'other' {
    const { bytes, start } = this.#lines;
    const digit = (bytes[start + 1] ?? 0) - 0x30;
    if (bytes[start] !== 0x53 || digit < 0 || digit > 9) return 'other';
    return digit >= 7 ? 'end-record' : 'record';
  }

  #takeRecord(): void {
    const type = this.#recordType();
    const usualBytes = addressBytesOf[type];
    if (usualBytes === undefined) {
      throw new FlashError('E-IMAGE-RECORD-TYPE', {
        ...this.#place(),
        format: 'srec',
        type: verbatim(`S${type}`),
      });
    }
    const fieldBytes = this.#decodeRecord(type === 0 ? 0 : usualBytes);
    if (type === 0) {
      this.#takeHeader(fieldBytes);
      return;
    }
    const addressBytes = type === 5 || type === 6 ? this.#countBytes(usualBytes, fieldBytes) : usualBytes;
    const dataBytes = fieldBytes - addressBytes;
    const address = this.#record.number(1, addressBytes);
    if (type >= 1 && type <= 3) {
      const dataStart = 1 + addressBytes;
      this.#builder.add(
        address,
        this.#record.bytes.subarray(dataStart, dataStart + dataBytes),
        this.#lines.line,
      );
      this.#dataRecords += 1;
    }
    if (type === 5 || type === 6) {
      this.#requireNoData(type, dataBytes);
      this.#checkCount(address, addressBytes);
    }
    if (type >= 7) {
      if (dataBytes > 0) this.#note(this.#endData);
      this.#endLine = this.#lines.line;
      this.#entryPoint = address === 0 ? undefined : address;
    }
  }

  /**
   * Some programs write a header without an address. The digit after the S is in no checksum, so a data record that was
   * damaged there would be left out unseen.
   */
  #takeHeader(fieldBytes: number): void {
    if (fieldBytes < 2) this.#note(this.#shortHeaders);
    if (this.#dataRecords > 0) this.#note(this.#lateHeaders);
  }

  /** Counts of up to four bytes, as Green Hills' tools write them, mean what they can only mean. */
  #countBytes(usualBytes: number, fieldBytes: number): number {
    if (fieldBytes === usualBytes || fieldBytes > 4) return usualBytes;
    this.#note(this.#wideCounts);
    return fieldBytes;
  }

  #note(counter: { count: number; line: number }): void {
    if (counter.count === 0) counter.line = this.#lines.line;
    counter.count += 1;
  }

  /** The digit after the S. */
  #recordType(): number {
    const { bytes, start, end } = this.#lines;
    const mark = bytes[start] ?? 0;
    if (mark !== 0x53) {
      throw new FlashError('E-IMAGE-RECORD-START', {
        ...this.#place(),
        format: 'srec',
        found: formatCharacter(mark),
        expected: '"S"',
      });
    }
    const type = start + 1 < end ? (bytes[start + 1] ?? 0) : undefined;
    const digit = (type ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) return digit;
    const named =
      type === undefined ? verbatim('"S"') : phrase('record-type.with', { character: formatCharacter(type) });
    throw new FlashError('E-IMAGE-RECORD-TYPE', { ...this.#place(), format: 'srec', type: named });
  }

  /** Decodes and checks the record of the current line, and returns its number of address and data bytes. */
  #decodeRecord(addressBytes: number): number {
    const lines = this.#lines;
    const record = this.#record;
    const count = record.decode(lines, lines.start + 2);
    record.requireLeast(lines, count, addressBytes + 2);
    record.requireLength(lines, count, record.number(0, 1) + 1);
    record.requireChecksum(lines, record.number(count - 1, 1), ~record.sum(count - 1) & 0xff);
    return count - 2;
  }

  #requireNoData(type: number, actualBytes: number): void {
    if (actualBytes === 0) return;
    const params = { ...this.#place(), type: verbatim(`S${type}`), expectedBytes: 0, actualBytes };
    throw new FlashError('E-IMAGE-RECORD-SIZE', params);
  }

  /** The field has 16 or 24 bits; a file with more records than that can only give the low bits of their number. */
  #checkCount(declared: number, fieldBytes: number): void {
    const actual = this.#dataRecords;
    if (actual % 256 ** fieldBytes === declared) return;
    throw new FlashError('E-IMAGE-RECORD-COUNT', { ...this.#place(), declared, actual });
  }

  #place(): { file: string; line: number } {
    return { file: this.#file, line: this.#lines.line };
  }
}
