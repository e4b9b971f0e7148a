import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ByteLink, PortSettings, Wait } from '../../src-main/links/byte-link.ts';
import { openRfc2217Link } from '../../src-main/links/rfc2217-link.ts';
import { openSerialportLink } from '../../src-main/links/serialport-link.ts';
import { openTcpLink } from '../../src-main/links/tcp-link.ts';
import type { Clock } from '../../src-main/time/clock.ts';
import { systemClock } from '../../src-main/time/clock.ts';
import type { PtyPair } from '../support/serial-pty-pair.ts';
import { openPtyPair } from '../support/serial-pty-pair.ts';
import type { Ser2net } from '../support/telnet-ser2net.ts';
import { startSer2net } from '../support/telnet-ser2net.ts';
import { hasTool } from '../support/tools.ts';

const wait: Wait = { timeoutMs: 2000, phase: 'connecting' };
const settings: PortSettings = { baudRate: 115200, parity: 'even' };
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);

/** Twenty times as fast, if a wait must run out. */
const hurriedClock: Clock = {
  now: () => systemClock.now(),
  after: (delayMs, action) => systemClock.after(delayMs / 20, action),
};

/** Debian keeps ser2net where ordinary users do not look. */

describe.skipIf(!hasTool('ser2net') || !hasTool('socat'))('ser2net in front of a pseudo-terminal', () => {
  let pair: PtyPair;
  let far: ByteLink;
  let server: Ser2net | undefined;
  const links: ByteLink[] = [];

  beforeEach(async () => {
    pair = await openPtyPair();
    const request = {
      path: pair.first,
      settings: { ...settings, parity: 'none' as const },
      lines: 'leave' as const,
    };
    far = await openSerialportLink({ ...request, clock: systemClock });
  });

  afterEach(async () => {
    await Promise.all([far, ...links.splice(0)].map((link) => link.close()));
    await server?.stop();
    server = undefined;
    await pair.unplug();
  });

  async function start(accepter: string) {
    server = await startSer2net(pair.second, accepter);
    return { name: `rfc2217://127.0.0.1:${server.port}`, host: '127.0.0.1', port: server.port };
  }

  async function open(
    address: Awaited<ReturnType<typeof start>>,
    clock: Clock = systemClock,
    lines: 'leave' | 'idle' = 'leave',
  ) {
    const link = await openRfc2217Link(
      { ...address, clock },
      settings,
      lines === 'idle' ? { dtr: false, rts: false } : lines,
    );
    links.push(link);
    return link;
  }

  it('carries every byte value both ways, and takes new settings', async () => {
    const link = await open(await start('telnet(rfc2217),tcp'));
    await link.send(everyByte);
    expect(await far.take(256, wait)).toEqual(everyByte);
    await far.send(everyByte);
    expect(await link.take(256, wait)).toEqual(everyByte);
    await link.configure({ baudRate: 57600, parity: 'none' });
    await link.send(Uint8Array.of(0x7f));
    expect([...(await far.take(1, wait))]).toEqual([0x7f]);
  });

  it('finds out that the remote port has no modem lines', async () => {
    const link = await open(await start('telnet(rfc2217),tcp'), hurriedClock, 'idle');
    expect(link.hasModemLines).toBe(false);
  });

  it('is free for the next client as soon as it is closed', async () => {
    const address = await start('telnet(rfc2217),tcp');
    await (await open(address)).close();
    await expect(open(address)).resolves.toBeDefined();
  });

  it('says that another client has the port', async () => {
    const address = await start('telnet(rfc2217),tcp');
    await open(address);
    await expect(open(address)).rejects.toThrow(/^E-PORT-CONNECT: .*(in use|closed the connection)/i);
  });

  it('tells a telnet server without RFC 2217 from one with it', async () => {
    const address = await start('telnet,tcp');
    await expect(open(address)).rejects.toMatchObject({ code: 'E-PORT-NOT-RFC2217' });
  });

  it('carries every byte value over raw TCP', async () => {
    const address = await start('tcp');
    const link = await openTcpLink({ ...address, clock: systemClock }, settings);
    links.push(link);
    await link.send(everyByte);
    expect(await far.take(256, wait)).toEqual(everyByte);
    await far.send(everyByte);
    expect(await link.take(256, wait)).toEqual(everyByte);
  });
});
