import { formatBytes } from '#shared/bytes.ts';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { formatTime } from '../../../kit/format.ts';
import { directionSigns } from '../exchange/exchange-rows.ts';

/**
 * The lines that contain all words of a filter, in any case: in their source, their text, or (`79 01`) in their bytes if
 * those are shown.
 */
export function filterLines(
  lines: readonly LogLine[],
  filter: string,
  hasBytes: boolean,
): readonly LogLine[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return lines;
  const words = wanted.split(/\s+/);
  return lines.filter((line) => {
    const said = `${line.source} ${line.text}`.toLowerCase();
    if (words.every((word) => said.includes(word))) return true;
    return hasBytes && formatBytes(line.bytes).toLowerCase().includes(wanted);
  });
}

/** A line as it is copied. */
export function lineText(line: LogLine, hasBytes: boolean): string {
  const bytes = hasBytes && line.bytes.length > 0 ? `  ${formatBytes(line.bytes)}` : '';
  return `${formatTime(line.timeMs)}  ${line.source}  ${directionSigns[line.direction]} ${line.text}${bytes}`;
}
