import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import type { ScreenBackend } from './screen-sockets.ts';
import { startWebServer, type WebServer } from './web-server.ts';

let folder = '';
let server: WebServer;
const dispatch = vi.fn<ScreenBackend['dispatch']>((channel, input) =>
  Promise.resolve({ ok: true, value: { channel, input } }),
);
let publish: (topic: 'line', value: never) => void = () => undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Flashline</p>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'start()');
  writeFileSync(join(folder, 'secret.txt'), 'not a file of the screens');
  dispatch.mockClear();
  server = await startWebServer({
    port: 0,
    rendererFolder: folder,
    note: () => undefined,
    backend: {
      dispatch,
      current: (topic) => (topic === 'line' ? { seq: 7 } : undefined),
      subscribe: (listener) => {
        publish = listener;
        return () => undefined;
      },
    },
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request as a program makes it that is no browser: the path goes out as it stands. */
function get(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    call.on('error', reject);
    call.end();
  });
}

async function cookie(): Promise<string> {
  const { headers } = await get(new URL(server.url).search.replace(/^/, '/'));
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function socketOptions(session: string, more: ClientOptions = {}): ClientOptions {
  return { headers: { Cookie: session }, origin: `http://127.0.0.1:${String(server.port)}`, ...more };
}

/** Opens the socket; `refused` where the server does not let it in. */
async function connect(options: ClientOptions, path = '/socket'): Promise<WebSocket | 'refused'> {
  const socket = new WebSocket(`ws://127.0.0.1:${String(server.port)}${path}`, options);
  return new Promise((resolve) => {
    socket.once('open', () => {
      resolve(socket);
    });
    socket.once('error', () => {
      resolve('refused');
    });
  });
}

async function opened(): Promise<WebSocket> {
  const socket = await connect(socketOptions(await cookie()));
  if (socket === 'refused') throw new Error('refused');
  return socket;
}

function nextMessage(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('message', (data: Buffer) => {
      resolve(decode(data));
    });
  });
}

function closed(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve));
}

describe('the address', () => {
  it('is exchanged once for a cookie that scripts and other sites never see', async () => {
    const first = await get(new URL(server.url).search.replace(/^/, '/'));
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    const again = await get(new URL(server.url).search.replace(/^/, '/'));
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('flashline serve');
  });

  it.each(['/', '/index.html', '/?token=', '/?token=wrong', '/assets/main.js'])(
    'gives nothing at %s without token or cookie',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(403);
      expect(body).not.toContain('<p>');
    },
  );

  it('gives the files of the screens with the cookie, under a strict policy', async () => {
    const headers = { Cookie: await cookie() };
    const page = await get('/', { headers });
    expect(page).toMatchObject({ status: 200, body: '<p>Flashline</p>' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await get('/assets/main.js', { headers })).body).toBe('start()');
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/secret.txt',
    '//etc/passwd',
    '/assets\\..\\secret.txt',
    '/assets/',
    '/assets/main.js%00.html',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path, { headers: { Cookie: await cookie() } });
    expect(status).toBe(404);
    expect(body).not.toContain('not a file');
  });

  it('answers no other method', async () => {
    const headers = { Cookie: await cookie() };
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get('/', { method, headers })).status).toBe(405);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost', '127.0.0.1:1', '0.0.0.0'])(
    'answers nobody who calls this machine %s',
    async (host) => {
      const { status } = await get('/', { headers: { Host: host, Cookie: await cookie() } });
      expect(status).toBe(421);
    },
  );
});

describe('the socket', () => {
  it('carries calls and bytes both ways', async () => {
    const socket = await opened();
    socket.send(encode({ id: 3, channel: 'document:load', input: { bytes: Uint8Array.of(0, 255) } }));
    const answer = (await nextMessage(socket)) as {
      id: number;
      result: { value: { input: { bytes: Uint8Array } } };
    };
    expect(answer.id).toBe(3);
    expect([...answer.result.value.input.bytes]).toEqual([0, 255]);
    socket.terminate();
  });

  it('tells snapshots: the present one on request, later ones by itself', async () => {
    const socket = await opened();
    socket.send(encode({ subscribe: 'line' }));
    expect(await nextMessage(socket)).toEqual({ topic: 'line', value: { seq: 7 } });
    publish('line', { seq: 8 } as never);
    expect(await nextMessage(socket)).toEqual({ topic: 'line', value: { seq: 8 } });
    socket.terminate();
  });

  it('refuses connections without the cookie, and with a wrong one', async () => {
    for (const session of ['', 'flashline-session=', 'flashline-session=wrong', 'other=1'])
      expect(await connect(socketOptions(session))).toBe('refused');
  });

  it('refuses connections of other sites, of none, and to other names', async () => {
    const session = await cookie();
    for (const origin of ['http://evil.example', 'null', 'https://127.0.0.1:1', `http://127.0.0.1`])
      expect(await connect(socketOptions(session, { origin })), origin).toBe('refused');
    expect(await connect({ headers: { Cookie: session } })).toBe('refused');
    const rebound = { headers: { Cookie: session, Host: 'evil.example' } };
    expect(await connect(socketOptions(session, rebound))).toBe('refused');
    expect(await connect(socketOptions(session), '/other')).toBe('refused');
  });

  it.each([
    ['text', 'hello'],
    ['bytes that are no message', Buffer.from([0xc1, 0xff, 0x00])],
    ['a message without an id', Buffer.from(encode({ channel: 'app:hello' }))],
    ['a number', Buffer.from(encode(7))],
    ['null', Buffer.from(encode(null))],
    ['nothing', Buffer.alloc(0)],
  ])('hangs up on %s, and serves the next screen', async (_name, data) => {
    const session = await cookie();
    const socket = await connect(socketOptions(session));
    if (socket === 'refused') throw new Error('refused');
    const end = closed(socket);
    socket.send(data);
    expect(await end).toBe(1003);
    expect(dispatch).not.toHaveBeenCalled();
    const next = await connect(socketOptions(session));
    expect(next).not.toBe('refused');
    (next as WebSocket).terminate();
  });

  it('hangs up on a message that is larger than the largest file', async () => {
    const socket = await opened();
    const end = closed(socket);
    socket.send(Buffer.alloc(65 * 1024 * 1024));
    expect(await end).toBe(1009);
    expect((await get('/')).status).toBe(403);
  });

  it('lets an unknown topic pass without an answer', async () => {
    const socket = await opened();
    for (const subscribe of ['log', 'constructor', '']) socket.send(encode({ subscribe }));
    socket.send(encode({ id: 1, channel: 'app:hello', input: null }));
    expect(await nextMessage(socket)).toEqual({
      id: 1,
      result: { ok: true, value: { channel: 'app:hello' } },
    });
    socket.terminate();
  });
});
