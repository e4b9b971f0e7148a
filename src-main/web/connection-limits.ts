import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What Node is told about a request that does not come to its end. */
export const requestLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** How often it looks. Node 16 does not know this one. */
  connectionsCheckingInterval: 1_000,
} as const;

/** A browser opens six at a time; the screens have one each. */
const MAX_CONNECTIONS = 64;
/** Those of nobody knows whom: so many that a first page loads, and so few that jobs keep their file descriptors. */
const MAX_STRANGERS = 16;
/** A connection on which nothing is said. */
const SILENCE_MS = 15_000;

/** Keeps the connections of a server few: those that showed no cookie go first, the oldest of them before the others. */
export class ConnectionLimits {
  readonly #open = new Set<Socket>();
  /** In order of their coming. */
  readonly #strangers = new Set<Socket>();

  constructor(server: Server) {
    server.timeout = SILENCE_MS;
    server.on('connection', (connection: Socket) => {
      this.#add(connection);
    });
  }

  /** A connection has shown that it is the browser's that was let in. */
  trust(connection: Socket): void {
    this.#strangers.delete(connection);
  }

  /** Ends all of them. Browsers keep idle ones open; Node 16 cannot close them by itself. */
  destroyAll(): void {
    for (const connection of this.#open) connection.destroy();
  }

  #add(connection: Socket): void {
    this.#open.add(connection);
    this.#strangers.add(connection);
    // One that breaks off, in a browser that is closed or reloaded, is no failure.
    connection.on('error', () => undefined);
    connection.on('close', () => {
      this.#forget(connection);
    });
    const [oldest] = this.#strangers;
    if (oldest === undefined) return;
    if (this.#strangers.size > MAX_STRANGERS || this.#open.size > MAX_CONNECTIONS) {
      this.#forget(oldest);
      oldest.destroy();
    }
  }

  #forget(connection: Socket): void {
    this.#open.delete(connection);
    this.#strangers.delete(connection);
  }
}
