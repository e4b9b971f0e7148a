import type { FlashErrorData } from '../errors.ts';
import { phases } from '../phase.ts';
import type { SegmentList } from '../image/segment-list.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { Warning } from '../warnings.ts';
import type { ByteReader } from './byte-reader.ts';
import { Unreadable } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { PayloadCodec } from './payload-codec.ts';
import { linkCalls, type TraceRecord } from './trace-record.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** The first byte of a record. Numbers are never given to another kind (docs/trace.md). */
const tags = {
  sent: 1,
  received: 2,
  lines: 3,
  settings: 4,
  phase: 5,
  opened: 6,
  closed: 7,
  timeout: 8,
  failed: 9,
  discarded: 10,
  accepted: 11,
  timer: 12,
  clock: 13,
  cancel: 14,
  approval: 15,
  'user-layout': 16,
  warning: 17,
  found: 18,
  plan: 19,
} as const satisfies Record<TraceRecord['kind'], number>;

const kinds = new Map(
  Object.entries(tags).map(([kind, tag]) => [tag as number, kind as TraceRecord['kind']]),
);
const parities = ['even', 'none', 'odd'] as const;
const MICROSECONDS = 1000;

/** The time of a record as it is kept: whole microseconds. */
export function roundTime(timeMs: number): number {
  return Math.round(timeMs * MICROSECONDS) / MICROSECONDS;
}

/** Writes or reads the records of one trace, in order: what one record says rests on those before it. */
export class RecordCodec {
  readonly #payloads: PayloadCodec;
  #lastMicroseconds = 0;

  /**
   * @param image the firmware of the run; empty if it has none
   * @param limitMiB what all bytes on the line together may be read to
   */
  constructor(image: SegmentList, limitMiB?: number) {
    this.#payloads = new PayloadCodec(image, limitMiB);
  }

  write(writer: ByteWriter, record: TraceRecord): void {
    const microseconds = Math.round(record.timeMs * MICROSECONDS);
    writer.byte(tags[record.kind]);
    writer.signed(microseconds - this.#lastMicroseconds);
    this.#lastMicroseconds = microseconds;
    this.#writeBody(writer, record);
  }

  /** Throws {@link Unreadable}; errors: `E-TRACE-TOO-LARGE`. */
  read(reader: ByteReader): TraceRecord {
    const kind = kinds.get(reader.byte());
    if (kind === undefined) throw new Unreadable('trace.record-kind');
    this.#lastMicroseconds += reader.signed();
    return this.#readBody(reader, kind, this.#lastMicroseconds / MICROSECONDS);
  }

  #writeBody(writer: ByteWriter, record: TraceRecord): void {
    switch (record.kind) {
      case 'sent':
      case 'received': {
        this.#payloads.write(writer, record.kind, record.bytes);
        return;
      }
      case 'lines': {
        writer.byte((record.dtr ? 1 : 0) | (record.rts ? 2 : 0));
        return;
      }
      case 'settings':
        writer.byte(parities.indexOf(record.parity));
        {
          writer.number(record.baudRate);
          return;
        }
      case 'phase': {
        writer.byte(phases.indexOf(record.phase));
        return;
      }
      case 'opened': {
        writeJson(writer, [record.port, record.hasModemLines]);
        return;
      }
      case 'timeout':
      case 'discarded': {
        writer.number(record.byteCount);
        return;
      }
      case 'failed': {
        writeJson(writer, [record.call, record.error]);
        return;
      }
      case 'timer': {
        writer.number(record.timer);
        return;
      }
      case 'approval': {
        writeJson(writer, record.error);
        return;
      }
      case 'user-layout': {
        writeJson(writer, record.fields);
        return;
      }
      case 'warning': {
        writeJson(writer, record.warning);
        return;
      }
      case 'found': {
        writeJson(writer, record.info);
        return;
      }
      case 'plan':
        writer.number(record.erasedPages);
        writer.number(record.writeCount);
        {
          writer.number(record.writeBytes);
          return;
        }
      case 'closed':
      case 'accepted':
      case 'clock':
      case 'cancel':
        return;
    }
  }

  #readBody(reader: ByteReader, kind: TraceRecord['kind'], timeMs: number): TraceRecord {
    switch (kind) {
      case 'sent':
      case 'received':
        return { kind, timeMs, bytes: this.#payloads.read(reader, kind) };
      case 'lines': {
        const levels = reader.byte();
        return { kind, timeMs, dtr: (levels & 1) !== 0, rts: (levels & 2) !== 0 };
      }
      case 'settings': {
        const parity = oneOf(parities, reader.byte());
        return { kind, timeMs, baudRate: reader.number(), parity };
      }
      case 'phase':
        return { kind, timeMs, phase: oneOf(phases, reader.byte()) };
      case 'timeout':
      case 'discarded':
        return { kind, timeMs, byteCount: reader.number() };
      case 'timer':
        return { kind, timeMs, timer: reader.number() };
      case 'plan':
        return {
          kind,
          timeMs,
          erasedPages: reader.number(),
          writeCount: reader.number(),
          writeBytes: reader.number(),
        };
      case 'closed':
      case 'accepted':
      case 'clock':
      case 'cancel':
        return { kind, timeMs };
      default:
        return readTold(readJson(reader), kind, timeMs);
    }
  }
}

type ToldKind = 'opened' | 'failed' | 'approval' | 'user-layout' | 'warning' | 'found';

/** Records whose body is JSON. Its shape is checked as far as a reader of the trace rests on it. */
function readTold(told: unknown, kind: ToldKind, timeMs: number): TraceRecord {
  switch (kind) {
    case 'opened': {
      const [port, hasModemLines] = pairOf(told);
      return { kind, timeMs, port: String(port), hasModemLines: hasModemLines === true };
    }
    case 'failed': {
      const [call, error] = pairOf(told);
      return {
        kind,
        timeMs,
        call: oneOf(linkCalls, (linkCalls as readonly unknown[]).indexOf(call)),
        error: errorOf(error),
      };
    }
    case 'approval':
      return { kind, timeMs, error: told === null ? null : errorOf(told) };
    case 'user-layout':
      return { kind, timeMs, fields: String(told) };
    case 'warning':
      return { kind, timeMs, warning: withCode(told) as unknown as Warning };
    case 'found':
      if (!isObject(told) || typeof told['pid'] !== 'number') throw new Unreadable('trace.no-board');
      return { kind, timeMs, info: told as unknown as TargetInfo };
  }
}

function pairOf(told: unknown): [unknown, unknown] {
  if (!Array.isArray(told)) throw new Unreadable('trace.no-list');
  return [told[0], told[1]];
}

function errorOf(told: unknown): FlashErrorData {
  return withCode(told) as unknown as FlashErrorData;
}

function withCode(told: unknown): Record<string, unknown> {
  if (!isObject(told) || typeof told['code'] !== 'string' || !isObject(told['params']))
    throw new Unreadable('trace.no-code');
  return told;
}

function isObject(told: unknown): told is Record<string, unknown> {
  return typeof told === 'object' && told !== null;
}

function oneOf<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Unreadable('trace.value-kind');
  return value;
}

function writeJson(writer: ByteWriter, value: unknown): void {
  const bytes = encodeUtf8(JSON.stringify(value));
  writer.number(bytes.length);
  writer.bytes(bytes);
}

function readJson(reader: ByteReader): unknown {
  return parseJson(reader.bytes(reader.number()));
}

/** Throws {@link Unreadable}. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Unreadable('trace.utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Unreadable('trace.json');
  }
}
