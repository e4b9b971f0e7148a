import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ByteLink, Wait } from '../../src-main/links/byte-link.ts';
import { openSerialportLink } from '../../src-main/links/serialport-link.ts';
import { systemClock } from '../../src-main/time/clock.ts';
import type { PtyPair } from '../support/serial-pty-pair.ts';
import { openPtyPair } from '../support/serial-pty-pair.ts';
import { hasTool } from '../support/tools.ts';

const wait: Wait = { timeoutMs: 2000, phase: 'connecting' };
const lines = { dtr: false, rts: false };

describe.skipIf(!hasTool('socat'))('a serial port over a pair of pseudo-terminals', () => {
  let pair: PtyPair;
  const links: ByteLink[] = [];

  async function open(path: string, parity: 'none' | 'even' = 'none') {
    const link = await openSerialportLink({
      path,
      settings: { baudRate: 115200, parity },
      lines,
      clock: systemClock,
    });
    links.push(link);
    return link;
  }

  beforeEach(async () => {
    pair = await openPtyPair();
  });

  afterEach(async () => {
    await Promise.all(links.splice(0).map((link) => link.close()));
    await pair.unplug();
  });

  it('carries every byte value both ways, in order', async () => {
    const [here, there] = [await open(pair.first), await open(pair.second)];
    const sent = Uint8Array.from(randomBytes(3000));
    sent.set(Array.from({ length: 256 }, (_, value) => value));
    await here.send(sent);
    expect(await there.take(sent.length, wait)).toEqual(sent);
    await there.send(sent.subarray(0, 300));
    expect(await here.take(300, wait)).toEqual(sent.subarray(0, 300));
  });

  it('sends what does not fit into the driver at once as soon as there is room', async () => {
    const [here, there] = [await open(pair.first), await open(pair.second)];
    const sent = Uint8Array.from(randomBytes(100_000));
    const bothSent = Promise.all([here.send(sent), here.send(Uint8Array.of(1, 2, 3))]);
    expect(await there.take(sent.length, wait)).toEqual(sent);
    expect([...(await there.take(3, wait))]).toEqual([1, 2, 3]);
    await bothSent;
  });

  it('has no modem lines, which is not a failure', async () => {
    const link = await open(pair.first);
    expect(link.hasModemLines).toBe(false);
    expect(link.lowLatency.state).toBe('unavailable');
    await expect(link.setLines(lines)).rejects.toMatchObject({ code: 'E-PORT-NO-LINES' });
  });

  it('changes baud rate and parity, drops unread input and works on', async () => {
    const [here, there] = [await open(pair.first), await open(pair.second)];
    await there.send(Uint8Array.of(9, 9));
    await here.take(1, wait);
    await here.configure({ baudRate: 57600, parity: 'none' });
    await here.configure({ baudRate: 57600, parity: 'even' });
    await here.configure({ baudRate: 250000, parity: 'even' });
    expect(here.settings).toEqual({ baudRate: 250000, parity: 'even' });
    await there.send(Uint8Array.of(0x79));
    expect([...(await here.take(1, wait))]).toEqual([0x79]);
    await here.send(Uint8Array.of(0x7f));
    expect([...(await there.take(1, wait))]).toEqual([0x7f]);
  });

  it('sees what the operating system holds when input is dropped, though the event loop was busy', async () => {
    const [here, there] = [await open(pair.first), await open(pair.second)];
    await there.send(Uint8Array.of(0x1f));
    const untilMs = performance.now() + 30;
    while (performance.now() < untilMs);
    expect([...here.discardInput()]).toEqual([0x1f]);
  });

  it('ends the wait when the port is unplugged, and fails what follows', async () => {
    const link = await open(pair.first);
    const reply = link.take(1, { ...wait, timeoutMs: 10_000 });
    await Promise.all([pair.unplug(), expect(reply).rejects.toMatchObject({ code: 'E-PORT-LOST' })]);
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await link.close();
  });

  it('ends the wait when it is closed, and can be opened again', async () => {
    const link = await open(pair.first);
    const reply = link.take(1, wait);
    await Promise.all([link.close(), expect(reply).rejects.toMatchObject({ code: 'E-PORT-CLOSED' })]);
    const again = await open(pair.first);
    const there = await open(pair.second);
    await there.send(Uint8Array.of(5));
    expect([...(await again.take(1, wait))]).toEqual([5]);
  });

  it('refuses a port that is open already', async () => {
    await open(pair.first);
    await expect(open(pair.first)).rejects.toMatchObject({ code: 'E-PORT-BUSY' });
  });

  it('opens even parity a second time', async () => {
    await (await open(pair.first, 'even')).close();
    await expect(open(pair.first, 'even')).resolves.toBeDefined();
  });
});

describe.skipIf(process.platform === 'win32')('opening what is no serial port', () => {
  it.each([
    ['/dev/flashline-does-not-exist', 'E-PORT-NOT-FOUND'],
    ['/dev', 'E-PORT-NOT-FOUND'],
    ['/dev/null', 'E-PORT-OPEN'],
  ])('%s fails with %s', async (path, code) => {
    const settings = { baudRate: 115200, parity: 'even' as const };
    await expect(openSerialportLink({ path, settings, lines, clock: systemClock })).rejects.toMatchObject({
      code,
    });
  });
});
