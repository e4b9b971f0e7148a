import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { deviceOf } from '../../test/support/board-rig.ts';
import { systemClock } from '../time/clock.ts';
import { VirtualBoard } from './board.ts';
import type { TcpServer } from './serve-tcp.ts';
import { serveTcp } from './serve-tcp.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(): Promise<{ server: TcpServer; board: VirtualBoard }> {
  const board = new VirtualBoard({ device: deviceOf('F103'), clock: systemClock, paced: false });
  const server = await serveTcp(board, { host: '127.0.0.1', port: 0 });
  ends.push(() => server.close());
  return { server, board };
}

async function dial(server: TcpServer): Promise<Socket> {
  const socket = connect(server.port, server.host);
  ends.push(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

async function ask(socket: Socket, ...bytes: number[]): Promise<Buffer> {
  socket.write(Uint8Array.from(bytes));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return answer;
}

describe('a board on TCP', () => {
  it('answers as on a serial line', async () => {
    const { server } = await serve();
    const socket = await dial(server);
    expect([...(await ask(socket, 0x7f))]).toEqual([0x79]);
    expect([...(await ask(socket, 0x02, 0xfd))]).toEqual([0x79, 0x01, 0x04, 0x10, 0x79]);
  });

  it('hangs up on a second client and keeps the first', async () => {
    const { server } = await serve();
    const first = await dial(server);
    await ask(first, 0x7f);
    const second = await dial(server);
    second.on('error', () => undefined);
    await once(second, 'close');
    expect([...(await ask(first, 0x02, 0xfd))]).toHaveLength(5);
  });

  it('takes the next client after the first has gone, freshly reset', async () => {
    const { server, board } = await serve();
    const first = await dial(server);
    await ask(first, 0x7f);
    first.destroy();
    while (board.isConnected) await new Promise(setImmediate);
    expect([...(await ask(await dial(server), 0x7f))]).toEqual([0x79]);
  });

  it('hangs up when the adapter is unplugged', async () => {
    const { server, board } = await serve();
    board.addFault({ kind: 'unplug', direction: 'toBoard', at: 0 });
    const socket = await dial(server);
    socket.resume();
    socket.write(Uint8Array.of(0x7f));
    await once(socket, 'close');
    expect(board.isConnected).toBe(false);
  });

  it('names the address that it cannot listen on', async () => {
    const { server, board } = await serve();
    await expect(serveTcp(board, { host: server.host, port: server.port })).rejects.toMatchObject({
      code: 'E-BOARD-LISTEN',
      params: { address: `127.0.0.1:${String(server.port)}`, detail: 'address already in use (EADDRINUSE).' },
    });
  });
});
