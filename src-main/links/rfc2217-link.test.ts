import { afterEach, describe, expect, it } from 'vitest';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import type { ScriptedServer, ServerScript } from '../../test/support/telnet-com-port-server.ts';
import { startScriptedServer } from '../../test/support/telnet-com-port-server.ts';
import type { ByteLink, PortSettings, ModemLines, Wait } from './byte-link.ts';
import { openRfc2217Link } from './rfc2217-link.ts';
import { phrase } from '#shared/text/words.ts';

const wait: Wait = { timeoutMs: 1000, phase: 'connecting' };
const settings: PortSettings = { baudRate: 115200, parity: 'even' };
const idle: ModemLines = { dtr: false, rts: false };
const [setBaudRate, setDataSize, setParity, setStopSize, setControl, purgeData] = [1, 2, 3, 4, 5, 12];

describe('a port behind an RFC 2217 server', () => {
  const servers: ScriptedServer[] = [];
  const links: ByteLink[] = [];
  const clock = new HandClock();

  afterEach(async () => {
    await Promise.all(links.splice(0).map((link) => link.close()));
    await Promise.all(servers.splice(0).map((server) => server.close()));
    expect(clock.pendingCount).toBe(0);
  });

  async function start(script: ServerScript = {}) {
    const server = await startScriptedServer(script);
    servers.push(server);
    return server;
  }

  async function open(server: ScriptedServer, lines: ModemLines | 'leave' = idle, signal?: AbortSignal) {
    const address = { name: 'rfc2217://line:4001', host: '127.0.0.1', port: server.port, clock, signal };
    const link = await openRfc2217Link(address, settings, lines);
    links.push(link);
    return link;
  }

  /** Lets time run until the work has ended: for waits that must end on their own. */
  async function passingTime<T>(work: Promise<T>): Promise<T> {
    let ended = false;
    const end = () => void (ended = true);
    work.then(end, end);
    while (!ended) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      clock.advance(100);
    }
    return work;
  }

  it('asks for 8E1 at the rate, for no flow control and for both lines', async () => {
    const server = await start();
    const link = await open(server);
    expect(server.requests).toEqual([
      [setBaudRate, 0x00, 0x01, 0xc2, 0x00],
      [setDataSize, 8],
      [setParity, 3],
      [setStopSize, 1],
      [purgeData, 1],
      [setControl, 1],
      [setControl, 9],
      [setControl, 12],
    ]);
    expect(link.hasModemLines).toBe(true);
  });

  it('carries data with FF in it both ways', async () => {
    const server = await start();
    const link = await open(server);
    await link.send(Uint8Array.of(1, 0xff, 0x0d, 0));
    server.send(0x79, 0xff);
    server.send(0xff, 0x1f);
    expect([...(await link.take(3, wait))]).toEqual([0x79, 0xff, 0x1f]);
    await expect.poll(() => server.data, { interval: 1 }).toEqual([1, 0xff, 0x0d, 0]);
  });

  it('sets both lines, and changes settings', async () => {
    const server = await start();
    const link = await open(server);
    server.requests.length = 0;
    await link.setLines({ dtr: true, rts: false });
    await link.configure({ baudRate: 9600, parity: 'none' });
    expect(server.requests.slice(0, 3)).toEqual([
      [setControl, 8],
      [setControl, 12],
      [setBaudRate, 0, 0, 0x25, 0x80],
    ]);
    expect(link.settings).toEqual({ baudRate: 9600, parity: 'none' });
  });

  it('lets what was sent leave the remote port before it changes settings', async () => {
    const server = await start();
    const link = await open(server);
    server.requests.length = 0;
    await link.send(new Uint8Array(100));
    const change = link.configure({ baudRate: 9600, parity: 'even' });
    clock.advance(9); // 100 bytes of 11 bits at 115200 baud: 9.55 ms
    await new Promise(setImmediate);
    expect(server.requests).toEqual([]);
    clock.advance(1);
    await change;
    expect(server.requests[0]?.[0]).toBe(setBaudRate);
  });

  it('touches no line if the caller says so', async () => {
    const server = await start();
    await open(server, 'leave');
    expect(server.requests.filter(([code, value = 0]) => code === setControl && value > 3)).toEqual([]);
  });

  it.each([
    [setBaudRate, [0, 0, 0x25, 0x80], 'requested 115200 baud, but the server has 9600 baud'],
    [setParity, [1], 'requested even parity, but the server has value 1'],
  ])('refuses a setting that the server replaced by another', async (wrongCode, wrongValue, words) => {
    const server = await start({ answer: (code, value) => (code === wrongCode ? wrongValue : value) });
    await expect(open(server)).rejects.toThrow(words);
  });

  it('takes a rate that the divider of the server only comes near', async () => {
    const server = await start({
      answer: (code, value) => (code === setBaudRate ? [0, 0x01, 0xc2, 0xb8] : value),
    });
    await expect(open(server)).resolves.toBeDefined();
  });

  it('keeps the settings in force if the server refuses new ones', async () => {
    const server = await start({ answer: (code, value) => (code === setParity ? [3] : value) });
    const link = await open(server);
    await expect(link.configure({ baudRate: 9600, parity: 'none' })).rejects.toMatchObject({
      code: 'E-PORT-SETTINGS',
    });
    expect(link.settings).toEqual(settings);
  });

  it('fails by name if the server does not answer a request', async () => {
    const server = await start({ answer: (code, value) => (code === setStopSize ? undefined : value) });
    await expect(passingTime(open(server))).rejects.toMatchObject({
      code: 'E-PORT-REMOTE',
      params: { request: phrase('request.unanswered', { request: phrase('request.stop-bits') }) },
    });
  });

  it('refuses flow control that the server will not switch off', async () => {
    const server = await start({
      answer: (code, value) => (code === setControl && value[0] === 1 ? [3] : value),
    });
    await expect(open(server)).rejects.toMatchObject({ code: 'E-PORT-REMOTE' });
  });

  it('has no modem lines if the server gives no answer for them', async () => {
    const server = await start({
      answer: (code, value) => (code === setControl && (value[0] ?? 0) > 3 ? undefined : value),
    });
    const link = await passingTime(open(server));
    expect(link.hasModemLines).toBe(false);
  });

  it('is not fooled by the answer for one line when it waits for the other', async () => {
    const server = await start({
      answer: (code, value) => (code === setControl && value[0] === 12 ? [9] : value),
    });
    const link = await passingTime(open(server));
    expect(link.hasModemLines).toBe(false);
  });

  it.each<[string, ServerScript, string]>([
    ['does not speak telnet', { isRaw: true }, 'E-PORT-NOT-RFC2217'],
    ['refuses the control of its port', { refusedOptions: [44] }, 'E-PORT-NOT-RFC2217'],
    ['refuses 8-bit data', { refusedOptions: [0] }, 'E-PORT-REMOTE'],
  ])('tells apart a server that %s', async (_, script, code) => {
    const server = await start(script);
    await expect(passingTime(open(server))).rejects.toMatchObject({ code });
  });

  it('passes on what a busy server says before it hangs up', async () => {
    const server = await start({ isRaw: true, greeting: Buffer.from('Port already in use\r\n') });
    const opening = open(server);
    await expect.poll(() => server.data.length, { interval: 1 }).toBeGreaterThan(0);
    server.hangUp();
    await expect(opening).rejects.toMatchObject({
      code: 'E-PORT-CONNECT',
      params: { detail: phrase('socket.says', { words: 'Port already in use' }) },
    });
  });

  it('stops in the middle of the negotiation when the caller stops', async () => {
    const server = await start({ isRaw: true });
    const controller = new AbortController();
    const opening = open(server, idle, controller.signal);
    await expect.poll(() => server.data.length, { interval: 1 }).toBeGreaterThan(0);
    controller.abort(new Error('stop'));
    await expect(opening).rejects.toThrow('stop');
  });

  it('ends every wait when the server hangs up', async () => {
    const server = await start({
      answer: (code, value) => (code === setControl && value[0] === 8 ? undefined : value),
    });
    const link = await open(server);
    const reply = link.take(1, wait);
    const change = link.setLines({ dtr: true, rts: false });
    server.hangUp();
    await Promise.all([
      expect(reply).rejects.toMatchObject({ code: 'E-PORT-LOST' }),
      expect(change).rejects.toMatchObject({ code: 'E-PORT-LOST' }),
    ]);
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
  });
});
