import { concatBytes, equalBytes } from '#shared/bytes.ts';
import { FlashError, type FlashErrorData } from '#shared/errors.ts';
import { isKnownCode } from '#shared/text/known-codes.ts';
import type { ByteLink, PortSettings, ModemLines, Wait, WireTap } from '../links/byte-link.ts';
import type { OutsideRecord, ReplayScript } from './replay-script.ts';
import { verbatim } from '#shared/text/words.ts';
import { englishWords } from '#shared/text/english-words.ts';

interface Waiter {
  byteCount: number;
  wait: Wait;
  succeed(bytes: Uint8Array): void;
  fail(error: Error): void;
}

/** A line on which everything happens as it was recorded. */
export class ReplayLink implements ByteLink {
  readonly name: string;
  readonly hasModemLines: boolean;
  tap: WireTap | undefined;
  readonly #script: ReplayScript;
  #settings: PortSettings;
  #arrived: Uint8Array = new Uint8Array();
  #waiter: Waiter | undefined;
  #sending: { resolve: () => void; reject: (error: unknown) => void } | undefined;

  constructor(script: ReplayScript, port: { name: string; hasModemLines: boolean; settings: PortSettings }) {
    this.#script = script;
    this.name = port.name;
    this.hasModemLines = port.hasModemLines;
    this.#settings = port.settings;
  }

  get settings(): PortSettings {
    return this.#settings;
  }

  async send(bytes: Uint8Array): Promise<void> {
    const isFailure = (record: OutsideRecord) => record.kind === 'failed' && record.call === 'send';
    if (this.#script.isAhead(isFailure)) return this.#outcomeOfSending();
    // The run is recorded again before it is compared, so that a difference can be shown.
    this.tap?.bytes('sent', bytes, this.#script.nowMs);
    const recorded = this.#script.act('sent');
    if (!equalBytes(recorded.bytes, bytes)) throw this.#script.depart('the run sent other bytes');
    const isHeldUp = this.#script.isAhead((record) => record.kind === 'accepted' || isFailure(record));
    if (isHeldUp) await this.#outcomeOfSending();
  }

  async take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    if (wait.signal?.aborted === true) throw wait.signal.reason;
    if (this.#arrived.length >= byteCount) return this.#dequeue(byteCount);
    return new Promise((resolve, reject) => {
      const end = () => {
        this.#waiter = undefined;
        wait.signal?.removeEventListener('abort', stop);
      };
      const stop = () => {
        end();
        reject(wait.signal?.reason as Error);
      };
      wait.signal?.addEventListener('abort', stop, { once: true });
      this.#waiter = {
        byteCount,
        wait,
        succeed(bytes) {
          end();
          resolve(bytes);
        },
        fail(error) {
          end();
          reject(error);
        },
      };
    });
  }

  /** As many bytes as were dropped then: what came later is not to be dropped now. */
  discardInput(): Uint8Array {
    const record = this.#script.actIfNext('discarded');
    if (record === undefined) return new Uint8Array();
    const dropped = new Uint8Array(record.byteCount);
    dropped.set(this.#dequeue(Math.min(record.byteCount, this.#arrived.length)));
    return dropped;
  }

  async configure(settings: PortSettings): Promise<void> {
    const record = this.#script.act('settings', 'failed');
    await Promise.resolve();
    if (record.kind === 'failed') throw errorFrom(record.error);
    this.#settings = settings;
    this.#arrived = new Uint8Array();
    this.tap?.configured(settings, record.timeMs);
  }

  async setLines(lines: ModemLines): Promise<void> {
    const record = this.#script.act('lines', 'failed');
    await Promise.resolve();
    if (record.kind === 'failed') throw errorFrom(record.error);
    this.tap?.lines(lines, record.timeMs);
  }

  close(): Promise<void> {
    this.#script.act('closed');
    return Promise.resolve();
  }

  /** Something happens from outside. */
  deliver(record: Exclude<OutsideRecord, { kind: 'timer' | 'cancel' }>): void {
    switch (record.kind) {
      case 'received':
        this.tap?.bytes('received', record.bytes, record.timeMs);
        this.#arrived = concatBytes([this.#arrived, record.bytes]);
        if (this.#waiter !== undefined && this.#arrived.length >= this.#waiter.byteCount)
          this.#waiter.succeed(this.#dequeue(this.#waiter.byteCount));
        return;
      case 'timeout': {
        this.#endWait((waiter) => this.#timeoutError(waiter));
        return;
      }
      case 'accepted': {
        this.#endSending(({ resolve }) => resolve());
        return;
      }
      case 'failed':
        if (record.call === 'take') {
          this.#endWait(() => errorFrom(record.error));
          return;
        }
        {
          this.#endSending(({ reject }) => reject(errorFrom(record.error)));
          return;
        }
    }
  }

  #outcomeOfSending(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#sending = { resolve, reject };
    });
  }

  #endSending(settle: (sending: { resolve: () => void; reject: (error: unknown) => void }) => void): void {
    const sending = this.#sending;
    this.#sending = undefined;
    if (sending === undefined) this.#script.depart('bytes were taken that the run did not send');
    else settle(sending);
  }

  #endWait(errorFor: (waiter: Waiter) => Error): void {
    const waiter = this.#waiter;
    if (waiter === undefined) this.#script.depart('a wait ended that the run did not begin');
    else waiter.fail(errorFor(waiter));
  }

  #dequeue(byteCount: number): Uint8Array {
    const taken = this.#arrived.slice(0, byteCount);
    this.#arrived = this.#arrived.slice(byteCount);
    return taken;
  }

  #timeoutError({ byteCount, wait }: Waiter): FlashError {
    const params = {
      port: this.name,
      received: this.#arrived.length,
      expected: byteCount,
      timeoutMs: Math.round(wait.timeoutMs),
    };
    return new FlashError('E-PORT-TIMEOUT', params, { phase: wait.phase });
  }
}

/** A recorded failure, as an error again. */
export function errorFrom({ code, params, phase, cause }: FlashErrorData): FlashError {
  if (!isKnownCode(code)) return new FlashError('E-INTERNAL', { detail: verbatim(code) });
  return new FlashError(code, params as never, {
    ...(phase === undefined ? {} : { phase }),
    ...(cause === undefined ? {} : { cause: new Error(englishWords(cause)) }),
  });
}
