import { formatBytes } from '#shared/bytes.ts';
import type { ReplayView } from '#shared/ipc/trace-views.ts';
import { traceRows, type TraceSpeaker } from '#shared/trace/trace-rows.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { BoardReplay } from '../traces/replay-board.ts';
import type { HostReplay, ReplayDifference } from '../traces/replay-host.ts';

/** Bytes of an answer that are shown; the rest is told by its number. */
const SHOWN_BYTES = 12;

/** What a repeated run came to, as a screen shows it. */
export function hostReplayView(
  { difference, sentBytes, frameCount }: HostReplay,
  speaker: TraceSpeaker,
): ReplayView {
  return {
    against: 'host',
    part: null,
    turnCount: frameCount,
    byteCount: sentBytes,
    difference: difference === undefined ? null : hostDifference(difference, speaker),
  };
}

/** What a virtual board made of the recorded bytes, as a screen shows it. */
export function boardReplayView({ part, turnCount, differences }: BoardReplay): ReplayView {
  const [first] = differences;
  return {
    against: 'board',
    part,
    turnCount,
    byteCount: null,
    difference:
      first === undefined
        ? null
        : {
            timeMs: first.timeMs,
            recorded: bytesFrom(first.recorded, first.offset),
            replayed: bytesFrom(first.answered, first.offset),
          },
  };
}

function hostDifference(difference: ReplayDifference, speaker: TraceSpeaker): ReplayView['difference'] {
  const { timeMs } = difference;
  if (difference.what === 'verdict')
    return {
      timeMs,
      recorded: `${difference.name} ${difference.recorded}`,
      replayed: `${difference.name} ${difference.replayed}`,
    };
  return {
    timeMs,
    recorded: recordText(difference.recorded, speaker),
    replayed: recordText(difference.replayed, speaker),
  };
}

function recordText(record: TraceRecord | undefined, speaker: TraceSpeaker): string {
  if (record === undefined) return '–';
  if (record.kind === 'sent' || record.kind === 'received') return shortBytes(record.bytes);
  return traceRows([record], speaker)[0]?.text ?? record.kind;
}

/** An answer from a little before the byte that differs: `[17] 2C 33 …`. */
function bytesFrom(bytes: Uint8Array, offset: number): string {
  const from = Math.max(0, offset - 2);
  return from === 0 ? shortBytes(bytes) : `[${String(from)}] ${shortBytes(bytes.subarray(from))}`;
}

function shortBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return '–';
  const shown = formatBytes(bytes.subarray(0, SHOWN_BYTES));
  return bytes.length > SHOWN_BYTES ? `${shown} … (${String(bytes.length)})` : shown;
}
