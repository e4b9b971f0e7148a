import type { AddressInfo } from 'node:net';
import { decode, encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws';
import type { Face } from './face.ts';
import { openSocketFace } from './socket-face.ts';

let server: WebSocketServer;
let face: Face;
const received: unknown[] = [];

function listen(port: number): Promise<WebSocketServer> {
  return new Promise((resolve) => {
    const started: WebSocketServer = new WebSocketServer({ host: '127.0.0.1', port }, () => {
      resolve(started);
    });
    started.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => {
        const message = decode(data) as { id?: number; subscribe?: string; channel?: string };
        received.push(message);
        if (message.channel === 'app:hello')
          socket.send(encode({ id: message.id, result: { ok: true, value: { version: '9' } } }));
        if (message.subscribe !== undefined)
          socket.send(encode({ topic: message.subscribe, value: { seq: received.length } }));
      });
    });
  });
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(() => {
    expect(condition()).toBe(true);
  }, 5000);
}

beforeEach(async () => {
  vi.stubGlobal('WebSocket', NodeWebSocket);
  received.length = 0;
  server = await listen(0);
  face = openSocketFace(
    new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/socket`),
    {
      retryMs: 10,
    },
  );
});
afterEach(() => {
  face.close();
  for (const client of server.clients) client.terminate();
  server.close();
});

describe('the face in a browser', () => {
  it('sends what was asked before the connection was open, and gives the answer', async () => {
    expect(await face.invoke('app:hello', undefined)).toEqual({ ok: true, value: { version: '9' } });
  });

  it('gives the present snapshot to every listener, and nothing to one that has left', async () => {
    const first = vi.fn();
    const second = vi.fn();
    const leave = face.on('line', first);
    await until(() => first.mock.calls.length === 1);
    leave();
    face.on('line', second);
    await until(() => second.mock.calls.length === 1);
    expect(first).toHaveBeenCalledOnce();
  });

  it('answers calls as lost when the connection breaks, connects again, and asks for the snapshots again', async () => {
    const connections: boolean[] = [];
    const snapshots = vi.fn();
    face.onConnection((isConnected) => connections.push(isConnected));
    face.on('line', snapshots);
    await until(() => snapshots.mock.calls.length === 1);
    const answer = face.invoke('bench:disconnect', undefined); // This server never answers it.
    await until(() => received.length === 2);
    for (const client of server.clients) client.terminate();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'E-IPC-LOST' } });
    await until(() => snapshots.mock.calls.length === 2);
    expect(connections).toEqual([true, false, true]);
  });

  it('goes on trying while there is no server, and tells the loss once', async () => {
    const connections: boolean[] = [];
    face.onConnection((isConnected) => connections.push(isConnected));
    await face.invoke('app:hello', undefined);
    const { port } = server.address() as AddressInfo;
    for (const client of server.clients) client.terminate();
    server.close();
    for (let lost = 0; lost < 3; lost += 1)
      expect(await face.invoke('app:hello', undefined)).toMatchObject({ error: { code: 'E-IPC-LOST' } });
    expect(connections).toEqual([true, false]);
    server = await listen(port);
    await until(() => connections.length === 3);
    expect(await face.invoke('app:hello', undefined)).toMatchObject({ ok: true });
  });
});
