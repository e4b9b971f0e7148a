import { commandCodes } from './commands.ts';

/** Bytes that were next to each other come together if no more than this many between them are lost. */
const LONGEST_LOSS = 4;
/** Commands that change a board (AN3155 §3.6 to §3.12). */
const CHANGING: ReadonlySet<number> = new Set([
  commandCodes['Write Memory'],
  commandCodes.Erase,
  commandCodes['Extended Erase'],
  commandCodes.Special,
  commandCodes['Extended Special'],
  commandCodes['Write Protect'],
  commandCodes['Write Unprotect'],
  commandCodes['Readout Protect'],
  commandCodes['Readout Unprotect'],
]);

/**
 * True if bytes of a frame are a command that changes the board, or become one once up to four bytes are lost: a ROM that
 * takes the frame for shorter than it is carries out what its last bytes say.
 */
export function holdsCommand(frame: Uint8Array): boolean {
  return frame.some(
    (code, index) =>
      CHANGING.has(code) && frame.subarray(index + 1, index + LONGEST_LOSS + 2).includes(code ^ 0xff),
  );
}
