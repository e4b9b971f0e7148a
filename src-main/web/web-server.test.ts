import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { MAX_MESSAGE_BYTES } from '#shared/ipc/channels.ts';
import type { Topic } from '#shared/ipc/contract.ts';
import type { ScreenBackend } from './screen-sockets.ts';
import { startWebServer, type WebServer } from './web-server.ts';

let folder = '';
let server: WebServer;
const dispatch = vi.fn<ScreenBackend['dispatch']>((channel, input) =>
  Promise.resolve({ ok: true, value: { channel, input } }),
);
let publish: (topic: Topic, value: never) => void = () => undefined;
let currentSeq = 7;

const backend: ScreenBackend = {
  dispatch,
  current: (topic) => (topic === 'line' ? { seq: currentSeq } : undefined),
  subscribe: (listener) => {
    publish = listener;
    return () => undefined;
  },
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Flashline</p>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'start()');
  writeFileSync(join(folder, 'secret.txt'), 'not a file of the screens');
  dispatch.mockClear();
  currentSeq = 7;
  server = await startWebServer({ port: 0, rendererFolder: folder, note: () => undefined, backend });
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

/** A request of a program other than a browser: the path goes out unchanged. */
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

/** Opens the socket; `refused` if the server does not let it in. */
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

/** A client that goes away in the middle. */
function sendAndReset(text: string): Promise<void> {
  return new Promise((resolve) => {
    const client = connectTcp(server.port, '127.0.0.1', () => {
      client.write(text, () => {
        client.resetAndDestroy();
      });
    });
    client.on('close', () => {
      resolve();
    });
  });
}

function closed(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve));
}

describe('what a page may do', () => {
  it('is no more than the screens need, in browsers that let themselves be told', async () => {
    const { headers } = await get('/', { headers: { Cookie: await cookie() } });
    expect(headers['content-security-policy']).toContain("webrtc 'block'");
    const permissions = String(headers['permissions-policy']);
    for (const feature of ['serial', 'usb', 'hid', 'camera', 'microphone', 'clipboard-read'])
      expect(permissions).toContain(`${feature}=()`);
    expect(permissions).toContain('clipboard-write=(self)');
  });
});

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

  it('lets a browser in that followed a link of another site, which takes no cookie along with a redirect', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    const first = await get(new URL(server.url).search.replace(/^/, '/'), { headers });
    expect(first).toMatchObject({ status: 200, headers: { refresh: '0; url=/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
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
    '//',
    '///',
    'http://[',
    '/%',
    '/assets/main.js%00.html',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path, { headers: { Cookie: await cookie() } });
    expect(status).toBe(404);
    expect(body).not.toContain('not a file');
  });

  it.each(['//', 'http://[', '/?%&=', '*'])('survives the malformed address %s', async (path) => {
    expect((await get(path)).status).toBe(403);
    expect((await get('/')).status).toBe(403);
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

describe('the server', () => {
  it('survives connections that break off while they are refused', async () => {
    const upgrade = `GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${String(server.port)}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`;
    for (let round = 0; round < 20; round += 1) await sendAndReset(upgrade);
    expect((await get('/')).status).toBe(403);
  });

  it('ends with connections open, and leaves its port free', async () => {
    const socket = await opened();
    const end = closed(socket);
    await server.close();
    expect(await end).toBe(1006);
    const { port } = server;
    server = await startWebServer({ port, rendererFolder: folder, note: () => undefined, backend });
    expect(server.port).toBe(port);
  });

  it('says which port it cannot have', async () => {
    const { port } = server;
    const second = startWebServer({ port, rendererFolder: folder, note: () => undefined, backend });
    await expect(second).rejects.toMatchObject({ code: 'E-WEB-LISTEN', params: { port } });
  });

  it('keeps no port if the screens are missing', async () => {
    const { port } = server;
    await server.close();
    const empty = join(folder, 'assets');
    const failed = startWebServer({ port, rendererFolder: empty, note: () => undefined, backend });
    await expect(failed).rejects.toMatchObject({ code: 'E-FILE-READ' });
    server = await startWebServer({ port, rendererFolder: folder, note: () => undefined, backend });
    expect(server.port).toBe(port);
  });
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

  it('tells snapshots: the present one on request, later ones on its own', async () => {
    const socket = await opened();
    socket.send(encode({ subscribe: 'line' }));
    expect(await nextMessage(socket)).toEqual({ topic: 'line', value: { seq: 7 } });
    publish('line', { seq: 8 } as never);
    expect(await nextMessage(socket)).toEqual({ topic: 'line', value: { seq: 8 } });
    socket.terminate();
  });

  it('refuses connections without the cookie, and with a wrong one', async () => {
    const [name = '', value = ''] = (await cookie()).split('=');
    for (const session of [
      '',
      `${name}=`,
      `${name}=wrong`,
      'other=1',
      `other=${value}`,
      `flashline-session-1=${value}`,
    ])
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
    ['a message cut off', Buffer.from(encode({ id: 1, channel: 'app:hello', input: null })).subarray(0, 9)],
    ['one array in another, ten million times', Buffer.alloc(10_000_000, 0x91)],
    ['arrays that announce more than there is', Buffer.alloc(5000, Buffer.from([0xdd, 0, 0xff, 0xff, 0xff]))],
    ['a text above the limit', Buffer.from(encode({ id: 1, channel: 'x'.repeat(MAX_MESSAGE_BYTES) }))],
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

  it('takes a large file as bytes', async () => {
    const socket = await opened();
    const input = { name: 'a.bin', bytes: new Uint8Array(8 * 1024 * 1024).fill(0x91) };
    socket.send(encode({ id: 4, channel: 'document:load', input }));
    await nextMessage(socket);
    expect(dispatch).toHaveBeenCalledOnce();
    socket.terminate();
  });

  it('skips snapshots for a screen that does not keep up, and gives it the last one when it does', async () => {
    const socket = await opened();
    const received: number[] = [];
    socket.on('message', (data: Buffer) => {
      received.push((decode(data) as { value: { seq: number } }).value.seq);
    });
    socket.pause();
    const ballast = new Uint8Array(1024 * 1024);
    for (currentSeq = 1; currentSeq < 50; currentSeq += 1)
      publish('line', { seq: currentSeq, ballast } as never);
    socket.resume();
    await vi.waitFor(() => {
      expect(received.at(-1)).toBe(currentSeq);
    }, 5000);
    expect(received.length).toBeLessThan(40);
    socket.terminate();
  });

  it('lets go of a screen that takes no log lines, instead of keeping all of them', async () => {
    const session = await cookie();
    const socket = (await connect(socketOptions(session))) as WebSocket;
    socket.pause();
    const bytes = new Uint8Array(1024 * 1024);
    for (let seq = 0; seq < 50; seq += 1) publish('log', { lines: [{ seq, bytes }] } as never);
    const end = closed(socket);
    socket.resume();
    expect(await end).toBe(1008);
    const next = await connect(socketOptions(session));
    expect(next).not.toBe('refused');
    (next as WebSocket).terminate();
  });

  it('hears no more calls of a screen that does not read its answers', async () => {
    const session = await cookie();
    const socket = await connect(socketOptions(session));
    if (socket === 'refused') throw new Error('refused');
    const big = new Uint8Array(4 * 1024 * 1024);
    dispatch.mockImplementation(() => Promise.resolve({ ok: true, value: big }));
    socket.pause();
    for (let id = 0; id < 1000; id += 1) socket.send(encode({ id, channel: 'document:read', input: null }));
    await vi.waitFor(() => expect(dispatch.mock.calls.length).toBeGreaterThan(4));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const heard = dispatch.mock.calls.length;
    expect(heard).toBeLessThan(100);
    dispatch.mockImplementation((channel, input) => Promise.resolve({ ok: true, value: { channel, input } }));
    socket.terminate();
    const other = await connect(socketOptions(session));
    if (other === 'refused') throw new Error('refused');
    const answer = nextMessage(other);
    other.send(encode({ id: 1, channel: 'app:hello', input: null }));
    expect(await answer).toMatchObject({ id: 1 });
    other.terminate();
  });

  it('lets everything else go on between the calls of one packet', async () => {
    const socket = await opened();
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    const turnsAtCall: number[] = [];
    dispatch.mockImplementation(() => {
      turnsAtCall.push(turns);
      return Promise.resolve({ ok: true, value: null });
    });
    setImmediate(count);
    for (let id = 0; id < 20; id += 1) socket.send(encode({ id, channel: 'log:recent', input: null }));
    await vi.waitFor(() => expect(turnsAtCall).toHaveLength(20));
    isOver = true;
    expect(new Set(turnsAtCall).size).toBeGreaterThan(10);
    dispatch.mockImplementation((channel, input) => Promise.resolve({ ok: true, value: { channel, input } }));
    socket.terminate();
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

describe('connections', () => {
  it('of nobody knows whom are few: the oldest go, and the browser that was let in stays', async () => {
    const socket = await opened();
    const strangers: Socket[] = [];
    let endedCount = 0;
    for (let count = 0; count < 200; count += 1) {
      const stranger = connectTcp(server.port, '127.0.0.1');
      stranger.on('error', () => undefined);
      stranger.once('close', () => (endedCount += 1));
      strangers.push(stranger);
    }
    await vi.waitFor(() => expect(endedCount).toBeGreaterThanOrEqual(180), 5000);
    const answer = nextMessage(socket);
    socket.send(encode({ id: 5, channel: 'app:hello', input: null }));
    expect(await answer).toMatchObject({ id: 5 });
    for (const stranger of strangers) stranger.destroy();
    socket.terminate();
  });

  it('of screens are limited too', async () => {
    const session = await cookie();
    const screens = await Promise.all(Array.from({ length: 20 }, () => connect(socketOptions(session))));
    const taken = screens.filter((screen) => screen !== 'refused');
    expect(taken).toHaveLength(16);
    for (const screen of taken) screen.terminate();
  });
});
