import { decode, encode } from '@msgpack/msgpack';
import type { Channel, Input, Output, Result, Topic, Topics } from '#shared/ipc/contract.ts';
import type { ServerMessage } from '#shared/ipc/socket-messages.ts';
import type { Face } from './face.ts';

const RETRY_MS = 1000;

type Listener = (value: never) => void;

/** The face in a browser: the contract over one WebSocket that is opened again when it is lost. */
export function openSocketFace(url: URL, { retryMs = RETRY_MS } = {}): Face {
  const face = new SocketFace(url, retryMs);
  return {
    invoke: (channel, input) => face.invoke(channel, input),
    on: (topic, listener) => face.on(topic, listener),
    onConnection: (listener) => face.onConnection(listener),
    close: () => {
      face.close();
    },
  };
}

class SocketFace {
  readonly #url: string;
  readonly #retryMs: number;
  #socket: WebSocket;
  #isClosed = false;
  /** What listeners were told last. */
  #isConnected: boolean | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;
  readonly #calls = new Map<number, (result: Result<never>) => void>();
  /** Calls made while there is no connection. */
  #unsent: Uint8Array<ArrayBuffer>[] = [];
  readonly #topics = new Map<Topic, Set<Listener>>();
  readonly #connectionListeners = new Set<(isConnected: boolean) => void>();

  constructor({ host, pathname, protocol }: URL, retryMs: number) {
    this.#retryMs = retryMs;
    this.#url = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${pathname}`;
    this.#socket = this.#open();
  }

  invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#calls.set(id, resolve);
      this.#send({ id, channel, input });
    });
  }

  on<T extends Topic>(topic: T, listener: (value: Topics[T]) => void): () => void {
    const listeners = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, listeners);
    // One function may be given twice; each registration ends on its own.
    const own: Listener = (value) => {
      listener(value);
    };
    listeners.add(own);
    if (this.#isOpen) this.#send({ subscribe: topic });
    return () => {
      listeners.delete(own);
    };
  }

  onConnection(listener: (isConnected: boolean) => void): () => void {
    this.#connectionListeners.add(listener);
    return () => {
      this.#connectionListeners.delete(listener);
    };
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    this.#socket.close();
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  #open(): WebSocket {
    const socket = new WebSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      this.#opened();
    });
    socket.addEventListener('message', ({ data }) => {
      this.#receive(decode(new Uint8Array(data as ArrayBuffer)) as ServerMessage);
    });
    socket.addEventListener('close', () => {
      this.#lost();
    });
    // Says nothing that the close after it does not say.
    socket.addEventListener('error', () => undefined);
    return socket;
  }

  #opened(): void {
    // Whatever was missed meanwhile: the present snapshot stands for it.
    for (const topic of this.#topics.keys()) this.#send({ subscribe: topic });
    const unsent = this.#unsent;
    this.#unsent = [];
    for (const message of unsent) this.#socket.send(message);
    this.#tellConnection(true);
  }

  /** What was under way is answered as lost: whether it was done is for the next snapshot to say. */
  #lost(): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#unsent = [];
    for (const resolve of calls) resolve({ ok: false, error: { code: 'E-IPC-LOST', params: {} } });
    this.#tellConnection(false);
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => {
      this.#socket = this.#open();
    }, this.#retryMs);
  }

  /** An attempt to connect again that fails is not a change. */
  #tellConnection(isConnected: boolean): void {
    if (isConnected === this.#isConnected) return;
    this.#isConnected = isConnected;
    for (const listener of this.#connectionListeners) listener(isConnected);
  }

  #send(message: unknown): void {
    const bytes = encode(message, { ignoreUndefined: true });
    if (this.#isOpen) this.#socket.send(bytes);
    else this.#unsent.push(bytes);
  }

  #receive(message: ServerMessage): void {
    if ('id' in message) {
      this.#calls.get(message.id)?.(message.result as Result<never>);
      this.#calls.delete(message.id);
      return;
    }
    for (const listener of this.#topics.get(message.topic) ?? []) listener(message.value as never);
  }
}
