import { formatAddress, formatRange } from '#shared/bytes.ts';
import { codeRuns, formatRun } from '#shared/devices/code-runs.ts';
import { counted } from '#shared/text/text.ts';

/** Quantities as people read them. Pure. */

/** A duration: `0.4 s`, `14.6 s`, `2 min 5 s`. */
export function formatDuration(durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds < 100) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A memory size: `512 bytes`, `64 KiB`, `1 MiB`; only whole units, so that nothing is rounded away. */
export function formatWholeSize(sizeBytes: number): string {
  if (sizeBytes >= 1024 * 1024 && sizeBytes % (1024 * 1024) === 0) return `${sizeBytes / 1024 / 1024} MiB`;
  if (sizeBytes >= 1024 && sizeBytes % 1024 === 0) return `${sizeBytes / 1024} KiB`;
  return counted('byte', sizeBytes);
}

/** A rate: `10.4 KiB/s`. */
export function formatRate(byteCount: number, durationMs: number): string {
  return `${((byteCount * 1000) / durationMs / 1024).toFixed(1)} KiB/s`;
}

/** A range with its size: `0x08000000–0x08003FFF (16 KiB)`. */
export function formatRangeAndSize(address: number, sizeBytes: number): string {
  const range = sizeBytes === 0 ? formatAddress(address) : formatRange(address, sizeBytes);
  return `${range} (${formatWholeSize(sizeBytes)})`;
}

/** Codes as a person would write them: `0–3, 7`. */
export function formatCodes(codes: readonly number[]): string {
  return codeRuns(codes).map(formatRun).join(', ');
}

/** A bootloader version byte: 0x31 is `3.1` (AN3155 §3.1). */
export function formatVersion(version: number): string {
  return `${version >> 4}.${version & 0x0f}`;
}

/** Rows in columns, padded to the widest cell; the last column is left as it is. */
export function formatTable(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) =>
    `${indent}${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}

/** Breaks words into lines of at most `columns`; lines after the first begin with `indent`. */
export function wrap(words: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const isFull = line.trim() !== '' && line.length + 1 + word.length > columns;
    if (isFull) lines.push(line);
    line = isFull ? `${indent}${word}` : line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
