/** One line of the log: an exchange with a board, decoded, or a note. */
export interface LogLine {
  /** Counts up from 1 while the program runs. */
  seq: number;
  /** Milliseconds since 1970. */
  timeMs: number;
  /** `bench`, `slot 3`, `app`. */
  source: string;
  /** `out`: sent to the board; `in`: its answer; `line`: DTR, RTS or settings; `note`: anything else. */
  direction: 'out' | 'in' | 'line' | 'note';
  level: 'info' | 'warning' | 'error';
  /** Decoded: `Write Memory 0x08000000, 256 bytes`. Protocol terms are not translated. */
  text: string;
  /** The raw bytes, at most 320 of them; empty for notes. */
  bytes: Uint8Array;
}

/** Lines that are new since the last batch. */
export interface LogBatch {
  lines: readonly LogLine[];
}
