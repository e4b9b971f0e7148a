import { formatAddress, formatRange } from '#shared/bytes.ts';
import type { Comparison, DocumentSummary } from '#shared/ipc/document-views.ts';
import { groupDigits } from '#shared/text/fill.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { differenceSigns } from './difference-marks.ts';

/** One side. A file and a dump with the same contents have the same checksum of these. */
type ComparedSide = Pick<DocumentSummary, 'name'> & {
  checksums: Pick<DocumentSummary['checksums'], 'contents'>;
};

/** What was compared. */
export interface Compared {
  comparison: Comparison;
  left: ComparedSide;
  right: ComparedSide;
}

/** A comparison as a table for other programs: RFC 4180, one row for each difference. */
export function comparisonCsv({ comparison, left, right }: Compared): string {
  const rows = comparison.differences.map(({ kind, address, sizeBytes }) => [
    kind,
    formatAddress(address),
    formatAddress(address + sizeBytes - 1),
    String(sizeBytes),
  ]);
  const head = [
    ['left', left.name],
    ['right', right.name],
    ['SHA-256 of the contents, left', left.checksums.contents.sha256],
    ['SHA-256 of the contents, right', right.checksums.contents.sha256],
    ['changed bytes', String(comparison.changedBytes)],
    ['bytes only left', String(comparison.onlyLeftBytes)],
    ['bytes only right', String(comparison.onlyRightBytes)],
    ['equal bytes', String(comparison.equalBytes)],
    ['differences', String(comparison.differenceCount)],
    ['differences listed', String(comparison.differences.length)],
    [],
    ['kind', 'first address', 'last address', 'bytes'],
  ];
  return [...head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A comparison as a page to read, in the language of the window. */
export function comparisonText({ comparison, left, right }: Compared, { text, counted }: Speaker): string {
  const figures: [number, string][] = [
    [comparison.changedBytes, text('engineer.compare.differ')],
    [comparison.onlyLeftBytes, `${text('engineer.compare.only')} (${text('engineer.compare.left')})`],
    [comparison.onlyRightBytes, `${text('engineer.compare.only')} (${text('engineer.compare.right')})`],
    [comparison.equalBytes, text('engineer.compare.equal')],
  ];
  const rows = comparison.differences.map(
    ({ kind, address, sizeBytes }) =>
      `${differenceSigns[kind]} ${formatRange(address, sizeBytes)}  ${counted('byte', sizeBytes)}  ${text(`engineer.compare.${kind}`)}`,
  );
  const isCut = comparison.differenceCount > comparison.differences.length;
  return [
    text('engineer.compare.title'),
    ...[
      { side: text('engineer.compare.left'), of: left },
      { side: text('engineer.compare.right'), of: right },
    ].flatMap(({ side, of }) => [
      `${side}: ${of.name}`,
      `  ${text('checksums.sha256-contents')}: ${of.checksums.contents.sha256}`,
    ]),
    '',
    differencesText(comparison.differenceCount, text),
    ...figures.map(([count, words]) => `${groupDigits(count)} ${words}`),
    '',
    ...rows,
    ...(isCut ? [text('engineer.compare.more', { count: groupDigits(comparison.differences.length) })] : []),
    '',
  ].join('\n');
}

/** How many differences there are, in words. */
export function differencesText(count: number, text: Speaker['text']): string {
  if (count === 0) return text('engineer.compare.same');
  return text('engineer.compare.differences', { count: groupDigits(count) });
}

/** A cell that begins like a formula is text for every spreadsheet. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
