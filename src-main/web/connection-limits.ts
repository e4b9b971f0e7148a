import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Node's limits for a request that does not end. */
export const requestLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** How often it looks. Node 16 does not know this one. */
  connectionsCheckingInterval: 1_000,
} as const;

/** A browser opens six at a time; the screens have one each. */
const MAX_CONNECTIONS = 64;
/** Connections of strangers: enough for a first page to load, and few enough that jobs keep their file descriptors. */
const MAX_STRANGERS = 16;
/** One address gets at most this many of both, so that another one finds room, whatever the first does. */
const MAX_OF_ADDRESS = 48;
const MAX_STRANGERS_OF_ADDRESS = 12;
/** An idle connection. */
const SILENCE_MS = 15_000;

/** Keeps the connections of a server few, of all and of each address: those that showed no cookie go first, the oldest of them before the others. */
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

  /** Ends all of them. Browsers keep idle ones open; Node 16 cannot close them on its own. */
  destroyAll(): void {
    for (const connection of this.#open) connection.destroy();
  }

  #add(connection: Socket): void {
    this.#open.add(connection);
    this.#strangers.add(connection);
    // A connection that breaks, because a browser is closed or reloaded, is not a failure.
    connection.on('error', () => undefined);
    connection.on('close', () => {
      this.#forget(connection);
    });
    const isOfSame = ({ remoteAddress }: Socket) => remoteAddress === connection.remoteAddress;
    const strangersOfSame = [...this.#strangers].filter(isOfSame);
    const isTooMuchOfSame =
      strangersOfSame.length > MAX_STRANGERS_OF_ADDRESS ||
      [...this.#open].filter(isOfSame).length > MAX_OF_ADDRESS;
    const [oldestOfSame] = strangersOfSame;
    if (isTooMuchOfSame) this.#end(oldestOfSame);
    const [oldest] = this.#strangers;
    if (this.#strangers.size > MAX_STRANGERS || this.#open.size > MAX_CONNECTIONS) this.#end(oldest);
  }

  #end(connection: Socket | undefined): void {
    if (connection === undefined) return;
    this.#forget(connection);
    connection.destroy();
  }

  #forget(connection: Socket): void {
    this.#open.delete(connection);
    this.#strangers.delete(connection);
  }
}
