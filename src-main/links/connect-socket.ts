import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import { detailOf } from './port-errors.ts';
import { withinTime } from './within-time.ts';
import { phrase, type PhraseKey, type Words } from '#shared/text/words.ts';

/** The address of a serial server, and the signal that stops the wait for it. */
export interface ServerAddress {
  /** The name the user gave: `tcp://host:port`. */
  name: string;
  host: string;
  port: number;
  clock: Clock;
  signal?: AbortSignal | undefined;
}

/** Enough for a server in another building, short enough for a person who waits. */
const CONNECT_TIMEOUT_MS = 5000;

/** How long a server may take to end its side. After that we cut the connection. */
const CLOSE_TIMEOUT_MS = 1000;

/** Who gets what comes from a socket. */
export interface SocketSink {
  received(bytes: Uint8Array): void;
  lost(error: FlashError): void;
}

const reasons: Readonly<Record<string, Exclude<Extract<PhraseKey, `socket.${string}`>, 'socket.says'>>> = {
  ECONNREFUSED: 'socket.refused',
  ENOTFOUND: 'socket.unknown-host',
  EAI_AGAIN: 'socket.lookup',
  EHOSTUNREACH: 'socket.no-host-route',
  ENETUNREACH: 'socket.no-network-route',
  ETIMEDOUT: 'socket.silent',
  ECONNRESET: 'socket.cut',
  EPIPE: 'socket.cut',
};

/**
 * Connects, without delay for small packets (a reply of one byte must not wait for more).
 * Errors: `E-PORT-CONNECT`, or the reason of the signal.
 */
export async function connectSocket(address: ServerAddress): Promise<Socket> {
  const { name, host, port, clock, signal } = address;
  if (signal?.aborted === true) throw signal.reason;
  const socket = connect({ host, port });
  socket.setNoDelay(true);
  const connected = new Promise<Socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
  const timeoutError = () =>
    new FlashError('E-PORT-CONNECT', { port: name, detail: phrase('socket.silent') });
  try {
    return await withinTime(connected, { clock, signal, timeoutMs: CONNECT_TIMEOUT_MS, timeoutError });
  } catch (error) {
    socket.on('error', () => undefined);
    socket.destroy();
    if (error instanceof FlashError || (signal !== undefined && error === signal.reason)) throw error;
    throw new FlashError('E-PORT-CONNECT', { port: name, detail: reasonOf(error) }, { cause: error });
  }
}

/** Passes what a connected socket brings to `sink`. It reports a loss once. */
export function listen(socket: Socket, name: string, sink: SocketSink): void {
  let isLost = false;
  const lose = (detail: Words, cause?: unknown) => {
    if (isLost) return;
    isLost = true;
    sink.lost(new FlashError('E-PORT-LOST', { port: name, detail }, { cause }));
  };
  socket.removeAllListeners('error');
  socket.on('error', (error) => lose(reasonOf(error), error));
  socket.on('end', () => lose(phrase('socket.closed')));
  socket.on('close', () => lose(phrase('socket.ended')));
  socket.on('data', (chunk) => sink.received(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)));
}

/** Hands bytes to a socket, or throws `E-PORT-LOST` if it accepts no more. */
export function writeSocket(socket: Socket, name: string, bytes: Uint8Array): void {
  if (!socket.writable) throw new FlashError('E-PORT-LOST', { port: name, detail: phrase('socket.ended') });
  // The answer says whether to slow down. No frame of the ROM is near the size at which that matters.
  socket.write(bytes);
}

/** Ends a connection, and waits until the server has seen it: only then does it free its port for the next client. */
export async function closeSocket(socket: Socket, clock: Clock): Promise<void> {
  if (socket.destroyed) return;
  socket.removeAllListeners();
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // Unread input would hide the server's end of the connection.
  socket.resume();
  socket.end();
  const timeoutError = () => new Error('the server keeps the connection open');
  await withinTime(closed, { clock, timeoutMs: CLOSE_TIMEOUT_MS, timeoutError }).catch(() =>
    socket.destroy(),
  );
}

function reasonOf(error: unknown): Words {
  const { code } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''];
  return reason === undefined ? detailOf(error) : phrase(reason);
}
