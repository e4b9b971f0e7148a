import { FlashError, isFlashError } from '#shared/errors.ts';
import type { PortSettings, ModemLines, Wait } from './byte-link.ts';
import { wireTimeMs } from './wire-time.ts';
import { LinkBase } from './link-base.ts';
import type { LatencyReport } from './low-latency.ts';
import type { OpenedPort, PortRequest } from './opened-port.ts';
import { changeBaudRate, openPort, stuckError, type PortStep } from './opened-port.ts';
import { detailOf, isGone, lostError } from './port-errors.ts';
import type { PortIo } from './port-io.ts';
import type { OpenPort, SerialBinding } from './serial-binding.ts';
import { loadSerialBinding } from './serial-binding.ts';
import { startPortIo } from './start-port-io.ts';
import { Wakefulness } from '../time/wakefulness.ts';
import { withinTime } from './within-time.ts';

/** Longest that a call into the driver may take. 268 bytes at 1200 baud, the longest frame, need 2.5 s to drain. */
const STEP_TIMEOUT_MS = 5000;
/** The port was emptied within this time: looking again costs a tenth of a turn and finds nothing. */
const JUST_NOW_MS = 0.25;

/**
 * Opens a serial port of this machine. Errors: those of {@link openPort}. Tests replace node-serialport with
 * `loadBinding`.
 */
export async function openSerialportLink(
  request: PortRequest,
  loadBinding: () => Promise<SerialBinding> = loadSerialBinding,
): Promise<SerialportLink> {
  const binding = await loadBinding();
  return new SerialportLink(binding, request, await openPort(binding, request));
}

/**
 * A serial port of this machine, by node-serialport's binding without its stream (docs/adr/0010).
 *
 *     PortIo ──received / lost──▶ LinkBase ──take──▶ session
 *            ◀──────write─────── transmit ◀──send──
 */
export class SerialportLink extends LinkBase {
  readonly #binding: SerialBinding;
  readonly #path: string;
  #lines: ModemLines | 'leave';
  #port: OpenPort;
  #io: PortIo;
  readonly #wakefulness: Wakefulness;
  /** When bytes came last: the port had no more to give then. */
  #heardMs = -Infinity;
  /** When the line has carried everything that was sent. */
  #sentUntilMs = 0;
  #hasModemLines: boolean;
  #lowLatency: LatencyReport;

  constructor(binding: SerialBinding, request: PortRequest, opened: OpenedPort) {
    super(request.path, request.settings, request.clock);
    this.#binding = binding;
    this.#path = request.path;
    this.#lines = request.lines;
    this.#port = opened.port;
    this.#hasModemLines = opened.hasModemLines;
    this.#lowLatency = opened.lowLatency;
    this.#wakefulness = new Wakefulness(request.clock);
    this.#io = this.#startIo();
  }

  get hasModemLines(): boolean {
    return this.#hasModemLines;
  }

  /** What the driver could be made to do against held-back bytes. */
  get lowLatency(): LatencyReport {
    return this.#lowLatency;
  }

  override send(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    this.#sentUntilMs =
      Math.max(this.clock.now(), this.#sentUntilMs) + wireTimeMs(bytes.length, this.settings);
    return super.send(bytes, signal);
  }

  override take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    this.#wakefulness.expect(byteCount, this.#sendingMs + wireTimeMs(byteCount, this.settings));
    return super.take(byteCount, wait);
  }

  protected override collect(): void {
    if (this.clock.now() - this.#heardMs > JUST_NOW_MS) this.#io.collect();
  }

  /** A driver whose output is held back takes nothing more: the line gets the time it needs, and then a call's time. */
  protected async transmit(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    const timeoutMs = Math.ceil(this.#sendingMs) + STEP_TIMEOUT_MS;
    try {
      await withinTime(this.#io.write(bytes), {
        clock: this.clock,
        timeoutMs,
        timeoutError: () => stuckError(this.#path, 'sending', timeoutMs),
        signal,
      });
    } catch (error) {
      if (signal?.aborted === true && error === signal.reason) throw error;
      throw this.#lose(error);
    }
  }

  protected async applySettings(settings: PortSettings): Promise<void> {
    await this.#drain();
    if (settings.parity === this.settings.parity) {
      await this.#step('changing the baud rate', changeBaudRate(this.#port, this.#path, settings));
    } else {
      await this.#reopen(settings);
    }
  }

  protected async applyLines(lines: ModemLines): Promise<void> {
    await this.#drain();
    try {
      // We ask for low latency again, because each `set` without it clears it.
      await this.#step('setting DTR and RTS', this.#port.set({ ...lines, brk: false, lowLatency: true }));
    } catch (error) {
      if (isFlashError(error)) throw error;
      if (isGone(error)) throw this.#lose(error);
      throw new FlashError('E-PORT-LINES', { port: this.#path, detail: detailOf(error) }, { cause: error });
    }
    this.#lines = lines;
  }

  protected async release(): Promise<void> {
    this.#io.stop();
    this.#wakefulness.rest();
    // Whatever goes wrong here, the port is of no more use to the caller, who has nothing to decide.
    await this.#step('closing', this.#port.close()).catch(() => undefined);
  }

  /** Parity can only be set at open (node-serialport's `update` knows the baud rate alone). */
  async #reopen(settings: PortSettings): Promise<void> {
    this.#io.stop();
    try {
      await this.#step('closing', this.#port.close());
      const opened = await openPort(this.#binding, {
        path: this.#path,
        settings,
        lines: this.#lines,
        clock: this.clock,
      });
      this.#port = opened.port;
      this.#hasModemLines = opened.hasModemLines;
      this.#lowLatency = opened.lowLatency;
    } catch (error) {
      throw this.#lose(error);
    }
    this.#io = this.#startIo();
  }

  async #drain(): Promise<void> {
    try {
      await this.#step('sending', this.#port.drain());
    } catch (error) {
      throw isFlashError(error) ? error : this.#lose(error);
    }
  }

  /** The port is of no more use: what everybody hears who waits for it, and who calls it later. */
  #lose(cause: unknown): FlashError {
    const failure = isFlashError(cause) ? cause : lostError(this.#path, cause);
    this.failed(failure);
    return failure;
  }

  /** How long the line will still be busy with what was sent. */
  get #sendingMs(): number {
    return Math.max(0, this.#sentUntilMs - this.clock.now());
  }

  #startIo(): PortIo {
    return startPortIo(this.#port, {
      received: (bytes) => {
        this.#heardMs = this.clock.now();
        this.#wakefulness.heard(bytes.length);
        this.received(bytes);
      },
      lost: (cause) => this.failed(lostError(this.#path, cause)),
    });
  }

  #step<T>(step: PortStep, work: Promise<T>): Promise<T> {
    return withinTime(work, {
      clock: this.clock,
      timeoutMs: STEP_TIMEOUT_MS,
      timeoutError: () => stuckError(this.#path, step, STEP_TIMEOUT_MS),
    });
  }
}
