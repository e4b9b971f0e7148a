import { formatBytes } from '#shared/bytes.ts';
import { english, text } from '#shared/text/text.ts';
import { traceRows } from '#shared/trace/trace-rows.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { ReplayDifference } from './replay-host.ts';

const MAX_BYTES = 16;

/** A difference between a recorded run and its replay, in a sentence. */
export function describeDifference(difference: ReplayDifference): string {
  if (difference.what === 'verdict') {
    const { name, recorded, replayed } = difference;
    return text('blackBox.host.verdict', { name, recorded, replayed });
  }
  const { recorded, replayed, offset } = difference;
  const params = { recorded: recordWords(recorded), replayed: recordWords(replayed) };
  return offset === undefined
    ? text('blackBox.host.course', params)
    : text('blackBox.host.bytes', { ...params, offset });
}

function recordWords(record: TraceRecord | undefined): string {
  if (record === undefined) return text('blackBox.host.nothing');
  if ('bytes' in record) {
    const rest = record.bytes.length > MAX_BYTES ? ' …' : '';
    return `${record.kind} ${formatBytes(record.bytes.subarray(0, MAX_BYTES))}${rest}`;
  }
  const [row] = traceRows([record], english);
  return row?.text ?? record.kind;
}
