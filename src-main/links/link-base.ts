import { concatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import type { ByteLink, PortSettings, ModemLines, Wait, WireTap } from './byte-link.ts';

interface Waiter {
  byteCount: number;
  succeed(bytes: Uint8Array): void;
  fail(error: Error): void;
}

/**
 * What all links have in common: arrived bytes queue up, one reader takes them, every wait settles.
 *
 *     port ──received()──▶ #arrived ──take(n)──▶ reader
 *          ──failed()────▶ ends the wait, and every later one
 *
 * A subclass calls `received` and `failed`, and implements the rest. If it can look for input without waiting, it implements `collect` too: then a busy event loop cannot turn an arrived reply into a time-out.
 */
export abstract class LinkBase implements ByteLink {
  readonly name: string;
  tap: WireTap | undefined;
  abstract readonly hasModemLines: boolean;
  protected readonly clock: Clock;
  #settings: PortSettings;
  #arrived: Uint8Array[] = [];
  #arrivedCount = 0;
  #waiter: Waiter | undefined;
  /** The signal of the last wait. It is listened to until another one comes: coming and going takes a tenth of a turn. */
  #signal: AbortSignal | undefined;
  #failure: FlashError | undefined;
  #closing: Promise<void> | undefined;

  constructor(name: string, settings: PortSettings, clock: Clock) {
    this.name = name;
    this.#settings = settings;
    this.clock = clock;
  }

  get settings(): PortSettings {
    return this.#settings;
  }

  async send(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    this.#throwIfFailed();
    this.tap?.bytes('sent', bytes, this.clock.now());
    await this.transmit(bytes, signal);
  }

  take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    if (this.#waiter !== undefined) throw new Error('two readers on one port');
    return new Promise((resolve, reject) => {
      const { signal } = wait;
      const end = () => {
        this.#waiter = undefined;
        timer.cancel();
      };
      const fail = (error: Error) => {
        end();
        reject(error);
      };
      const timer = this.clock.after(wait.timeoutMs, () => {
        this.collect();
        this.#waiter?.fail(this.#timeoutError(byteCount, wait));
      });
      this.#waiter = {
        byteCount,
        succeed(bytes) {
          end();
          resolve(bytes);
        },
        fail,
      };
      this.#listenTo(signal);
      if (signal?.aborted === true) fail(signal.reason as Error);
      else this.#serveWaiter();
    });
  }

  discardInput(): Uint8Array {
    this.collect();
    return this.#arrivedCount === 0 ? new Uint8Array() : this.#dequeue(this.#arrivedCount);
  }

  async configure(settings: PortSettings): Promise<void> {
    this.#throwIfFailed();
    await this.applySettings(settings);
    this.#settings = settings;
    this.discardInput();
    this.tap?.configured(settings, this.clock.now());
  }

  async setLines(lines: ModemLines): Promise<void> {
    this.#throwIfFailed();
    if (!this.hasModemLines) throw new FlashError('E-PORT-NO-LINES', { port: this.name });
    await this.applyLines(lines);
    this.tap?.lines(lines, this.clock.now());
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Called by the subclass for bytes from the port. */
  protected received(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.tap?.bytes('received', bytes, this.clock.now());
    this.#arrived.push(bytes);
    this.#arrivedCount += bytes.length;
    this.#serveWaiter();
  }

  /** Called by the subclass when the port is gone. Bytes that came before stay readable. The first reason stays. */
  protected failed(error: FlashError): void {
    this.#failure ??= error;
    this.#serveWaiter();
  }

  /** Hands over, by `received`, what the operating system holds already. Must not wait. */
  protected collect(): void {
    // Most carriers deliver on their own and have nothing to ask.
  }

  protected abstract transmit(bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  protected abstract applySettings(settings: PortSettings): Promise<void>;
  protected abstract applyLines(lines: ModemLines): Promise<void>;
  protected abstract release(): Promise<void>;

  async #close(): Promise<void> {
    this.#failure = new FlashError('E-PORT-CLOSED', { port: this.name });
    this.#serveWaiter();
    this.#listenTo(undefined);
    await this.release();
  }

  #listenTo(signal: AbortSignal | undefined): void {
    if (signal === this.#signal) return;
    this.#signal?.removeEventListener('abort', this.#stop);
    this.#signal = signal;
    signal?.addEventListener('abort', this.#stop);
  }

  readonly #stop = () => {
    this.#waiter?.fail(this.#signal?.reason as Error);
  };

  #serveWaiter(): void {
    const waiter = this.#waiter;
    if (waiter === undefined) return;
    if (this.#arrivedCount >= waiter.byteCount) waiter.succeed(this.#dequeue(waiter.byteCount));
    else if (this.#failure !== undefined) waiter.fail(this.#failure);
  }

  #dequeue(byteCount: number): Uint8Array {
    const first = this.#arrived[0];
    if (first?.length === byteCount) {
      this.#arrived.shift();
      this.#arrivedCount -= byteCount;
      return first;
    }
    const all = concatBytes(this.#arrived);
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
      {
        port: this.name,
        received: this.#arrivedCount,
        expected: byteCount,
        timeoutMs: Math.round(wait.timeoutMs),
      },
      { phase: wait.phase },
    );
  }
}
