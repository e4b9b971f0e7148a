import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import { detailOf } from './port-errors.ts';
import { withinTime } from './within-time.ts';

/** Where a serial server is, and who may stop the wait for it. */
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

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up now',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the network',
  ETIMEDOUT: 'the host does not answer',
  ECONNRESET: 'the server cut the connection',
  EPIPE: 'the server cut the connection',
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
    new FlashError('E-PORT-CONNECT', { port: name, detail: 'the host does not answer' });
  try {
    return await withinTime(connected, { clock, signal, timeoutMs: CONNECT_TIMEOUT_MS, timeoutError });
  } catch (error) {
    socket.on('error', () => undefined);
    socket.destroy();
    if (error instanceof FlashError || (signal !== undefined && error === signal.reason)) throw error;
    throw new FlashError('E-PORT-CONNECT', { port: name, detail: reasonOf(error) }, { cause: error });
  }
}

/** Passes what a connected socket brings to `sink`. A loss is told once. */
export function listen(socket: Socket, name: string, sink: SocketSink): void {
  let isLost = false;
  const lose = (detail: string, cause?: unknown) => {
    if (isLost) return;
    isLost = true;
    sink.lost(new FlashError('E-PORT-LOST', { port: name, detail }, { cause }));
  };
  socket.removeAllListeners('error');
  socket.on('error', (error) => lose(reasonOf(error), error));
  socket.on('end', () => lose('the server closed the connection'));
  socket.on('close', () => lose('the connection ended'));
  socket.on('data', (chunk) => sink.received(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)));
}

/** Hands bytes to a socket, or throws `E-PORT-LOST` where it can take no more. */
export function writeSocket(socket: Socket, name: string, bytes: Uint8Array): void {
  if (!socket.writable) throw new FlashError('E-PORT-LOST', { port: name, detail: 'the connection ended' });
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

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? detailOf(error);
}
