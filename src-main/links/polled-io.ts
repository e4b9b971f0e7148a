import { readSync, writeSync } from 'node:fs';
import type { EventEmitter } from 'node:events';
import type { PortIo, PortSink } from './port-io.ts';
import type { OpenPort } from './serial-binding.ts';

/** What the binding's ports have on Unix: a non-blocking descriptor, and libuv's poll on it. */
export interface PolledPort extends OpenPort {
  readonly fd: number | null;
  /** Emits `readable` and `writable`, with an error or null. `poll` replaces what is waited for. */
  readonly poller: EventEmitter & { poll(events: number): void };
}

/** True if a port can be read and written without a thread in between. */
export function isPolledPort(port: OpenPort): port is PolledPort {
  return 'fd' in port && typeof port.fd === 'number' && 'poller' in port;
}

/** libuv's `UV_READABLE` and `UV_WRITABLE`. */
const READABLE = 1;
const WRITABLE = 2;

const READ_BUFFER_BYTES = 4096;

interface PendingWrite {
  rest: Uint8Array;
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * Reads and writes a non-blocking descriptor on the spot when libuv says that it is ready. The binding's own calls
 * send every read and write through the thread pool, which costs twice the time of a turn (docs/adr/0010).
 *
 *     poller ──readable──▶ readSync ──▶ sink
 *            ──writable──▶ writeSync ◀── what did not fit at once
 */
export class PolledIo implements PortIo {
  readonly #port: PolledPort;
  readonly #sink: PortSink;
  readonly #buffer = new Uint8Array(READ_BUFFER_BYTES);
  #pending: PendingWrite[] = [];
  #ended = false;

  constructor(port: PolledPort, sink: PortSink) {
    this.#port = port;
    this.#sink = sink;
    port.poller.on('readable', this.#onReadable);
    port.poller.on('writable', this.#onWritable);
    this.#arm();
  }

  collect(): void {
    if (this.#ended) return;
    try {
      // A full buffer says that there may be more.
      while (this.#readOnce() === READ_BUFFER_BYTES);
    } catch (error) {
      this.#lose(error);
    }
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#ended) return Promise.reject(new Error('EBADF: the port is closed'));
    return new Promise((resolve, reject) => {
      this.#pending.push({ rest: bytes, resolve, reject });
      if (this.#pending.length > 1) return;
      this.#flush();
      if (this.#pending.length > 0) this.#arm();
    });
  }

  stop(): void {
    this.#end(new Error('the port was closed'));
  }

  readonly #onReadable = (error: Error | null) => {
    if (error === null) this.collect();
    else this.#lose(error);
    this.#arm();
  };

  readonly #onWritable = (error: Error | null) => {
    if (error === null) this.#flush();
    else this.#lose(error);
    this.#arm();
  };

  /** One `poll` replaces the one before, so we ask for both directions together. */
  #arm(): void {
    if (!this.#ended) this.#port.poller.poll(this.#pending.length > 0 ? READABLE | WRITABLE : READABLE);
  }

  #readOnce(): number {
    const byteCount = ifReady(() => readSync(this.#descriptor(), this.#buffer, 0, READ_BUFFER_BYTES, null));
    if (byteCount === undefined) return 0;
    // Only a terminal that was hung up reads as ended (tty_hung_up_p in Linux).
    if (byteCount === 0) throw new Error('EIO: the terminal was hung up');
    this.#sink.received(this.#buffer.slice(0, byteCount));
    return byteCount;
  }

  #flush(): void {
    try {
      for (let first = this.#pending[0]; first !== undefined; first = this.#pending[0]) {
        const { rest } = first;
        first.rest = rest.subarray(ifReady(() => writeSync(this.#descriptor(), rest)) ?? 0);
        if (first.rest.length > 0) break;
        this.#pending.shift();
        first.resolve();
      }
    } catch (error) {
      this.#lose(error);
    }
  }

  #descriptor(): number {
    const { fd } = this.#port;
    if (fd === null || this.#ended) throw new Error('EBADF: the port is closed');
    return fd;
  }

  #lose(cause: unknown): void {
    if (this.#ended) return;
    this.#end(cause as Error);
    this.#sink.lost(cause);
  }

  #end(cause: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#port.poller.off('readable', this.#onReadable);
    this.#port.poller.off('writable', this.#onWritable);
    // A dead descriptor is always ready: without this, the binding would poll it round and round until it is closed.
    this.#port.poller.poll(0);
    for (const { reject } of this.#pending.splice(0)) reject(cause);
  }
}

/** Runs a call on a non-blocking descriptor: undefined if it would have had to wait. */
function ifReady(call: () => number): number | undefined {
  try {
    return call();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR') return undefined;
    throw error;
  }
}
