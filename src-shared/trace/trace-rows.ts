import { formatPid } from '../bytes.ts';
import { isKnownCode } from '../text/known-codes.ts';
import { ExchangeReader } from '../protocols/an3155/exchange-reader.ts';
import type { Speaker } from '../text/speaker.ts';
import { decodeRecords, endsExchange } from './decode-records.ts';
import type { TraceRecord } from './trace-record.ts';

/** One row of a trace as people read it. */
export interface TraceRow {
  /** From the start of the run. */
  timeMs: number;
  /** `out`: sent to the board; `in`: its answer; `line`: the port; `note`: what the run decided. */
  direction: 'out' | 'in' | 'line' | 'note';
  /** Something went wrong here. */
  isFault: boolean;
  text: string;
  /** Empty for rows without bytes. */
  bytes: Uint8Array;
}

/** Speaks the rows; the one of the window and the one of the command line both can. */
export type TraceSpeaker = Pick<Speaker, 'text' | 'counted' | 'error' | 'warning'>;

const NOTHING = new Uint8Array();
type Telling = Pick<TraceRow, 'direction' | 'text'> & { isFault?: boolean };
type ErrorOf = Parameters<TraceSpeaker['error']>[0];

/**
 * Reads the records of a trace into rows: a command in a row, an answer in a row, and everything else that happened. It
 * leaves out what only a replay needs (clock readings, pauses).
 */
export function traceRows(records: readonly TraceRecord[], speaker: TraceSpeaker): TraceRow[] {
  const rows: TraceRow[] = [];
  const reader = new ExchangeReader(
    ({ direction, timeMs, text, bytes, isRefusal }) =>
      rows.push({ timeMs, direction, isFault: isRefusal, text, bytes }),
    { maxBytes: Infinity, tellsUnfinished: true },
  );
  let isAnswered = false;
  for (const record of decodeRecords(records)) {
    if (record.kind === 'sent') {
      isAnswered = false;
      reader.sent(record.bytes, record, record.timeMs);
    } else if (record.kind === 'received') {
      isAnswered = true;
      reader.received(record.bytes, record, record.timeMs);
    } else {
      const telling =
        record.kind === 'timeout' ? tellTimeout(record, isAnswered, speaker) : tell(record, speaker);
      if (telling === undefined) continue;
      if (endsExchange(record)) reader.flush();
      else reader.pause();
      rows.push({ timeMs: record.timeMs, bytes: NOTHING, isFault: false, ...telling });
    }
  }
  reader.flush();
  return rows;
}

function tell(record: TraceRecord, speaker: TraceSpeaker): Telling | undefined {
  const { text, counted } = speaker;
  const line = (words: string, isFault = false): Telling => ({ direction: 'line', text: words, isFault });
  switch (record.kind) {
    case 'opened':
      return line(text('trace.opened', { port: record.port }));
    case 'closed':
      return line(text('trace.closed'));
    case 'lines': {
      const level = (isAsserted: boolean) => text(isAsserted ? 'trace.asserted' : 'trace.released');
      return line(text('trace.lines', { dtr: level(record.dtr), rts: level(record.rts) }));
    }
    case 'settings': {
      const parity = record.parity.charAt(0).toUpperCase();
      return line(text('trace.settings', { baudRate: record.baudRate, parity }));
    }
    case 'failed': {
      const key = record.call === 'open' ? 'trace.failed.open' : 'trace.failed.other';
      return line(text(key, { error: errorWords(record.error, speaker) }), true);
    }
    case 'discarded':
      return line(text('trace.discarded', { count: counted('byte', record.byteCount) }));
    case 'sent':
    case 'received':
    case 'timeout':
    case 'accepted':
    case 'timer':
    case 'clock':
      return undefined;
    default:
      return tellDecision(record, speaker);
  }
}

/** After an answer no more bytes are expected: the wait makes sure that the line is quiet. */
function tellTimeout(
  { byteCount }: Extract<TraceRecord, { kind: 'timeout' }>,
  isAnswered: boolean,
  { text, counted }: TraceSpeaker,
): Telling {
  return isAnswered
    ? { direction: 'line', text: text('trace.quiet') }
    : {
        direction: 'line',
        isFault: true,
        text: text('trace.timeout', { count: counted('byte', byteCount) }),
      };
}

type Decision = Extract<
  TraceRecord,
  { kind: 'cancel' | 'approval' | 'user-layout' | 'phase' | 'warning' | 'found' | 'plan' }
>;

function tellDecision(record: Decision, speaker: TraceSpeaker): Telling {
  const { text, counted, warning } = speaker;
  const note = (words: string, isFault = false): Telling => ({ direction: 'note', text: words, isFault });
  switch (record.kind) {
    case 'cancel':
      return note(text('trace.cancel'));
    case 'approval':
      return record.error === null
        ? note(text('trace.approved'))
        : note(text('trace.refused', { error: errorWords(record.error, speaker) }), true);
    case 'user-layout':
      return note(text('trace.user-layout'));
    case 'phase':
      return note(text('trace.phase', { phase: text(`phases.${record.phase}`) }));
    case 'warning':
      return note(
        text('trace.warning', {
          warning: isKnownCode(record.warning.code) ? warning(record.warning) : record.warning.code,
        }),
      );
    case 'found': {
      const { deviceName, pid } = record.info;
      return note(text('trace.found', { device: deviceName, pid: formatPid(pid) }));
    }
    case 'plan': {
      const { erasedPages, writeCount, writeBytes } = record;
      const pages = counted('page', erasedPages);
      return note(text('trace.plan', { pages, writes: writeCount, bytes: counted('byte', writeBytes) }));
    }
  }
}

function errorWords(error: ErrorOf, speaker: TraceSpeaker): string {
  return isKnownCode(error.code) ? `${speaker.error(error).what} (${error.code})` : error.code;
}
