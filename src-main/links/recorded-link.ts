import { isFlashError } from '#shared/errors.ts';
import type { LinkCall } from '#shared/trace/trace-record.ts';
import type { ByteLink, PortSettings, ModemLines, Wait } from './byte-link.ts';
import { ForwardingLink } from './forwarding-link.ts';
import type { Recording } from './recording.ts';

/**
 * A link whose calls are recorded as far as its tap cannot tell: waits that ended without bytes, failures, dropped bytes.
 * With these the course of a run is fixed, and a replay need not guess on which side of a time-out a byte fell.
 */
export class RecordedLink extends ForwardingLink {
  readonly #recorder: Recording;

  constructor(link: ByteLink, recorder: Recording) {
    super(link);
    this.#recorder = recorder;
  }

  override async send(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    const before = this.#recorder.records.length;
    await this.#noting('send', this.link.send(bytes, signal), signal);
    // One record is that of the bytes. More of them came while the line was not ready yet.
    if (this.#recorder.records.length > before + 1) this.#recorder.note({ kind: 'accepted' });
  }

  override async take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    try {
      return await this.link.take(byteCount, wait);
    } catch (error) {
      if (isFlashError(error, 'E-PORT-TIMEOUT')) this.#recorder.note({ kind: 'timeout', byteCount });
      else if (!isStopped(error, wait.signal)) this.#recorder.failed('take', error);
      throw error;
    }
  }

  override discardInput(): Uint8Array {
    const dropped = this.link.discardInput();
    if (dropped.length > 0) this.#recorder.note({ kind: 'discarded', byteCount: dropped.length });
    return dropped;
  }

  override configure(settings: PortSettings): Promise<void> {
    return this.#noting('configure', this.link.configure(settings));
  }

  override setLines(lines: ModemLines): Promise<void> {
    return this.#noting('lines', this.link.setLines(lines));
  }

  override async close(): Promise<void> {
    this.#recorder.note({ kind: 'closed' });
    await this.link.close();
  }

  async #noting(call: LinkCall, work: Promise<void>, signal?: AbortSignal): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!isStopped(error, signal)) this.#recorder.failed(call, error);
      throw error;
    }
  }
}

/** True if somebody ended the wait: no fault of the line. */
function isStopped(error: unknown, signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && error === signal.reason;
}
