import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { FlashError, systemWords } from '#shared/errors.ts';
import type { VirtualBoard } from './board.ts';
import { verbatim } from '#shared/text/words.ts';

/** The address on which a board is offered. */
export interface TcpOptions {
  /** Address to listen on, and no other: `127.0.0.1` keeps it on this machine. */
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Rate of a paced line; TCP itself has none. Default 115200. */
  baudRate?: number;
}

/** A board on a TCP port. */
export interface TcpServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Offers a board as plain bytes over TCP, as a serial server in raw mode does. One client at a time: a second one is
 * hung up on. Errors: `E-BOARD-LISTEN`.
 */
export function serveTcp(
  board: VirtualBoard,
  { host, port, baudRate = 115_200 }: TcpOptions,
): Promise<TcpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    if (board.isConnected) socket.destroy();
    else joinBoard(board, socket, baudRate);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const address = `${host}:${String(port)}`;
      reject(
        new FlashError('E-BOARD-LISTEN', { address, detail: verbatim(`${systemWords(cause)}.`) }, { cause }),
      );
    });
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo;
      resolve({
        host: bound.address,
        port: bound.port,
        close: () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}

function joinBoard(board: VirtualBoard, socket: Socket, baudRate: number): void {
  const connection = board.connect({
    settings: { baudRate, parity: board.profile.parity },
    onBytes: (bytes) => socket.write(bytes),
    onLost: () => socket.destroy(),
  });
  socket.setNoDelay(true);
  socket.on('data', (bytes: Buffer) => connection.send(new Uint8Array(bytes)));
  socket.on('close', () => connection.close());
}
