import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { decode, encode } from '@msgpack/msgpack';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES, topics } from '#shared/ipc/channels.ts';
import type { Result, Topic, Topics } from '#shared/ipc/contract.ts';
import type { ClientMessage } from '#shared/ipc/socket-messages.ts';
import { messageCost } from './message-cost.ts';

/** What answers the screens: the same for all faces. */
export interface ScreenBackend {
  dispatch: (channel: unknown, input: unknown) => Promise<Result<unknown>>;
  current: (topic: unknown) => unknown;
  subscribe: (listener: <T extends Topic>(topic: T, value: Topics[T]) => void) => () => void;
}

/** A file and the words around it. */
const MAX_PAYLOAD_BYTES = MAX_DOCUMENT_BYTES + MAX_MESSAGE_BYTES;
/** A screen that is this far behind gets no snapshots until it has caught up: the last one is all it needs. */
const MAX_BACKLOG_BYTES = 1024 * 1024;
/**
 * If a screen is this far behind with the log, the server disconnects it, because it must not miss a log line. It may
 * connect again.
 */
const MAX_LOG_BACKLOG_BYTES = 16 * 1024 * 1024;

/** A screen that does not read its answers gets no more of them to ask for until it has read these. */
const MAX_OPEN_CALLS = 32;
/** A file is the largest answer; the server disconnects a screen that has not read it when the next is ready. */
const MAX_ANSWER_BACKLOG_BYTES = 64 * 1024 * 1024;
/** Windows of a browser, and room for those that it has not closed yet. */
const MAX_SCREENS = 16;
/** RFC 6455 §7.4.1, "policy violation"; the reason says which. */
const POLICY = 1008;
const CLOSE_PATIENCE_MS = 2000;

/** The connections of all screens of the browser face. Messages are MessagePack, which carries bytes as they are. */
export class ScreenSockets {
  readonly #backend: ScreenBackend;
  readonly #note: (text: string) => void;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD_BYTES,
    // One message a turn: what a packet holds many of must not run in one piece.
    allowSynchronousEvents: false,
  });
  readonly #unsubscribe: () => void;
  /** Topics a slow screen has missed. */
  readonly #missed = new Map<WebSocket, Set<Topic>>();
  /** Calls of a screen that have no answer yet. */
  readonly #openCalls = new Map<WebSocket, number>();

  constructor(backend: ScreenBackend, note: (text: string) => void) {
    this.#backend = backend;
    this.#note = note;
    this.#unsubscribe = backend.subscribe((topic, value) => {
      for (const socket of this.#server.clients) this.#tell(socket, topic, value);
    });
  }

  /** True if no further screen is accepted. */
  get isFull(): boolean {
    return this.#server.clients.size >= MAX_SCREENS;
  }

  /** Takes over a connection that was found to be a screen's. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      this.#missed.set(socket, new Set());
      socket.on('error', (error) => {
        this.#note(`A screen was disconnected: ${error.message}`);
      });
      socket.on('close', () => {
        this.#missed.delete(socket);
        this.#openCalls.delete(socket);
      });
      socket.on('message', (data, isBinary) => void this.#receive(socket, data, isBinary));
    });
  }

  close(): void {
    this.#unsubscribe();
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  async #receive(socket: WebSocket, data: RawData, isBinary: boolean): Promise<void> {
    if (socket.readyState !== socket.OPEN) return;
    const message = isBinary ? readMessage(data as Buffer) : undefined;
    if (message === undefined) {
      this.#note('A screen sent something that is no message.');
      socket.close(1003);
      return;
    }
    if ('subscribe' in message) {
      const { subscribe } = message;
      if (subscribe !== 'log' && (topics as readonly unknown[]).includes(subscribe))
        this.#tell(socket, subscribe, this.#backend.current(subscribe));
      return;
    }
    const { id, channel, input } = message;
    // MessagePack has no undefined: it arrives as null.
    this.#countCall(socket, 1);
    const result = await this.#backend.dispatch(channel, input ?? undefined);
    if (socket.bufferedAmount > MAX_ANSWER_BACKLOG_BYTES) this.#letGo(socket, 'answers are not read');
    else
      send(socket, { id, result }, () => {
        this.#countCall(socket, -1);
        this.#catchUp(socket);
      });
  }

  /**
   * The server serves a screen as long as it reads its answers; otherwise its requests wait on its own side of the
   * line.
   */
  #countCall(socket: WebSocket, change: 1 | -1): void {
    const count = (this.#openCalls.get(socket) ?? 0) + change;
    this.#openCalls.set(socket, count);
    if (count >= MAX_OPEN_CALLS) socket.pause();
    else if (socket.isPaused) socket.resume();
  }

  /** Ends the connection of a screen that does not read, and says why for when it does. */
  #letGo(socket: WebSocket, reason: string): void {
    if (socket.readyState !== socket.OPEN) return;
    this.#note(`A screen was disconnected: its ${reason}.`);
    socket.close(POLICY, reason);
    setTimeout(() => {
      socket.terminate();
    }, CLOSE_PATIENCE_MS).unref();
  }

  #tell(socket: WebSocket, topic: Topic, value: unknown): void {
    if (value === undefined) return;
    if (topic === 'log') {
      if (socket.bufferedAmount > MAX_LOG_BACKLOG_BYTES) this.#letGo(socket, 'log is not read');
      else send(socket, { topic, value });
      return;
    }
    const missed = this.#missed.get(socket);
    if (socket.bufferedAmount > MAX_BACKLOG_BYTES) {
      missed?.add(topic);
      return;
    }
    missed?.delete(topic);
    send(socket, { topic, value }, () => {
      this.#catchUp(socket);
    });
  }

  #catchUp(socket: WebSocket): void {
    const [topic] = this.#missed.get(socket) ?? [];
    if (topic !== undefined && socket.bufferedAmount <= MAX_BACKLOG_BYTES)
      this.#tell(socket, topic, this.#backend.current(topic));
  }
}

function send(socket: WebSocket, message: unknown, sent: () => void = () => undefined): void {
  if (socket.readyState === socket.OPEN) socket.send(encode(message, { ignoreUndefined: true }), sent);
}

function readMessage(data: Buffer): ClientMessage | undefined {
  if (messageCost(data, MAX_MESSAGE_BYTES) > MAX_MESSAGE_BYTES) return undefined;
  try {
    const value = decode(data) as Partial<Record<'id' | 'channel' | 'input' | 'subscribe', unknown>> | null;
    if (typeof value !== 'object' || value === null) return undefined;
    if (typeof value.subscribe === 'string') return { subscribe: value.subscribe as Topic };
    return typeof value.id === 'number'
      ? { id: value.id, channel: value.channel, input: value.input }
      : undefined;
  } catch {
    return undefined;
  }
}
