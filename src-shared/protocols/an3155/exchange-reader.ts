import { describeAnswer, describeEvent, commandLabel } from './describe-exchange.ts';
import type { TraceEvent } from './trace-decoder.ts';
import type { DecodedReceived, DecodedSent } from './wire-decoder.ts';

/** A command when it is complete, or an answer that ends one. ACKs between the frames of a command are in the answer. */
export interface ExchangeLine {
  direction: 'out' | 'in';
  /** When its first byte passed. */
  timeMs: number;
  /** In AN3155's words, which are not translated. */
  text: string;
  bytes: Uint8Array;
  isRefusal: boolean;
}

/** How much an {@link ExchangeReader} tells. */
export interface ExchangeReaderOptions {
  /** Bytes of one line that are kept. */
  maxBytes: number;
  /** Commands that were not finished are told too, when it is clear that they will not be. */
  tellsUnfinished?: boolean;
}

interface Pending {
  timeMs: number;
  bytes: number[];
}

/** Makes lines for people of the decoded bytes on a wire. */
export class ExchangeReader {
  readonly #tell: (line: ExchangeLine) => void;
  readonly #options: ExchangeReaderOptions;
  readonly #sent: Pending = { timeMs: 0, bytes: [] };
  readonly #received: Pending = { timeMs: 0, bytes: [] };
  #lastCommand: TraceEvent | undefined;
  #openCode: number | undefined;

  constructor(tell: (line: ExchangeLine) => void, options: ExchangeReaderOptions) {
    this.#tell = tell;
    this.#options = options;
  }

  sent(bytes: Uint8Array, { events, startsCommand }: DecodedSent, timeMs = 0): void {
    if (startsCommand) this.#tellAnswer();
    this.#keep(this.#sent, bytes, timeMs);
    for (const event of events) {
      if (event.kind === 'command') this.#openCode = event.code;
      const text = describeEvent(event);
      if (text === undefined) continue;
      this.#tellSent(text);
      this.#lastCommand = event;
    }
  }

  received(bytes: Uint8Array, { endsCommand }: DecodedReceived, timeMs = 0): void {
    this.#keep(this.#received, bytes, timeMs);
    if (!endsCommand) return;
    this.#tellUnfinished();
    this.#tellAnswer();
  }

  /** Tells what came and is not told yet: something else happened after it. */
  pause(): void {
    this.#tellAnswer();
  }

  /** Tells what has come and belongs to nothing that follows. Call at the end of a job, or if the board was given up. */
  flush(): void {
    this.#tellUnfinished();
    this.#tellAnswer();
    this.#sent.bytes = [];
  }

  #tellUnfinished(): void {
    const { bytes } = this.#sent;
    if (this.#options.tellsUnfinished !== true || bytes.length === 0) return;
    const isCommand = bytes.length >= 2 && this.#openCode === bytes[0];
    this.#tellSent(isCommand ? `${commandLabel(bytes[0] ?? 0)} …` : `${String(bytes.length)} bytes`);
  }

  #tellSent(text: string): void {
    const { timeMs, bytes } = this.#sent;
    this.#sent.bytes = [];
    this.#tell({ direction: 'out', timeMs, text, bytes: Uint8Array.from(bytes), isRefusal: false });
  }

  #tellAnswer(): void {
    const { timeMs, bytes } = this.#received;
    if (bytes.length === 0) return;
    this.#received.bytes = [];
    this.#tell({
      direction: 'in',
      timeMs,
      text: describeAnswer(bytes, this.#lastCommand),
      bytes: Uint8Array.from(bytes),
      isRefusal: bytes.length === 1 && bytes[0] === 0x1f,
    });
  }

  #keep(pending: Pending, bytes: Uint8Array, timeMs: number): void {
    if (pending.bytes.length === 0) pending.timeMs = timeMs;
    const { maxBytes } = this.#options;
    for (let at = 0; at < bytes.length && pending.bytes.length < maxBytes; at += 1)
      pending.bytes.push(bytes[at] ?? 0);
  }
}
