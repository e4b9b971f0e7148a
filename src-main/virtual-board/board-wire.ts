import type { Clock } from '../time/clock.ts';
import { resample } from './board-uart.ts';
import { ClientFeed } from './client-feed.ts';
import type { BoardFault } from './faults.ts';
import { hasFault } from './faults.ts';
import type { Burst } from './wire-direction.ts';
import { WireDirection } from './wire-direction.ts';
import type { WireFormat, Parity } from './wire-format.ts';
import { characterMs } from './wire-format.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';

/** How a client has set its end of the line. */
export interface ClientSettings {
  baudRate: number;
  parity: Parity;
}

/** One end of a connection: the client of the board. */
export interface BoardClient {
  settings: ClientSettings;
  /** Bytes from the board. Called once they have passed the line; may be called from within `send`. */
  onBytes(bytes: Uint8Array): void;
  /** The adapter was pulled. Nothing follows. */
  onLost(reason: Phrase): void;
}

/** The wires between the board and its client, with their pace and their faults. */
export class BoardWire {
  readonly #paced: boolean;
  readonly #faults: readonly BoardFault[];
  readonly #toBoard: WireDirection;
  readonly #fromBoard: WireDirection;
  readonly #feed = new ClientFeed();
  /** How much too late the client got its last byte: timers and the way to the client, not the line, took that time. */
  #latenessMs = 0;
  #client: BoardClient | undefined;
  #unplugAtMs: number | undefined;
  #noise = 0x2545f491;

  constructor(paced: boolean, faults: readonly BoardFault[]) {
    this.#paced = paced;
    this.#faults = faults;
    const unplug = (atMs: number) => {
      this.#unplugAtMs = atMs;
    };
    this.#toBoard = new WireDirection('toBoard', faults, unplug);
    this.#fromBoard = new WireDirection('fromBoard', faults, unplug);
  }

  get isConnected(): boolean {
    return this.#client !== undefined;
  }

  attach(client: BoardClient): void {
    this.#client = client;
    this.#toBoard.replug();
    this.#fromBoard.replug();
  }

  detach(): void {
    this.#client = undefined;
    this.#latenessMs = 0;
    this.#feed.clear();
  }

  /** Levels and rate the client sends with, as the board's end of the wire sees them. */
  clientFormat(direction: 'toBoard' | 'fromBoard'): WireFormat {
    const settings = this.#client?.settings ?? { baudRate: 115_200, parity: 'even' };
    return {
      baudRate: settings.baudRate,
      parity: hasFault(this.#faults, 'no-parity') ? 'none' : settings.parity,
      inverted: hasFault(this.#faults, 'inverted', direction),
    };
  }

  /**
   * The client sends. Returns what arrives at the board. What the client got late it answers late: that is given back
   * here, so that late timers never make a paced line slower.
   */
  fromClient(bytes: Uint8Array, nowMs: number): Burst[] {
    const pace = this.#paced ? characterMs(this.clientFormat('toBoard')) : 0;
    const bursts = this.#toBoard.transmit(bytes, nowMs - this.#latenessMs, pace);
    this.#latenessMs = 0;
    if (hasFault(this.#faults, 'echo')) for (const burst of bursts) this.#feed.push(burst);
    return bursts;
  }

  /** The board sends in its own format. Returns when the last bit has left. */
  toClient(bytes: Uint8Array, format: WireFormat, atMs: number): number {
    const pace = this.#paced ? characterMs(format) : 0;
    const startMs = Math.max(atMs, this.#fromBoard.freeAtMs);
    const endMs = startMs + bytes.length * pace;
    if (hasFault(this.#faults, 'silent') || this.#client === undefined) return endMs;
    const heard = hasFault(this.#faults, 'garbage') ? this.#noiseLike(bytes) : bytes;
    for (const burst of this.#fromBoard.transmit(heard, atMs, pace)) {
      const received = resample(burst, format, this.clientFormat('fromBoard'));
      this.#feed.push(hasFault(this.#faults, 'seven-bit') ? asSevenBits(received) : received);
    }
    return this.#paced ? Math.max(endMs, this.#fromBoard.freeAtMs) : endMs;
  }

  /** Hands over everything that has passed by `nowMs`. */
  deliver(clock: Clock): void {
    const nowMs = clock.now();
    const dueMs = this.#feed.burstEndMs();
    this.#feed.deliver(nowMs, (bytes) => this.#client?.onBytes(bytes));
    if (this.#paced && dueMs !== undefined && dueMs <= nowMs) this.#latenessMs = clock.now() - dueMs;
    if (this.#unplugAtMs !== undefined && this.#unplugAtMs <= nowMs)
      this.lose(phrase('port.adapter-unplugged'));
  }

  /** The board's wire goes low for a moment: a receiver makes a 0x00 of that. */
  glitch(nowMs: number): void {
    if (this.#client !== undefined)
      this.#feed.push({ bytes: Uint8Array.of(0x00), startMs: nowMs, characterMs: 0 });
  }

  /** The board was reset: what it was sending breaks off. */
  breakOff(): void {
    this.#feed.clear();
  }

  /** When something is due that a client may be waiting for. */
  dueMs(): number {
    return Math.min(this.#feed.burstEndMs() ?? Infinity, this.#unplugAtMs ?? Infinity);
  }

  /** When part of a long answer should be handed over. */
  partialMs(): number | undefined {
    return this.#feed.partialMs();
  }

  /** The port goes away under the client. */
  lose(reason: Phrase): void {
    this.#unplugAtMs = undefined;
    const client = this.#client;
    this.detach();
    client?.onLost(reason);
  }

  /** Bytes that are neither ACK nor NACK, the same ones in every run. */
  #noiseLike(bytes: Uint8Array): Uint8Array {
    return bytes.map(() => {
      this.#noise ^= this.#noise << 13;
      this.#noise ^= this.#noise >>> 17;
      this.#noise ^= this.#noise << 5;
      const value = this.#noise & 0xff;
      return value === 0x79 || value === 0x1f ? 0xa5 : value;
    });
  }
}

/** What an adapter with seven data bits makes of a burst. */
function asSevenBits(burst: Burst): Burst {
  const NACK = 0x1f;
  const NACK_AS_REPORTED = 0x3f;
  return { ...burst, bytes: burst.bytes.map((byte) => (byte === NACK ? NACK_AS_REPORTED : byte & 0x7f)) };
}
