import type { KeptTrace } from '#shared/ipc/trace-views.ts';

/** The traces that contain all words of a filter, in any case: in what their row shows, and in the names of their files. */
export function tracesWith(
  traces: readonly KeptTrace[],
  filter: string,
  wordsOf: (trace: KeptTrace) => Readonly<Record<string, string>>,
): readonly KeptTrace[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return traces.filter((trace) => {
    const { name, port, errorCode } = trace;
    const said = [...Object.values(wordsOf(trace)), name, port, errorCode ?? ''].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** A table of traces for other programs (RFC 4180), with the values as they are. */
export function traceCsv(traces: readonly KeptTrace[]): string {
  const head = ['startedAt', 'taskKind', 'outcome', 'errorCode', 'part', 'port', 'name'] as const;
  const rows = traces.map((trace) => head.map((column) => cell(trace[column] ?? '')).join(','));
  return `${[head.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
