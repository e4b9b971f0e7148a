import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../test/support/board-rig.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { VirtualBoard } from '../virtual-board/board.ts';
import type { Wait } from './byte-link.ts';
import { openVirtualLink } from './virtual-link.ts';

const wait: Wait = { timeoutMs: 500, phase: 'connecting' };
const settings = { baudRate: 115_200, parity: 'even' } as const;

function open(paced = false) {
  const clock = new VirtualClock();
  const board = new VirtualBoard({ device: deviceOf('F103'), clock, paced });
  const link = openVirtualLink(board, { name: 'virtual:f103', settings, clock });
  return { clock, board, link };
}

describe('a virtual link', () => {
  it('carries the sync byte to the board and its ACK back', async () => {
    const { link } = open();
    await link.send(Uint8Array.of(0x7f));
    expect(await link.take(1, wait)).toEqual(Uint8Array.of(0x79));
    await link.close();
  });

  it('times out on the clock it was given when the board is silent', async () => {
    const { board, link, clock } = open();
    board.addFault({ kind: 'silent' });
    await link.send(Uint8Array.of(0x7f));
    await expect(link.take(1, wait)).rejects.toMatchObject({ code: 'E-PORT-TIMEOUT' });
    expect(clock.now()).toBe(500);
  });

  it('refuses a second client while the first is there, and takes it afterwards', async () => {
    const { board, link, clock } = open();
    const openAgain = () => openVirtualLink(board, { name: 'virtual:f103', settings, clock });
    expect(openAgain).toThrow(/E-PORT-BUSY/);
    await link.close();
    await openAgain().close();
  });

  it('fails with the port lost when the adapter is unplugged', async () => {
    const { board, link } = open();
    board.addFault({ kind: 'unplug', direction: 'fromBoard', at: 1 });
    await link.send(Uint8Array.of(0x7f, 0x00, 0xff));
    expect(await link.take(1, wait)).toEqual(Uint8Array.of(0x79));
    await expect(link.take(1, wait)).rejects.toMatchObject({ code: 'E-PORT-LOST' });
  });

  it('drives BOOT0 and RESET through its modem lines', async () => {
    const { board, link } = open();
    await link.setLines({ dtr: true, rts: false });
    expect(board.state).toBe('reset');
    await link.setLines({ dtr: false, rts: false });
    expect(board.state).toBe('application');
    await link.setLines({ dtr: true, rts: true });
    await link.setLines({ dtr: false, rts: true });
    expect(board.state).toBe('rom');
    await link.close();
  });

  it('takes the time of 22 bits for a sync byte and its answer on a paced line', async () => {
    const { clock, link } = open(true);
    await new Promise<void>((resolve) => void clock.after(5, resolve));
    await link.send(Uint8Array.of(0x7f));
    await link.take(1, wait);
    expect(clock.now()).toBeCloseTo(5 + 22_000 / 115_200, 6);
    await link.close();
  });
});
