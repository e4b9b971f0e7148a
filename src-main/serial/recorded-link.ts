import { FlashError, isFlashError, messageOf, type FlashErrorData } from '#shared/errors.ts';
import type { LineCall } from '#shared/trace/trace-record.ts';
import type { ByteLink, LineSettings, ModemLines, Wait, WireTap } from './byte-link.ts';
import type { TraceRecorder } from './trace-recorder.ts';

/**
 * A link whose calls are recorded as far as its tap cannot tell: waits that ended without bytes, failures, dropped bytes.
 * With these the course of a run is fixed, and a replay need not guess on which side of a time-out a byte fell.
 */
export class RecordedLink implements ByteLink {
  readonly #link: ByteLink;
  readonly #recorder: TraceRecorder;

  constructor(link: ByteLink, recorder: TraceRecorder) {
    this.#link = link;
    this.#recorder = recorder;
  }

  get name(): string {
    return this.#link.name;
  }

  get settings(): LineSettings {
    return this.#link.settings;
  }

  get hasModemLines(): boolean {
    return this.#link.hasModemLines;
  }

  get tap(): WireTap | undefined {
    return this.#link.tap;
  }

  set tap(tap: WireTap | undefined) {
    this.#link.tap = tap;
  }

  async send(bytes: Uint8Array): Promise<void> {
    const before = this.#recorder.records.length;
    await this.#noting('send', this.#link.send(bytes));
    // One record is that of the bytes. More of them came while the line was not ready yet.
    if (this.#recorder.records.length > before + 1) this.#recorder.note({ kind: 'accepted' });
  }

  async take(byteCount: number, wait: Wait): Promise<Uint8Array> {
    try {
      return await this.#link.take(byteCount, wait);
    } catch (error) {
      const isStopped = wait.signal?.aborted === true && error === wait.signal.reason;
      if (isFlashError(error, 'E-PORT-TIMEOUT')) this.#recorder.note({ kind: 'timeout', byteCount });
      else if (!isStopped) this.#recorder.failed('take', error);
      throw error;
    }
  }

  discardInput(): Uint8Array {
    const dropped = this.#link.discardInput();
    if (dropped.length > 0) this.#recorder.note({ kind: 'discarded', byteCount: dropped.length });
    return dropped;
  }

  configure(settings: LineSettings): Promise<void> {
    return this.#noting('configure', this.#link.configure(settings));
  }

  setLines(lines: ModemLines): Promise<void> {
    return this.#noting('lines', this.#link.setLines(lines));
  }

  async close(): Promise<void> {
    this.#recorder.note({ kind: 'closed' });
    await this.#link.close();
  }

  async #noting(call: LineCall, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#recorder.failed(call, error);
      throw error;
    }
  }
}

/** A failure as it is recorded; one that is none of ours is told as the job would tell it. */
export function failureData(error: unknown): FlashErrorData {
  const failure = isFlashError(error)
    ? error
    : new FlashError('E-INTERNAL', { detail: messageOf(error) }, { cause: error });
  return failure.toData();
}
