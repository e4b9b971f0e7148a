import { asFlashError } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import { roundTime } from '#shared/trace/record-codec.ts';
import type { LinkCall, TraceRecord } from '#shared/trace/trace-record.ts';
import type { Clock } from '../time/clock.ts';
import type { ByteLink, PortSettings, ModemLines, WireTap } from './byte-link.ts';
import { RecordedLink } from './recorded-link.ts';
import type { Note, Recording } from './recording.ts';
import { RecordingClock } from './recording-clock.ts';

/**
 * Records everything that passes on the links of one run, and everything else that decides its course, with times from
 * its creation.
 */
export class TraceRecorder implements Recording, WireTap {
  readonly records: TraceRecord[] = [];
  readonly startMs: number;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.startMs = clock.now();
  }

  /** The clock that the run must use, so that it can be replayed. */
  clockFor(clock: Clock): Clock {
    return new RecordingClock(clock, this);
  }

  /** Opens a link and records it; so must the run call it for each link. Errors: those of `open`. */
  async open(open: () => Promise<ByteLink>): Promise<ByteLink> {
    try {
      const link = await open();
      this.note({ kind: 'opened', port: link.name, hasModemLines: link.hasModemLines });
      this.attach(link);
      return new RecordedLink(link, this);
    } catch (error) {
      this.failed('open', error);
      throw error;
    }
  }

  /** Listens to a link from now on, in addition to existing listeners. Call once for each link that is opened. */
  attach(link: ByteLink): void {
    this.configured(link.settings, this.#clock.now());
    link.tap = link.tap === undefined ? this : bothTaps(link.tap, this);
  }

  bytes(direction: 'sent' | 'received', bytes: Uint8Array, timeMs: number): void {
    this.add({ kind: direction, timeMs: this.#since(timeMs), bytes: bytes.slice() });
  }

  lines({ dtr, rts }: ModemLines, timeMs: number): void {
    this.add({ kind: 'lines', timeMs: this.#since(timeMs), dtr, rts });
  }

  configured({ baudRate, parity }: PortSettings, timeMs: number): void {
    this.add({ kind: 'settings', timeMs: this.#since(timeMs), baudRate, parity });
  }

  phase(phase: Phase): void {
    this.note({ kind: 'phase', phase });
  }

  failed(call: LinkCall, error: unknown): void {
    this.note({ kind: 'failed', call, error: asFlashError(error).toData() });
  }

  note(note: Note): void {
    this.add({ ...note, timeMs: this.#since(this.#clock.now()) });
  }

  add(record: TraceRecord): void {
    this.records.push(record);
  }

  #since(timeMs: number): number {
    return roundTime(timeMs - this.startMs);
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
