import { formatAddress } from '#shared/bytes.ts';
import type { Comparison } from '#shared/ipc/document-views.ts';

/** A comparison as a table for other programs: RFC 4180, one row for each difference. */
export function comparisonCsv(comparison: Comparison, left: string, right: string): string {
  const rows = comparison.differences.map(({ kind, address, sizeBytes }) => [
    kind,
    formatAddress(address),
    formatAddress(address + sizeBytes - 1),
    String(sizeBytes),
  ]);
  const head = [
    ['left', left],
    ['right', right],
    ['changed bytes', String(comparison.changedBytes)],
    ['bytes only left', String(comparison.onlyLeftBytes)],
    ['bytes only right', String(comparison.onlyRightBytes)],
    ['equal bytes', String(comparison.equalBytes)],
    ['differences', String(comparison.differenceCount)],
    [],
    ['kind', 'first address', 'last address', 'bytes'],
  ];
  return [...head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula is text for every spreadsheet. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
