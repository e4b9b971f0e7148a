import type { ImageWarning } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** The mark that DOS put at the end of a text file. */
const ctrlZ = 0x1a;

type Newline = 'LF' | 'CRLF' | 'CR' | 'none';

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** How many bytes of a UTF-8 byte order mark `bytes` begins with: 3 or 0. */
export function byteOrderMarkSize(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/**
 * Walks through the lines of a text file that hold something, without making strings of them. Ends lines at LF, CRLF
 * and CR alike; steps over a byte order mark, blank lines, spaces around a line and a final Ctrl-Z, and remembers
 * them for {@link warnings}.
 */
export class LineReader {
  readonly bytes: Uint8Array;
  /** Number of the current line, counted from 1. */
  line = 0;
  /** Where the content of the current line begins and ends (exclusive) in `bytes`, without spaces around it. */
  start = 0;
  end = 0;
  /** Where the current line itself begins; columns count from here. */
  lineStart = 0;
  /** Number of the last line that held something. */
  lastContentLine = 0;

  #next: number;
  readonly #contentEnd: number;
  #newline: Newline = 'none';
  #mixedNewlineLine = 0;
  readonly #blank = { count: 0, line: 0 };
  readonly #spaces = { count: 0, line: 0 };

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#next = byteOrderMarkSize(bytes);
    this.#contentEnd = beforeFinalCtrlZ(bytes);
  }

  /** Goes to the next line that holds something; false if there is none. */
  next(): boolean {
    while (this.#next < this.#contentEnd) {
      this.#readLine();
      if (this.start < this.end) {
        this.lastContentLine = this.line;
        return true;
      }
      countAt(this.#blank, this.line);
    }
    return false;
  }

  /** What was odd about the lines so far. */
  warnings(): ImageWarning[] {
    const warnings: ImageWarning[] = [];
    if (byteOrderMarkSize(this.bytes) > 0) warnings.push(imageWarning('W-IMAGE-BOM', {}));
    if (this.#mixedNewlineLine > 0) {
      warnings.push(imageWarning('W-IMAGE-MIXED-NEWLINES', { line: this.#mixedNewlineLine }));
    }
    if (this.#blank.count > 0) warnings.push(imageWarning('W-IMAGE-BLANK-LINES', { ...this.#blank }));
    if (this.#spaces.count > 0) warnings.push(imageWarning('W-IMAGE-SPACES', { ...this.#spaces }));
    if (this.#contentEnd < this.bytes.length) {
      // A mark on a line of its own is one line further than the content.
      const last = this.bytes[this.#contentEnd - 1];
      const ownLine = last === lineFeed || last === carriageReturn ? 1 : 0;
      warnings.push(imageWarning('W-IMAGE-CTRL-Z', { line: this.line + ownLine }));
    }
    return warnings;
  }

  #readLine(): void {
    const { bytes } = this;
    const contentEnd = this.#contentEnd;
    const lineStart = this.#next;
    let lineEnd = lineStart;
    while (lineEnd < contentEnd && bytes[lineEnd] !== lineFeed && bytes[lineEnd] !== carriageReturn)
      lineEnd += 1;
    this.line += 1;
    this.lineStart = lineStart;
    this.#next = lineEnd + this.#noteNewline(lineEnd);

    this.start = lineStart;
    this.end = lineEnd;
    while (this.start < this.end && isBlank(bytes[this.start])) this.start += 1;
    while (this.end > this.start && isBlank(bytes[this.end - 1])) this.end -= 1;
    const hasSpaces = this.end - this.start < lineEnd - lineStart;
    if (hasSpaces && this.start < this.end) countAt(this.#spaces, this.line);
  }

  /** The size of the line end at `offset` in bytes. */
  #noteNewline(offset: number): number {
    if (offset >= this.#contentEnd) return 0;
    let newline: Newline = 'LF';
    if (this.bytes[offset] === carriageReturn) newline = this.bytes[offset + 1] === lineFeed ? 'CRLF' : 'CR';
    if (this.#newline === 'none') this.#newline = newline;
    if (newline !== this.#newline && this.#mixedNewlineLine === 0) this.#mixedNewlineLine = this.line;
    return newline === 'CRLF' ? 2 : 1;
  }
}

function countAt(counter: { count: number; line: number }, line: number): void {
  if (counter.count === 0) counter.line = line;
  counter.count += 1;
}

/** The offset of the first Ctrl-Z after which nothing but white space and more of them follows, or the file's size. */
function beforeFinalCtrlZ(bytes: Uint8Array): number {
  let contentEnd = bytes.length;
  for (let offset = bytes.length - 1; offset >= 0; offset -= 1) {
    const byte = bytes[offset];
    if (byte === ctrlZ) contentEnd = offset;
    else if (byte !== lineFeed && byte !== carriageReturn && !isBlank(byte)) break;
  }
  return contentEnd;
}
