import { describe, expect, it } from 'vitest';
import { FakeBinding } from '../../test/support/serial-fake-binding.ts';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import type { PortSettings, ModemLines, Wait } from './byte-link.ts';
import { openSerialportLink } from './serialport-link.ts';
import { phrase } from '#shared/text/words.ts';

const wait: Wait = { timeoutMs: 100, phase: 'connecting' };
const settings: PortSettings = { baudRate: 115200, parity: 'even' };
const idle: ModemLines = { dtr: false, rts: false };

async function open(binding = new FakeBinding(), lines: ModemLines | 'leave' = idle, signal?: AbortSignal) {
  const clock = new HandClock();
  const request = { path: 'COM3', settings, lines, clock, signal };
  const link = await openSerialportLink(request, () => Promise.resolve(binding));
  return { link, binding, clock, port: () => binding.ports.at(-1)! };
}

/** Lets promises that are settled already run on. */
const settle = () => new Promise(setImmediate);

describe('opening', () => {
  it('asks for 8 bits and one stop bit, without raising DTR, then de-asserts both lines in one call', async () => {
    const { binding, link } = await open();
    expect(binding.calls).toEqual([
      ['open', { path: 'COM3', ...settings, dataBits: 8, stopBits: 1, lock: true, hupcl: false }],
      ['set', { dtr: false, rts: false, brk: false, lowLatency: true }],
    ]);
    expect(link.hasModemLines).toBe(true);
  });

  it('touches no line if the caller says so', async () => {
    const { binding, link } = await open(new FakeBinding(), 'leave');
    expect(binding.takeCallNames()).toEqual(['open']);
    expect(link.hasModemLines).toBe(true);
  });

  it('takes a port without modem lines as a normal case', async () => {
    const binding = new FakeBinding();
    binding.hasModemLines = false;
    const { link } = await open(binding);
    expect(link.hasModemLines).toBe(false);
  });

  it('refuses a rate that the driver replaced by another, and closes the port', async () => {
    const binding = new FakeBinding();
    binding.actualBaudRate = () => 9600;
    await expect(open(binding)).rejects.toMatchObject({
      code: 'E-PORT-SETTINGS',
      params: { detail: phrase('port.driver-rate', { baudRate: 9600 }) },
    });
    expect(binding.ports[0]!.isOpen).toBe(false);
  });

  it('takes a rate that the divider of the adapter only comes near', async () => {
    const binding = new FakeBinding();
    binding.actualBaudRate = () => 115384;
    await expect(open(binding)).resolves.toBeDefined();
  });

  it('does not touch the port if the caller has stopped already', async () => {
    const binding = new FakeBinding();
    await expect(open(binding, idle, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(binding.ports).toHaveLength(0);
  });

  it('closes a port that opens after the caller has stopped', async () => {
    const binding = new FakeBinding();
    const controller = new AbortController();
    binding.opened = () => controller.abort(new Error('stop'));
    await expect(open(binding, idle, controller.signal)).rejects.toThrow('stop');
    await expect.poll(() => binding.ports[0]!.isOpen, { interval: 1 }).toBe(false);
  });
});

describe('an open port', () => {
  it('carries bytes both ways', async () => {
    const { link, port } = await open();
    await link.send(Uint8Array.of(0x7f));
    expect(port().written).toEqual([0x7f]);
    port().deliver([0x79, 1]);
    await settle();
    port().deliver([2]);
    expect([...(await link.take(3, wait))]).toEqual([0x79, 1, 2]);
  });

  it('sets both lines after what was sent has left, and keeps low latency with them', async () => {
    const { link, binding } = await open();
    binding.calls.length = 0;
    await link.setLines({ dtr: true, rts: false });
    expect(binding.calls).toEqual([
      ['drain'],
      ['set', { dtr: true, rts: false, brk: false, lowLatency: true }],
    ]);
  });

  it('says that lines were not set if the driver refuses', async () => {
    const { link, port } = await open();
    port().setFailure = new Error('Error: Broken pipe, cannot set');
    await expect(link.setLines(idle)).rejects.toMatchObject({
      code: 'E-PORT-LINES',
      params: { detail: 'Broken pipe, cannot set' },
    });
  });

  it.each(['drainFailure', 'setFailure'] as const)('is lost where the device goes away: %s', async (call) => {
    const { link, port } = await open();
    port()[call] = new Error('Error: Input/output error, cannot set');
    await expect(link.setLines(idle)).rejects.toMatchObject({ code: 'E-PORT-LOST' });
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
  });

  it('changes the baud rate in place', async () => {
    const { link, binding } = await open();
    binding.takeCallNames();
    await link.configure({ baudRate: 9600, parity: 'even' });
    expect(binding.takeCallNames()).toEqual(['drain', 'update']);
  });

  it('changes parity by opening again, and puts the lines back as they were', async () => {
    const { link, binding, port } = await open();
    await link.setLines({ dtr: true, rts: false });
    binding.calls.length = 0;
    await link.configure({ baudRate: 115200, parity: 'none' });
    expect(binding.calls).toEqual([
      ['drain'],
      ['close'],
      ['open', expect.objectContaining({ parity: 'none', hupcl: false })],
      ['set', { dtr: true, rts: false, brk: false, lowLatency: true }],
    ]);
    port().deliver([0x79]);
    expect([...(await link.take(1, wait))]).toEqual([0x79]);
  });

  it('is lost if it does not open again', async () => {
    const { link, binding } = await open();
    binding.openFailure = new Error('Error: No such file or directory, cannot open COM3');
    await expect(link.configure({ baudRate: 115200, parity: 'none' })).rejects.toMatchObject({
      code: 'E-PORT-NOT-FOUND',
    });
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-NOT-FOUND' });
  });

  it('does not wait for ever for a driver that does not come back', async () => {
    const { link, port, clock } = await open();
    port().drainForever = true;
    const change = link.setLines(idle);
    await settle();
    clock.advance(5000);
    await expect(change).rejects.toMatchObject({ code: 'E-PORT-STUCK', params: { step: 'sending' } });
  });

  it('gives a write the time of its bytes and five seconds more, and is of no use afterwards', async () => {
    const { link, port, clock } = await open();
    await link.configure({ baudRate: 1200, parity: 'even' });
    port().writeForever = true;
    let failure: unknown;
    const sent = link.send(new Uint8Array(240)).catch((error: unknown) => (failure = error));
    await settle();
    clock.advance(7199);
    await settle();
    expect(failure).toBeUndefined();
    clock.advance(1);
    await sent;
    const stuck = { code: 'E-PORT-STUCK', params: { step: 'sending', timeoutMs: 7200 } };
    expect(failure).toMatchObject(stuck);
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject(stuck);
    expect(clock.pendingCount).toBe(0);
  });

  it('ends a write that hangs when it is stopped', async () => {
    const { link, port, clock } = await open();
    port().writeForever = true;
    const controller = new AbortController();
    const sent = link.send(Uint8Array.of(1), controller.signal);
    controller.abort(new Error('stop'));
    await expect(sent).rejects.toThrow('stop');
    expect(clock.pendingCount).toBe(0);
  });

  it('ends the wait when reading fails, and says that the port was lost', async () => {
    const { link, port } = await open();
    const reply = link.take(1, wait);
    port().deliver(new Error('Reading from COM port (ReadIOCompletion): Operation aborted'));
    await expect(reply).rejects.toMatchObject({ code: 'E-PORT-LOST' });
  });

  it('is lost if a write fails', async () => {
    const { link, port } = await open();
    await port().close();
    await expect(link.send(Uint8Array.of(1))).rejects.toMatchObject({ code: 'E-PORT-LOST' });
  });

  it('closes without reporting its own close as a loss', async () => {
    const { link, port, clock } = await open();
    const reply = link.take(1, wait);
    await Promise.all([link.close(), expect(reply).rejects.toMatchObject({ code: 'E-PORT-CLOSED' })]);
    expect(port().isOpen).toBe(false);
    expect(clock.pendingCount).toBe(0);
  });
});

describe('low latency', () => {
  it.runIf(process.platform === 'linux')('reports a flag that the driver took', async () => {
    const binding = new FakeBinding();
    binding.takesLowLatency = true;
    expect((await open(binding)).link.lowLatency.state).toBe('set');
  });
});
