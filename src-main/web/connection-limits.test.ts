import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ConnectionLimits } from './connection-limits.ts';

/** A server that connections come to, and what became of each. */
function rig() {
  const server = new EventEmitter() as unknown as Server;
  const limits = new ConnectionLimits(server);
  return {
    limits,
    connect: (remoteAddress: string, count = 1) => {
      return Array.from({ length: count }, () => {
        const state = { isOpen: true };
        const socket = Object.assign(new EventEmitter(), {
          remoteAddress,
          destroy() {
            state.isOpen = false;
            socket.emit('close');
          },
        });
        server.emit('connection', socket);
        return { socket: socket as unknown as Socket, state };
      });
    },
  };
}

const openCount = (made: { state: { isOpen: boolean } }[]) => made.filter(({ state }) => state.isOpen).length;

describe('connections of one address', () => {
  it('that showed no cookie leave room for those of another', () => {
    const { connect } = rig();
    const others = connect('127.0.0.2', 3);
    const many = connect('127.0.0.1', 500);
    expect(openCount(others)).toBe(3);
    expect(openCount(many)).toBe(12);
    expect(many.slice(-12).every(({ state }) => state.isOpen)).toBe(true);
  });

  it('never crowd out a browser that was let in, and cannot take all there are with a cookie', () => {
    const { connect, limits } = rig();
    const screens = connect('127.0.0.1', 500).filter(({ state }) => state.isOpen);
    for (const { socket } of screens) limits.trust(socket);
    for (let round = 0; round < 50; round += 1)
      for (const { socket, state } of connect('127.0.0.1', 1)) if (state.isOpen) limits.trust(socket);
    expect(openCount(screens)).toBe(12);
    const [last] = connect('127.0.0.1');
    expect(last?.state.isOpen).toBe(false);
    const [other] = connect('127.0.0.2');
    expect(other?.state.isOpen).toBe(true);
  });

  it('come again when they have gone', () => {
    const { connect } = rig();
    for (const { socket } of connect('127.0.0.1', 12)) socket.destroy();
    expect(openCount(connect('127.0.0.1', 12))).toBe(12);
  });
});
