import type { PortIo, PortSink } from './port-io.ts';
import type { OpenPort } from './serial-binding.ts';

const READ_BUFFER_BYTES = 4096;

/** Reads and writes through the binding alone, for Windows with its overlapped I/O. */
export class BindingIo implements PortIo {
  readonly #port: OpenPort;
  readonly #sink: PortSink;
  #stopped = false;
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(port: OpenPort, sink: PortSink) {
    this.#port = port;
    this.#sink = sink;
    void this.#readOn();
  }

  collect(): void {
    // The binding cannot look without waiting.
  }

  write(bytes: Uint8Array): Promise<void> {
    const written = this.#lastWrite.then(() => this.#port.write(Buffer.from(bytes)));
    // A failed write must not fail the next one unasked: that one meets the dead port itself.
    this.#lastWrite = written.catch(() => undefined);
    return written;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #readOn(): Promise<void> {
    const buffer = Buffer.alloc(READ_BUFFER_BYTES);
    try {
      for (;;) {
        const { bytesRead } = await this.#port.read(buffer, 0, buffer.length);
        if (this.#stopped) return;
        if (bytesRead === 0) throw new Error('the port came to its end');
        this.#sink.received(Uint8Array.from(buffer.subarray(0, bytesRead)));
      }
    } catch (error) {
      if (!this.#stopped) this.#sink.lost(error);
    }
  }
}
