import { formatBytes } from '#shared/bytes.ts';
import { traceRows, type TraceSpeaker } from '#shared/trace/trace-rows.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';

/** Bytes to show; of the rest only the count is given. */
const SHOWN_BYTES = 12;
/** Bytes of an answer that are shown before the one that differs. */
const BYTES_BEFORE = 2;

/** The text of one record of a run, next to the one it differs from: `sent 31 CE`. Empty if there is none. */
export function recordWords(record: TraceRecord | undefined, speaker: TraceSpeaker): string | undefined {
  if (record === undefined) return undefined;
  if (record.kind === 'sent' || record.kind === 'received') {
    const words = bytesWords(record.bytes);
    return words === undefined ? undefined : `${record.kind} ${words}`;
  }
  return traceRows([record], speaker)[0]?.text ?? record.kind;
}

/** An answer from a little before the byte that differs: `[17] 2C 33 …`. Nothing for silence. */
export function answerWords(bytes: Uint8Array, offset: number): string | undefined {
  const from = Math.max(0, offset - BYTES_BEFORE);
  const words = bytesWords(bytes.subarray(from));
  return from === 0 || words === undefined ? words : `[${String(from)}] ${words}`;
}

/** The beginning of a frame or of an answer: `31 CE 08 … (259)`. Empty if there are no bytes. */
export function bytesWords(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const shown = formatBytes(bytes.subarray(0, SHOWN_BYTES));
  return bytes.length > SHOWN_BYTES ? `${shown} … (${String(bytes.length)})` : shown;
}
