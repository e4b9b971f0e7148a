import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FlashError, messageOf } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { ConnectionLimits, requestLimits } from './connection-limits.ts';
import { securityHeaders } from './content-security.ts';
import { loadRendererFiles, type RendererFiles } from './renderer-files.ts';
import { ScreenSockets, type ScreenBackend } from './screen-sockets.ts';
import { WebSession } from './web-session.ts';

const HOST = '127.0.0.1';
/**
 * `connect-src` does not reach peer connections. Chromium does not know this directive, says so in its console, and
 * makes them anyway.
 */
const NO_PEERS = "webrtc 'block'";
const plainText = { 'Content-Type': 'text/plain; charset=utf-8' };

/** How the browser face is started. */
export interface WebServerOptions {
  /** 0 takes a free port. */
  port: number;
  /** Folder of the built screens. */
  rendererFolder: string;
  backend: ScreenBackend;
  /** Hears what was refused. */
  note: (text: string) => void;
}

/** A running browser face. */
export interface WebServer {
  /** The address to open, with its one-time token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the screens on this machine only: it listens on 127.0.0.1, answers only requests that name this host (so that
 * no foreign name can be bound to it), and only to the browser that opened the address with the token. Errors:
 * `E-FILE-READ`, `E-WEB-LISTEN`.
 */
export async function startWebServer({
  port,
  rendererFolder,
  backend,
  note,
}: WebServerOptions): Promise<WebServer> {
  const server = createServer({ ...requestLimits });
  const connections = new ConnectionLimits(server);
  const bound = await listen(server, port);
  const session = new WebSession(bound);
  const hosts = [`${HOST}:${String(bound)}`, `localhost:${String(bound)}`];
  // Chromium 108 does not count ws: as 'self'.
  const headers = securityHeaders(
    hosts.map((host) => `ws://${host}`),
    [NO_PEERS],
  );
  const files = await filesOrClose(server, () => loadRendererFiles(rendererFolder, headers));
  const isOwnHost = ({ headers: { host } }: IncomingMessage) => host !== undefined && hosts.includes(host);
  const sockets = new ScreenSockets(backend, note);
  server.on('request', (request, response) => {
    if (!isOwnHost(request)) refuse(response, 421, 'misdirected');
    else
      answer(request, response, { session, files, headers, trust: () => connections.trust(request.socket) });
  });
  server.on('upgrade', (request, socket, head) => {
    const { origin, cookie } = request.headers;
    const isOwn = isOwnHost(request) && hosts.some((host) => origin === `http://${host}`);
    const isScreen = isOwn && session.isKnown(cookie) && request.url === '/socket';
    if (isScreen && sockets.isFull) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    if (isScreen) {
      connections.trust(request.socket);
      sockets.accept(request, socket, head);
      return;
    }
    note(`A connection from ${(origin ?? 'nowhere').slice(0, 80)} was refused.`);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  return {
    port: bound,
    url: `http://${HOST}:${String(bound)}/?token=${session.token ?? ''}`,
    close: () => closeAll(server, sockets, connections),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {
    session,
    files,
    headers,
    trust,
  }: {
    session: WebSession;
    files: RendererFiles;
    headers: Record<string, string>;
    /** The request is one of the browser that was let in. */
    trust: () => void;
  },
): void {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (request.method !== 'GET') {
    refuse(response, 405, 'method');
    return;
  }
  const cookie = session.redeem(new URLSearchParams(query).get('token'));
  if (cookie !== undefined) {
    const withCookie = { ...headers, 'Set-Cookie': cookie };
    // After a link in a page of another site (a terminal in a browser) the cookie would not go along with a redirect. A
    // page of our own that moves on automatically belongs to this site.
    if (request.headers['sec-fetch-site'] === 'cross-site')
      response.writeHead(200, { ...withCookie, ...plainText, Refresh: '0; url=/' }).end('Flashline');
    else response.writeHead(303, { ...withCookie, Location: '/' }).end();
    return;
  }
  if (!session.isKnown(request.headers.cookie)) {
    response.writeHead(403, { ...headers, ...plainText }).end(text('serve.used-token'));
    return;
  }
  trust();
  const file = files(path);
  if (file === undefined) refuse(response, 404, 'not found');
  else response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length }).end(file.body);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...securityHeaders(), ...plainText }).end(reason);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // Stays on: what goes wrong with one connection later must not end the program.
    server.on('error', (cause) => {
      reject(new FlashError('E-WEB-LISTEN', { port, detail: messageOf(cause) }, { cause }));
    });
    server.listen(port, HOST, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** A server without files would keep the program running, and serve nothing. */
async function filesOrClose(server: Server, load: () => RendererFiles): Promise<RendererFiles> {
  try {
    return load();
  } catch (error) {
    await new Promise((closed) => server.close(closed));
    throw error;
  }
}

function closeAll(server: Server, sockets: ScreenSockets, connections: ConnectionLimits): Promise<void> {
  sockets.close();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // Browsers keep idle ones open; Node 16 cannot close them on its own.
    connections.destroyAll();
  });
}
