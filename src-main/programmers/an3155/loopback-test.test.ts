import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import type { LoopbackReport } from '#shared/job/loopback.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import type { ByteLink } from '../../links/byte-link.ts';
import { openVirtualLink } from '../../links/virtual-link.ts';
import { VirtualBoard } from '../../virtual-board/board.ts';
import { sleep } from '../../time/clock.ts';
import { LoopbackLink, type LoopbackLinkOptions } from '../../links/loopback-link.ts';
import { testLoopback } from './loopback-test.ts';

const settings = { baudRate: 115_200, parity: 'even' } as const;

function linkWith(fault: Partial<LoopbackLinkOptions> = {}) {
  const clock = new VirtualClock();
  return { clock, link: new LoopbackLink({ name: 'virtual:loopback', settings, clock, ...fault }) };
}

async function reportOf(fault: Partial<LoopbackLinkOptions>) {
  const { clock, link } = linkWith(fault);
  return testLoopback(link, { clock });
}

/** All bursts that a link sends meanwhile. */
async function sentBy(link: ByteLink, action: () => Promise<unknown>): Promise<number[][]> {
  const sent: number[][] = [];
  link.tap = {
    bytes: (direction, bytes) => {
      if (direction === 'sent') sent.push([...bytes]);
    },
    lines: () => undefined,
    configured: () => undefined,
  };
  await action();
  return sent;
}

describe('the loopback test', () => {
  it('finds a sound adapter sound, and parity on its wire', async () => {
    const report = await reportOf({});
    expect(report).toMatchObject({ verdict: 'sound', parity: 'real', parityExtraPercent: 10 });
    expect(report.rounds.map(({ baudRate, parity }) => `${baudRate} ${parity}`)).toEqual(
      [9600, 57_600, 115_200].flatMap((rate) => ['none', 'even', 'odd'].map((parity) => `${rate} ${parity}`)),
    );
  });

  it('tells a missing jumper by the silence, without trying every rate', async () => {
    const report = await reportOf({ isOpen: true });
    expect(report).toMatchObject({ verdict: 'no-echo', parity: 'not-measured' });
    expect(report.rounds).toHaveLength(3);
  });

  it('sends three single bytes and a knock at the most if nothing comes back', async () => {
    const { clock, link } = linkWith({ isOpen: true });
    expect(await sentBy(link, () => testLoopback(link, { clock }))).toEqual([[0xaa], [0xaa], [0xb4], [0xaa]]);
  });

  it('sends no pattern to a board that answers on a line which echoes', async () => {
    const { device } = findDevice(loadDevices(), 'stm32f103c8');
    const clock = new VirtualClock();
    const board = new VirtualBoard({ device, clock, paced: true, faults: [{ kind: 'echo' }] });
    const link = openVirtualLink(board, { name: 'virtual:test', settings, clock });
    await sleep(clock, device.uart.startup.worstMs);
    await link.send(Uint8Array.of(0x7f));
    await link.take(2, { timeoutMs: 100, phase: 'connecting' });
    let report: LoopbackReport | undefined;
    const sent = await sentBy(link, async () => {
      report = await testLoopback(link, { clock });
    });
    expect(sent).toEqual([[0xaa], [0xb4]]);
    expect(report).toMatchObject({ verdict: 'altered', rounds: [{ sentCount: 2, heardCount: 3 }] });
  });

  it('names the first byte that came back altered', async () => {
    const report = await reportOf({ altersAboveBaudRate: 57_600 });
    expect(report.verdict).toBe('altered');
    const altered = report.rounds.filter(({ outcome }) => outcome === 'altered');
    expect(altered.map(({ baudRate }) => baudRate)).toEqual([115_200, 115_200, 115_200]);
    expect(altered[0]?.difference).toEqual({ index: 0, sent: 0x55, heard: 0xd5 });
  });

  it('tells an adapter that sends no parity although the bytes come back right', async () => {
    const report = await reportOf({ ignoresParity: true });
    expect(report.rounds.every(({ outcome }) => outcome === 'same')).toBe(true);
    expect(report).toMatchObject({ verdict: 'no-parity', parity: 'ignored', parityExtraPercent: 0 });
  });

  it('tells an adapter that refuses parity', async () => {
    const report = await reportOf({ refusesParity: true });
    expect(report.verdict).toBe('no-parity');
    expect(report.rounds.filter(({ outcome }) => outcome === 'refused')).toHaveLength(6);
  });

  it('does not claim anything about parity if the bytes take no time', async () => {
    expect(await reportOf({ isInstant: true })).toMatchObject({ verdict: 'sound', parity: 'not-measured' });
  });

  it('leaves the settings as they were', async () => {
    const { clock, link } = linkWith({ ignoresParity: true });
    await testLoopback(link, { clock, baudRates: [19_200] });
    expect(link.settings).toEqual(settings);
  });

  it('is stopped at once', async () => {
    const { clock, link } = linkWith({ isOpen: true });
    const controller = new AbortController();
    clock.after(100, () => controller.abort(new Error('enough')));
    await expect(testLoopback(link, { clock, signal: controller.signal })).rejects.toThrow('enough');
    expect(clock.now()).toBeLessThan(110);
    expect(link.settings).toEqual(settings);
  });
});
