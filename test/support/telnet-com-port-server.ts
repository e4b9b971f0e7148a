import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { encodeSubnegotiation, TelnetDecoder, telnetVerbs } from '../../src-main/links/telnet-codec.ts';

/** How a scripted server behaves. Every field has a well-behaved default. */
export interface ServerScript {
  /** Bytes sent as soon as a client connects. */
  greeting?: Uint8Array;
  /** Says nothing in telnet: a raw server. */
  isRaw?: boolean;
  /** Options it refuses on its own side and on the client's. */
  refusedOptions?: readonly number[];
  /** Its answer to a request (code, value); undefined for none. Without it, it grants everything. */
  answer?: (code: number, value: readonly number[]) => readonly number[] | undefined;
}

/** A server that follows a script, and keeps what it was asked. */
export interface ScriptedServer {
  port: number;
  /** Requests of the COM-PORT option as `[code, ...value]`. */
  requests: number[][];
  /** What came for the serial line. */
  data: number[];
  /** Sends raw bytes to the client, as they are. */
  send(...bytes: number[]): void;
  /** Cuts the connection. */
  hangUp(): void;
  close(): Promise<void>;
}

const COM_PORT = 44;

export async function startScriptedServer(script: ServerScript = {}): Promise<ScriptedServer> {
  const sockets: Socket[] = [];
  const requests: number[][] = [];
  const data: number[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    if (script.greeting !== undefined) socket.write(script.greeting);
    const decoder = new TelnetDecoder();
    socket.on('data', (chunk) => {
      if (script.isRaw === true) data.push(...chunk);
      else for (const event of decoder.decode(chunk)) serve(socket, event);
    });
  });

  function serve(socket: Socket, event: ReturnType<TelnetDecoder['decode']>[number]) {
    if (event.kind === 'data') {
      data.push(...event.bytes);
    } else if (event.kind === 'negotiation') {
      const isRefused = script.refusedOptions?.includes(event.option) === true;
      if (event.verb === 'will')
        socket.write(Uint8Array.of(255, isRefused ? telnetVerbs.dont : telnetVerbs.do, event.option));
      if (event.verb === 'do')
        socket.write(Uint8Array.of(255, isRefused ? telnetVerbs.wont : telnetVerbs.will, event.option));
    } else {
      const [code = 0, ...value] = event.payload;
      requests.push([code, ...value]);
      const answer = script.answer === undefined ? value : script.answer(code, value);
      if (answer !== undefined)
        socket.write(encodeSubnegotiation(COM_PORT, Uint8Array.of(code + 100, ...answer)));
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    data,
    send: (...bytes) => void sockets.at(-1)?.write(Uint8Array.from(bytes)),
    hangUp: () => void sockets.at(-1)?.destroy(),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
