import { formatByte, formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { LinesBesideRecords } from './after-end.ts';
import { ImageBuilder } from './build-image.ts';
import { LineReader } from './line-reader.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { formatCharacter, RecordDecoder } from './record-line.ts';
import { phrase, verbatim } from '../text/words.ts';

/** Record types (Intel, "Hexadecimal Object File Format Specification", revision A, 1988). */
const data = 0x00;
const endOfFile = 0x01;
const extendedSegmentAddress = 0x02;
const startSegmentAddress = 0x03;
const extendedLinearAddress = 0x04;
const startLinearAddress = 0x05;

/** Types of a universal hex file, which holds firmware for several boards (tech.microbit.org, "Universal Hex"). */
const firstUniversalType = 0x0a;
const lastUniversalType = 0x0e;

/** Length, two bytes of offset, type and checksum: what every record has. */
const overheadBytes = 5;

/** How many data bytes a record must have; data records may have any number. */
const fixedSizes: Readonly<Record<number, number>> = {
  [endOfFile]: 0,
  [extendedSegmentAddress]: 2,
  [startSegmentAddress]: 4,
  [extendedLinearAddress]: 2,
  [startLinearAddress]: 4,
};

/**
 * Reads Intel HEX with record types 00 to 05. Segment addresses (02) count × 16, linear ones (04) × 65536. A data
 * record that crosses a 64 KiB boundary continues after it under linear addressing, as the specification says; in a
 * segment it is refused, because tools differ. CS:IP of record 03 becomes CS × 16 + IP.
 *
 * @throws FlashError `E-IMAGE-RECORD-…`, `E-IMAGE-AFTER-END`, `E-IMAGE-UNIVERSAL-HEX`, `E-IMAGE-SEGMENT-WRAP`,
 * `E-IMAGE-MIXED-ADDRESSING`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`; each names the line.
 */
export function readIntelHex(bytes: Uint8Array, fileName: string): MemoryImage {
  return new IntelHexReader(bytes, fileName).read();
}

class IntelHexReader {
  readonly #file: string;
  readonly #lines: LineReader;
  readonly #record: RecordDecoder;
  readonly #builder: ImageBuilder;
  readonly #warnings: ImageWarning[] = [];
  /** What is added to the offset of data records. */
  #base = 0;
  #segmented = false;
  #entryPoint: number | undefined;
  #endLine = 0;
  readonly #beside: LinesBesideRecords;
  readonly #secondStarts = { count: 0, first: 0, second: 0, line: 0 };
  readonly #crossings = { count: 0, line: 0 };

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
      else if (!this.#beside.takesComment(this.#lines)) this.#takeRecord(this.#decodeRecord());
    }
    const { segments, warnings } = this.#builder.finish();
    if (this.#endLine === 0) {
      this.#warnings.push(imageWarning('W-IMAGE-NO-END', { line: this.#lines.lastContentLine }));
    }
    this.#noteSecondStarts();
    if (this.#crossings.count > 0)
      this.#warnings.push(imageWarning('W-IMAGE-CROSSES-64K', { ...this.#crossings }));
    return {
      format: 'hex',
      segments,
      entryPoint: this.#entryPoint,
      warnings: [...this.#lines.warnings(), ...this.#beside.warnings(), ...this.#warnings, ...warnings],
    };
  }

  #kindOfLine(): 'record' | 'end-record' | 'other' {
    const { bytes, start, end } = this.#lines;
    if (bytes[start] !== 0x3a) return 'other';
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 12)));
    return /^:00[0-9a-f]{4}01[0-9a-f]{2}$/i.test(text) ? 'end-record' : 'record';
  }

  /** Decodes and checks the record of the current line, and returns its number of data bytes. */
  #decodeRecord(): number {
    const lines = this.#lines;
    const record = this.#record;
    const mark = lines.bytes[lines.start] ?? 0;
    if (mark !== 0x3a) {
      const found = formatCharacter(mark);
      throw new FlashError('E-IMAGE-RECORD-START', {
        ...this.#place(),
        format: 'hex',
        found,
        expected: '":"',
      });
    }
    const count = record.decode(lines, lines.start + 1);
    record.requireLeast(lines, count, overheadBytes);
    const dataBytes = record.number(0, 1);
    record.requireLength(lines, count, dataBytes + overheadBytes);
    record.requireChecksum(lines, record.number(count - 1, 1), -record.sum(count - 1) & 0xff);
    return dataBytes;
  }

  #takeRecord(dataBytes: number): void {
    const record = this.#record;
    const type = record.number(3, 1);
    if (type === data) {
      this.#takeData(record.number(1, 2), record.bytes.subarray(4, 4 + dataBytes));
      return;
    }
    this.#requireFixedSize(type, dataBytes);
    switch (type) {
      case endOfFile:
        this.#endLine = this.#lines.line;
        break;
      case extendedSegmentAddress:
        this.#setBase(record.number(4, 2) * 16, true);
        break;
      case extendedLinearAddress:
        this.#setBase(record.number(4, 2) * 0x10000, false);
        break;
      case startSegmentAddress:
        this.#setEntryPoint(record.number(4, 2) * 16 + record.number(6, 2));
        break;
      case startLinearAddress:
        this.#setEntryPoint(record.number(4, 4));
        break;
    }
  }

  #takeData(offset: number, bytes: Uint8Array): void {
    const address = this.#base + offset;
    if (offset + bytes.length > 0x10000) {
      if (this.#segmented) {
        throw new FlashError('E-IMAGE-SEGMENT-WRAP', { ...this.#place(), address: formatAddress(address) });
      }
      if (this.#crossings.count === 0) this.#crossings.line = this.#lines.line;
      this.#crossings.count += 1;
    }
    this.#builder.add(address, bytes, this.#lines.line);
  }

  #requireFixedSize(type: number, actualBytes: number): void {
    const expectedBytes = fixedSizes[type];
    if (expectedBytes === undefined) {
      if (type >= firstUniversalType && type <= lastUniversalType)
        throw new FlashError('E-IMAGE-UNIVERSAL-HEX', { file: this.#file });
      throw new FlashError('E-IMAGE-RECORD-TYPE', {
        ...this.#place(),
        format: 'hex',
        type: verbatim(formatByte(type)),
      });
    }
    if (actualBytes === expectedBytes) return;
    const params = { ...this.#place(), type: verbatim(formatByte(type)), expectedBytes, actualBytes };
    throw new FlashError('E-IMAGE-RECORD-SIZE', params);
  }

  /** Some tools add segment and linear bases, others let the last one win: refused if that makes a difference. */
  #setBase(base: number, segmented: boolean): void {
    if (this.#segmented !== segmented && this.#base !== 0) {
      throw new FlashError('E-IMAGE-MIXED-ADDRESSING', this.#place());
    }
    this.#base = base;
    this.#segmented = segmented;
  }

  #setEntryPoint(address: number): void {
    const earlier = this.#entryPoint;
    this.#entryPoint = address;
    if (earlier === undefined || earlier === address) return;
    const starts = this.#secondStarts;
    if (starts.count === 0) Object.assign(starts, { first: earlier, line: this.#lines.line });
    starts.count += 1;
    starts.second = address;
  }

  #noteSecondStarts(): void {
    const { count, first, second, line } = this.#secondStarts;
    if (count === 0) return;
    const params = { first: verbatim(formatAddress(first)), second: verbatim(formatAddress(second)), line };
    this.#warnings.push(imageWarning('W-IMAGE-TWO-STARTS', params));
  }

  #place(): { file: string; line: number } {
    return { file: this.#file, line: this.#lines.line };
  }
}
