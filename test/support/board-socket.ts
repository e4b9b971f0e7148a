import type { ByteLink, PortSettings, ModemLines } from '#main/links/byte-link.ts';
import { LinkBase } from '#main/links/link-base.ts';
import type { Clock } from '#main/time/clock.ts';
import type { BoardConnection, VirtualBoard } from '#main/virtual-board/board.ts';
import { FlashError } from '#shared/errors.ts';
import { verbatim } from '#shared/text/words.ts';

const settings: PortSettings = { baudRate: 115_200, parity: 'even' };

/** An adapter with a socket that boards are put into and taken out of, while its port is open or not. */
export class BoardSocket {
  /** All that was sent, with its time. */
  readonly sent: { timeMs: number; bytes: Uint8Array }[] = [];
  /** The adapter is plugged in. */
  isPortThere = true;
  readonly #clock: Clock;
  readonly #hasModemLines: boolean;
  #board: VirtualBoard | undefined;
  #connection: BoardConnection | undefined;
  #link: SocketLink | undefined;

  constructor(clock: Clock, { hasModemLines = false } = {}) {
    this.#clock = clock;
    this.#hasModemLines = hasModemLines;
  }

  /** Puts a board in, which gets its supply by that. */
  put(board: VirtualBoard): void {
    this.takeOut();
    this.#board = board;
    board.powerCycle();
    if (this.#link !== undefined) this.#attach();
  }

  /** Leads to a board that had its supply all the time. */
  resume(board: VirtualBoard): void {
    this.#board = board;
  }

  /** Takes the board out. */
  takeOut(): void {
    this.#detach();
    this.#board = undefined;
  }

  /** Unplugs the adapter. */
  unplug(): void {
    this.isPortThere = false;
    this.drop();
  }

  /** Loses the connection; the port is there still. */
  drop(): void {
    this.#detach();
    this.#link?.lose();
  }

  /** The bytes that were sent to whatever was there, in hexadecimal. */
  get said(): string {
    return this.sent.map(({ bytes }) => Buffer.from(bytes).toString('hex')).join(' ');
  }

  open(): Promise<ByteLink> {
    if (!this.isPortThere) return Promise.reject(new FlashError('E-PORT-NOT-FOUND', { port: 'socket' }));
    const link = new SocketLink(this.#clock, this.#hasModemLines, {
      send: (bytes) => {
        this.sent.push({ timeMs: this.#clock.now(), bytes });
        this.#connection?.send(bytes);
      },
      setLines: (lines) => this.#connection?.setLines(lines),
      close: () => {
        this.#detach();
        this.#link = undefined;
      },
    });
    this.#link = link;
    this.#attach();
    return Promise.resolve(link);
  }

  #attach(): void {
    this.#connection = this.#board?.connect({
      settings,
      onBytes: (bytes) => this.#link?.hear(bytes),
      onLost: () => undefined,
    });
  }

  #detach(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}

interface SocketEnd {
  send(bytes: Uint8Array): void;
  setLines(lines: ModemLines): void;
  close(): void;
}

class SocketLink extends LinkBase {
  readonly hasModemLines: boolean;
  readonly #end: SocketEnd;

  constructor(clock: Clock, hasModemLines: boolean, end: SocketEnd) {
    super('socket', settings, clock);
    this.hasModemLines = hasModemLines;
    this.#end = end;
  }

  hear(bytes: Uint8Array): void {
    this.received(bytes);
  }

  lose(): void {
    this.failed(new FlashError('E-PORT-LOST', { port: this.name, detail: verbatim('it was unplugged') }));
  }

  protected override transmit(bytes: Uint8Array): Promise<void> {
    this.#end.send(bytes);
    return Promise.resolve();
  }

  protected override applySettings(): Promise<void> {
    return Promise.resolve();
  }

  protected override applyLines(lines: ModemLines): Promise<void> {
    this.#end.setLines(lines);
    return Promise.resolve();
  }

  protected override release(): Promise<void> {
    this.#end.close();
    return Promise.resolve();
  }
}
