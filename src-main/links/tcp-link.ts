import type { Socket } from 'node:net';
import { FlashError } from '#shared/errors.ts';
import type { PortSettings } from './byte-link.ts';
import type { ServerAddress } from './connect-socket.ts';
import { closeSocket, connectSocket, listen, writeSocket } from './connect-socket.ts';
import { LinkBase } from './link-base.ts';

/** Opens a raw TCP connection to a serial server. Errors: `E-PORT-CONNECT`, or the reason of the signal. */
export async function openTcpLink(address: ServerAddress, settings: PortSettings): Promise<TcpLink> {
  return new TcpLink(address, settings, await connectSocket(address));
}

/**
 * Bytes over TCP and nothing else: the server sets the line, and there are no modem lines. Settings are remembered
 * only, because waits are counted from them.
 */
export class TcpLink extends LinkBase {
  readonly hasModemLines = false;
  readonly #socket: Socket;

  constructor(address: ServerAddress, settings: PortSettings, socket: Socket) {
    super(address.name, settings, address.clock);
    this.#socket = socket;
    listen(socket, this.name, {
      received: (bytes) => this.received(bytes),
      lost: (error) => this.failed(error),
    });
  }

  protected transmit(bytes: Uint8Array): Promise<void> {
    writeSocket(this.#socket, this.name, bytes);
    return Promise.resolve();
  }

  protected applySettings(): Promise<void> {
    return Promise.resolve();
  }

  protected applyLines(): Promise<void> {
    return Promise.reject(new FlashError('E-PORT-NO-LINES', { port: this.name }));
  }

  protected release(): Promise<void> {
    return closeSocket(this.#socket, this.clock);
  }
}
