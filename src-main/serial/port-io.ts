import type { OpenPort } from './serial-binding.ts';
import { isPolledPort, PolledIo } from './polled-io.ts';

/** Who gets what comes from a port. */
export interface PortSink {
  /** Gets a copy that nobody else writes to. */
  received(bytes: Uint8Array): void;
  /** The port is gone. Called once at most; nothing follows. */
  lost(cause: unknown): void;
}

/** Moves bytes between one open port and its sink. */
export interface PortIo {
  /** Hands over what the operating system holds already, without waiting. */
  collect(): void;
  /** Resolves when the driver has accepted all bytes. Rejects with the error of the system. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends delivery. The port itself stays open. */
  stop(): void;
}

const READ_BUFFER_BYTES = 4096;

/** Starts to read a port, in the fastest way that it offers (docs/adr/0010). */
export function startPortIo(port: OpenPort, sink: PortSink): PortIo {
  return isPolledPort(port) ? new PolledIo(port, sink) : new BindingIo(port, sink);
}

/** Reads and writes through the binding alone: Windows, where reads and writes are overlapped. */
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
