import { concatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import type { ByteLink, LineSettings, ModemLines, Wait, WireTap } from './byte-link.ts';

interface Waiter {
  byteCount: number;
  settle(outcome: Uint8Array | Error): void;
}

/**
 * What all links have in common: arrived bytes queue up, one reader takes them, every wait settles.
 *
 *     port ──received()──▶ #arrived ──take(n)──▶ reader
 *          ──failed()────▶ ends the wait, and every later one
 *
 * A subclass calls `received` and `failed`, and implements the rest.
 */
export abstract class LinkBase implements ByteLink {
  readonly name: string;
  tap: WireTap | undefined;
  abstract readonly hasModemLines: boolean;
  protected readonly clock: Clock;
  #settings: LineSettings;
  #arrived: Uint8Array[] = [];
  #arrivedCount = 0;
  #waiter: Waiter | undefined;
  #failure: FlashError | undefined;

  constructor(name: string, settings: LineSettings, clock: Clock) {
    this.name = name;
    this.#settings = settings;
    this.clock = clock;
  }

  get settings(): LineSettings {
    return this.#settings;
  }

  async send(bytes: Uint8Array): Promise<void> {
    this.#throwIfFailed();
    this.tap?.bytes('sent', bytes, this.clock.now());
    await this.transmit(bytes);
  }

  take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    if (this.#waiter !== undefined) throw new Error('two readers on one port');
    return new Promise((resolve, reject) => {
      const { signal } = wait;
      const settle = (outcome: Uint8Array | Error) => {
        this.#waiter = undefined;
        timer.cancel();
        signal?.removeEventListener('abort', stop);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      };
      const stop = () => settle(signal?.reason as Error);
      const timer = this.clock.after(wait.timeoutMs, () => settle(this.#timeoutError(byteCount, wait)));
      this.#waiter = { byteCount, settle };
      if (signal?.aborted === true) stop();
      else signal?.addEventListener('abort', stop, { once: true });
      this.#serveWaiter();
    });
  }

  discardInput(): Uint8Array {
    return this.#dequeue(this.#arrivedCount);
  }

  async configure(settings: LineSettings): Promise<void> {
    this.#throwIfFailed();
    await this.applySettings(settings);
    this.#settings = settings;
    this.discardInput();
  }

  async setLines(lines: ModemLines): Promise<void> {
    this.#throwIfFailed();
    if (!this.hasModemLines) throw new FlashError('E-PORT-NO-LINES', { port: this.name });
    await this.applyLines(lines);
    this.tap?.lines(lines, this.clock.now());
  }

  async close(): Promise<void> {
    if (this.#failure?.code === 'E-PORT-CLOSED') return;
    this.failed(new FlashError('E-PORT-CLOSED', { port: this.name }));
    await this.release();
  }

  /** Called by the subclass for bytes from the port. */
  protected received(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.tap?.bytes('received', bytes, this.clock.now());
    this.#arrived.push(bytes);
    this.#arrivedCount += bytes.length;
    this.#serveWaiter();
  }

  /** Called by the subclass when the port is gone. Bytes that came before stay readable. */
  protected failed(error: FlashError): void {
    this.#failure = error;
    this.#serveWaiter();
  }

  protected abstract transmit(bytes: Uint8Array): Promise<void>;
  protected abstract applySettings(settings: LineSettings): Promise<void>;
  protected abstract applyLines(lines: ModemLines): Promise<void>;
  protected abstract release(): Promise<void>;

  #serveWaiter(): void {
    const waiter = this.#waiter;
    if (waiter === undefined) return;
    if (this.#arrivedCount >= waiter.byteCount) waiter.settle(this.#dequeue(waiter.byteCount));
    else if (this.#failure !== undefined) waiter.settle(this.#failure);
  }

  #dequeue(byteCount: number): Uint8Array {
    const first = this.#arrived[0];
    if (first?.length === byteCount) {
      this.#arrived.shift();
      this.#arrivedCount -= byteCount;
      return first;
    }
    const all = concatBytes(...this.#arrived);
    this.#arrived = byteCount < all.length ? [all.subarray(byteCount)] : [];
    this.#arrivedCount -= byteCount;
    return all.subarray(0, byteCount);
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #timeoutError(byteCount: number, wait: Wait): FlashError {
    return new FlashError(
      'E-PORT-TIMEOUT',
      { port: this.name, received: this.#arrivedCount, expected: byteCount, timeoutMs: Math.round(wait.timeoutMs) },
      { phase: wait.phase },
    );
  }
}
