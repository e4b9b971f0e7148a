import { FlashError } from '../errors.ts';
import type { LineReader } from './line-reader.ts';
import type { ImageWarning } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { hexDigitValue } from './record-line.ts';

/** Marks that begin a comment in files that people and tools write. No record begins so. */
const commentMarks = ';#/*$%!\'"-_=';

/** Fewer characters than the shortest record has. */
const leastRecordCharacters = 10;

/**
 * Keeps account of lines that are not records: comments between records, and text after the end record. A line that
 * could be a damaged record does not count.
 */
export class LinesBesideRecords {
  readonly #fileName: string;
  readonly #comments = { count: 0, line: 0 };
  readonly #afterEnd = { count: 0, line: 0, endLine: 0 };
  readonly #moreEnds = { count: 0, line: 0 };

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** Counts the current line and returns true if it is a comment: a comment mark, and not the digits of a record. */
  takesComment(lines: LineReader): boolean {
    const mark = String.fromCharCode(lines.bytes[lines.start] ?? 0);
    if (!commentMarks.includes(mark) || looksLikeDigits(lines, lines.start + 1)) return false;
    countAt(this.#comments, lines.line);
    return true;
  }

  /**
   * Takes a line after the end record of line `endLine`: leaves out words, and another end record.
   *
   * @param kind the kind of the line, by its beginning
   * @throws FlashError `E-IMAGE-AFTER-END` for a record, as in joined files
   */
  takeAfterEnd(lines: LineReader, endLine: number, kind: 'record' | 'end-record' | 'other'): void {
    if (kind === 'end-record') {
      countAt(this.#moreEnds, lines.line);
      return;
    }
    if (kind === 'record' || looksLikeDigits(lines, lines.start))
      throw new FlashError('E-IMAGE-AFTER-END', { file: this.#fileName, line: lines.line, endLine });
    this.#afterEnd.endLine = endLine;
    countAt(this.#afterEnd, lines.line);
  }

  warnings(): ImageWarning[] {
    const warnings: ImageWarning[] = [];
    if (this.#comments.count > 0) warnings.push(imageWarning('W-IMAGE-COMMENTS', { ...this.#comments }));
    if (this.#afterEnd.count > 0) warnings.push(imageWarning('W-IMAGE-AFTER-END', { ...this.#afterEnd }));
    if (this.#moreEnds.count > 0) warnings.push(imageWarning('W-IMAGE-TWO-ENDS', { ...this.#moreEnds }));
    return warnings;
  }
}

/** True if the line continues from `start` like a record with a damaged mark. */
function looksLikeDigits({ bytes, end }: LineReader, start: number): boolean {
  if (end - start < leastRecordCharacters) return false;
  for (let offset = start; offset < end; offset += 1) if (hexDigitValue(bytes[offset]) === 0xff) return false;
  return true;
}

function countAt(counter: { count: number; line: number }, line: number): void {
  if (counter.count === 0) counter.line = line;
  counter.count += 1;
}
