import type { Phase } from '#shared/errors.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { Clock } from '../time/clock.ts';
import type { ByteLink, LineSettings, ModemLines, WireTap } from './byte-link.ts';

/** Records all that passes on the links of one run, with times from its making. */
export class TraceRecorder implements WireTap {
  /** What was recorded so far, in order. */
  readonly records: TraceRecord[] = [];
  readonly #clock: Clock;
  readonly #startMs: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#startMs = clock.now();
  }

  /** Listens to a link from now on, beside whoever listens already. Call once for each link that is opened. */
  attach(link: ByteLink): void {
    this.configured(link.settings, this.#clock.now());
    link.tap = link.tap === undefined ? this : bothTaps(link.tap, this);
  }

  bytes(direction: 'sent' | 'received', bytes: Uint8Array, timeMs: number): void {
    this.records.push({ kind: direction, timeMs: timeMs - this.#startMs, bytes: bytes.slice() });
  }

  lines({ dtr, rts }: ModemLines, timeMs: number): void {
    this.records.push({ kind: 'lines', timeMs: timeMs - this.#startMs, dtr, rts });
  }

  configured({ baudRate, parity }: LineSettings, timeMs: number): void {
    this.records.push({ kind: 'settings', timeMs: timeMs - this.#startMs, baudRate, parity });
  }

  phase(phase: Phase): void {
    this.records.push({ kind: 'phase', timeMs: this.#clock.now() - this.#startMs, phase });
  }
}

function bothTaps(first: WireTap, second: WireTap): WireTap {
  return {
    bytes(direction, bytes, timeMs) {
      first.bytes(direction, bytes, timeMs);
      second.bytes(direction, bytes, timeMs);
    },
    lines(lines, timeMs) {
      first.lines(lines, timeMs);
      second.lines(lines, timeMs);
    },
    configured(settings, timeMs) {
      first.configured(settings, timeMs);
      second.configured(settings, timeMs);
    },
  };
}
