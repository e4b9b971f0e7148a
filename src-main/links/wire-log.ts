import type { LogLine } from '#shared/ipc/log-views.ts';
import { ExchangeReader } from '#shared/protocols/an3155/exchange-reader.ts';
import { WireDecoder } from '#shared/protocols/an3155/wire-decoder.ts';
import type { PortSettings, ModemLines, WireTap } from './byte-link.ts';

/** A line of the log before it has a number. */
export type LogEntry = Omit<LogLine, 'seq' | 'timeMs' | 'source'>;

/** Bytes of one line that are kept. */
const MAX_BYTES = 320;

/** Reads what passes on a wire into lines of the log: commands, answers, and what was done to the line. */
export class WireLog implements WireTap {
  readonly #write: (entry: LogEntry) => void;
  readonly #decoder = new WireDecoder();
  readonly #reader: ExchangeReader;

  constructor(write: (entry: LogEntry) => void) {
    this.#write = write;
    this.#reader = new ExchangeReader(
      ({ direction, text, bytes, isRefusal }) => {
        write({ direction, level: isRefusal ? 'warning' : 'info', text, bytes });
      },
      { maxBytes: MAX_BYTES },
    );
  }

  bytes(direction: 'sent' | 'received', bytes: Uint8Array): void {
    if (direction === 'sent') this.#reader.sent(bytes, this.#decoder.sent(bytes));
    else this.#reader.received(bytes, this.#decoder.received(bytes));
  }

  lines({ dtr, rts }: ModemLines): void {
    this.#writeLine(`DTR ${dtr ? 'asserted' : 'released'}, RTS ${rts ? 'asserted' : 'released'}`);
  }

  configured({ baudRate, parity }: PortSettings): void {
    this.#writeLine(`${String(baudRate)} baud, 8${parity.charAt(0).toUpperCase()}1`);
  }

  /** Writes what has come and belongs to nothing that follows. Call at the end of a job. */
  flush(): void {
    this.#reader.flush();
    this.#decoder.reset();
  }

  #writeLine(text: string): void {
    this.#write({ direction: 'line', level: 'info', text, bytes: new Uint8Array() });
  }
}
