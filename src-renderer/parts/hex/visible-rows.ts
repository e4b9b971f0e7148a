import type { HexRow, HexRows } from '#shared/view/hex-rows.ts';
import type { ChunkCache } from './chunk-cache.ts';
import {
  hexColumnOf,
  hexRuns,
  textRuns,
  type ByteCell,
  type ByteLook,
  type TextRun,
} from './hex-row-text.ts';
import { selectedRange, type HexSelection } from './hex-selection.ts';

/** Where the selection lies in a row, in characters of both columns. */
export interface SelectedColumns {
  hexFrom: number;
  hexLength: number;
  textFrom: number;
  textLength: number;
}

/** A row as it is drawn. */
export type DrawnRow = { index: number } & (
  | Extract<HexRow, { kind: 'gap' }>
  | (Extract<HexRow, { kind: 'bytes' }> & {
      hex: readonly TextRun[];
      text: readonly TextRun[];
      selected: SelectedColumns | undefined;
      gutter: string;
    })
);

/** What decides how rows are drawn. */
export interface DrawOptions {
  rows: HexRows;
  bytes: ChunkCache;
  erasedValue: number;
  selection: HexSelection | null;
  lookAt: ((address: number) => ByteLook | undefined) | undefined;
  gutterAt: ((address: number, byteCount: number) => string) | undefined;
}

/** The rows from an index on, `count` of them or as many as there are. */
export function drawRows(first: number, count: number, options: DrawOptions): DrawnRow[] {
  const drawn: DrawnRow[] = [];
  for (let index = first; index < first + count; index += 1) {
    const row = options.rows.row(index);
    if (row === undefined) break;
    drawn.push(
      row.kind === 'gap' ? { index, ...row } : { index, ...row, ...drawBytes(row.address, options) },
    );
  }
  return drawn;
}

function drawBytes(address: number, { rows, bytes, erasedValue, selection, lookAt, gutterAt }: DrawOptions) {
  const { bytesPerRow } = rows;
  const cells = Array.from({ length: bytesPerRow }, (_, i): ByteCell => {
    const byte = bytes.byteAt(address + i);
    return { byte, look: lookAt?.(address + i) ?? plainLook(byte, erasedValue) };
  });
  return {
    hex: hexRuns(cells),
    text: textRuns(cells),
    selected: selectedColumns(address, bytesPerRow, selection),
    gutter: gutterAt?.(address, bytesPerRow) ?? '',
  };
}

function plainLook(byte: number | undefined | null, erasedValue: number): ByteLook {
  if (byte === undefined) return 'absent';
  if (byte === null) return 'loading';
  return byte === erasedValue ? 'erased' : 'plain';
}

function selectedColumns(
  address: number,
  bytesPerRow: number,
  selection: HexSelection | null,
): SelectedColumns | undefined {
  if (selection === null) return undefined;
  const range = selectedRange(selection);
  const from = Math.max(range.address - address, 0);
  const to = Math.min(range.address + range.sizeBytes - 1 - address, bytesPerRow - 1);
  if (from > to) return undefined;
  const hexFrom = hexColumnOf(from);
  return { hexFrom, hexLength: hexColumnOf(to) + 2 - hexFrom, textFrom: from, textLength: to - from + 1 };
}
