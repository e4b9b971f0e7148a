import { concatBytes } from '../bytes.ts';
import type { Phase } from '../phase.ts';
import type { TraceEvent } from '../protocols/an3155/trace-decoder.ts';
import { decodeRecords } from '../trace/decode-records.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import type { PortSetting } from './evidence.ts';

/** Bytes sent in one go, and everything received until the next transmission, or a change of the line. */
export interface Turn {
  /** Empty for bytes that came before anything was sent, or after a reset. */
  sent: Uint8Array;
  /** What became complete with the bytes sent. */
  events: readonly TraceEvent[];
  received: Uint8Array;
  startMs: number;
  /** When the first byte came; null if none did. */
  firstHeardMs: number | null;
  phase: Phase;
  setting: PortSetting;
}

interface Open {
  turn: Turn;
  received: Uint8Array[];
}

/** The code of the command that a turn asks for; undefined if it is something else, such as the address of one. */
export function commandOfTurn({ events }: Turn): number | undefined {
  const [event] = events;
  return event?.kind === 'command' ? event.code : undefined;
}

/** Cuts a trace into turns. Turns in which nothing was sent and nothing came are left out. */
export function turnsOf(trace: readonly TraceRecord[], start: PortSetting): Turn[] {
  const turns: Turn[] = [];
  let phase: Phase = 'connecting';
  let setting = start;
  let open = begin(0, phase, setting);
  const close = (timeMs: number) => {
    const turn = { ...open.turn, received: concatBytes(open.received) };
    if (turn.sent.length + turn.received.length > 0) turns.push(turn);
    open = begin(timeMs, phase, setting);
  };
  for (const record of decodeRecords(trace)) {
    switch (record.kind) {
      case 'phase':
        phase = record.phase;
        close(record.timeMs);
        break;
      case 'settings':
        setting = { baudRate: record.baudRate, parity: record.parity };
        close(record.timeMs);
        break;
      case 'lines':
        close(record.timeMs);
        break;
      case 'sent':
        close(record.timeMs);
        open.turn.sent = record.bytes;
        open.turn.events = record.events;
        break;
      case 'received':
        open.turn.firstHeardMs ??= record.timeMs;
        open.received.push(record.bytes);
        break;
      default:
        // Records of another kind say nothing about the wire.
        break;
    }
  }
  close(Infinity);
  return turns;
}

function begin(startMs: number, phase: Phase, setting: PortSetting): Open {
  const turn = { startMs, phase, setting, firstHeardMs: null, events: [] };
  return { turn: { ...turn, sent: new Uint8Array(), received: new Uint8Array() }, received: [] };
}
