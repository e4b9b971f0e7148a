import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import type { ScriptedServer } from '../../test/support/telnet-com-port-server.ts';
import { startScriptedServer } from '../../test/support/telnet-com-port-server.ts';
import type { Wait } from './byte-link.ts';
import { openTcpLink } from './tcp-link.ts';
import { phrase } from '#shared/text/words.ts';

const wait: Wait = { timeoutMs: 1000, phase: 'connecting' };
const settings = { baudRate: 115200, parity: 'even' as const };

describe('a raw TCP connection', () => {
  let server: ScriptedServer;
  const clock = new HandClock();
  const address = (port: number) => ({ name: 'tcp://line:4001', host: '127.0.0.1', port, clock });

  beforeEach(async () => {
    server = await startScriptedServer({ isRaw: true });
  });

  afterEach(async () => {
    await server.close();
    expect(clock.pendingCount).toBe(0);
  });

  it('carries bytes as they are, both ways', async () => {
    const link = await openTcpLink(address(server.port), settings);
    await link.send(Uint8Array.of(0x7f, 0xff, 0));
    await expect.poll(() => server.data, { interval: 1 }).toEqual([0x7f, 0xff, 0]);
    server.send(0x79, 0xff);
    expect(await link.take(2, wait)).toEqual(Uint8Array.of(0x79, 0xff));
    await link.close();
  });

  it('remembers settings and has no modem lines', async () => {
    const link = await openTcpLink(address(server.port), settings);
    await link.configure({ baudRate: 9600, parity: 'none' });
    expect(link.settings).toEqual({ baudRate: 9600, parity: 'none' });
    expect(link.hasModemLines).toBe(false);
    await expect(link.setLines({ dtr: false, rts: false })).rejects.toMatchObject({
      code: 'E-PORT-NO-LINES',
    });
    await link.close();
  });

  it('ends the wait when the server hangs up, and serves what came before', async () => {
    const link = await openTcpLink(address(server.port), settings);
    const reply = link.take(2, wait);
    server.send(0x79);
    await new Promise((resolve) => setTimeout(resolve, 10));
    server.hangUp();
    await expect(reply).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    expect([...(await link.take(1, wait))]).toEqual([0x79]);
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await link.close();
  });

  it('ends the wait with its own close', async () => {
    const link = await openTcpLink(address(server.port), settings);
    const reply = link.take(1, wait);
    await Promise.all([link.close(), expect(reply).rejects.toMatchObject({ code: 'E-PORT-CLOSED' })]);
  });

  it('says that nothing listens', async () => {
    const { port } = server;
    await server.close();
    await expect(openTcpLink(address(port), settings)).rejects.toMatchObject({
      code: 'E-PORT-CONNECT',
      params: { port: 'tcp://line:4001', detail: phrase('socket.refused') },
    });
    server = await startScriptedServer();
  });

  it('gives up on a host that does not answer, and stops when the caller stops', async () => {
    // TEST-NET-1 (RFC 5737): no host answers there.
    const silent = { ...address(9), host: '192.0.2.1' };
    const opening = openTcpLink(silent, settings);
    clock.advance(5000);
    await expect(opening).rejects.toMatchObject({ code: 'E-PORT-CONNECT' });
    const controller = new AbortController();
    const stopped = openTcpLink({ ...silent, signal: controller.signal }, settings);
    controller.abort(new Error('stop'));
    await expect(stopped).rejects.toThrow('stop');
  });
});
