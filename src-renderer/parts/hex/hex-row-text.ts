import { printable } from '#shared/view/copy-bytes.ts';

/** How a byte is set off. `absent`: not in the document; `loading`: not here yet; `erased`: as an erased flash has it. */
export type ByteLook = 'plain' | 'erased' | 'absent' | 'loading' | 'changed' | 'only-here' | 'only-there';

/** A stretch of one row that looks the same all over. */
export interface TextRun {
  look: ByteLook;
  text: string;
}

/** One byte of a row. */
export interface ByteCell {
  byte: number | undefined | null;
  look: ByteLook;
}

/**
 * The hexadecimal column of a row as few runs of text: a browser draws a handful of long texts far faster than sixteen
 * cells. Each byte takes three characters, and there is one more space after each group of eight.
 */
export function hexRuns(cells: readonly ByteCell[]): TextRun[] {
  return runsOf(cells, ({ byte }, index) => {
    const gap = index === 0 ? '' : index % 8 === 0 ? '  ' : ' ';
    return gap + digitsOf(byte);
  });
}

/** The text column of a row. */
export function textRuns(cells: readonly ByteCell[]): TextRun[] {
  return runsOf(cells, ({ byte }) => (typeof byte === 'number' ? printable(byte) : ' '));
}

/** The character at which the digits of a byte begin in the hexadecimal column. */
export function hexColumnOf(index: number): number {
  return index * 3 + Math.floor(index / 8);
}

function digitsOf(byte: number | undefined | null): string {
  if (typeof byte === 'number') return byte.toString(16).toUpperCase().padStart(2, '0');
  return byte === null ? '  ' : '··';
}

function runsOf(cells: readonly ByteCell[], write: (cell: ByteCell, index: number) => string): TextRun[] {
  const runs: TextRun[] = [];
  for (const [index, cell] of cells.entries()) {
    const last = runs[runs.length - 1];
    const text = write(cell, index);
    if (last === undefined) runs.push({ look: cell.look, text });
    else if (last.look === cell.look) last.text += text;
    else if (isMark(last.look)) runs.push({ look: cell.look, text });
    else {
      // A mark begins and ends with a byte: the space before it belongs to what is not marked.
      const digits = text.trimStart() === '' ? text : text.trimStart();
      last.text += text.slice(0, text.length - digits.length);
      runs.push({ look: cell.look, text: digits });
    }
  }
  return runs;
}

function isMark(look: ByteLook): boolean {
  return look === 'changed' || look === 'only-here' || look === 'only-there';
}
