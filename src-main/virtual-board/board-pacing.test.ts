import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';

/** One character of 8E1 at 115200 baud, in milliseconds. */
const CHARACTER_MS = 11_000 / 115_200;

/** A paced board, awake and synchronised. */
async function pacedRig(part = 'F103'): Promise<BoardRig> {
  const rig = new BoardRig(part, { paced: true });
  await rig.pass(rig.board.profile.timing.startupMs + 1);
  rig.send('7F');
  await rig.pass(1);
  rig.heard();
  return rig;
}

/** Sends and waits until as many bytes have come; returns how long that took. */
async function timeOf(rig: BoardRig, hex: string, replyBytes: number): Promise<number> {
  const startMs = rig.clock.now();
  rig.send(hex);
  let count = 0;
  while (count < replyBytes) {
    await rig.pass(0.001);
    count += rig.heard().split(' ').filter(Boolean).length;
  }
  return rig.clock.now() - startMs;
}

describe('a paced board', () => {
  it('takes a character for every byte in either direction', async () => {
    const rig = await pacedRig();
    expect(await timeOf(rig, '02 FD', 5)).toBeCloseTo(7 * CHARACTER_MS, 2);
  });

  it('takes as long as the line and the flash for a block of 256 bytes', async () => {
    const rig = await pacedRig();
    const times = [
      await timeOf(rig, '31 CE', 1),
      await timeOf(rig, addressFrame(0x08000000), 1),
      await timeOf(rig, withChecksum('FF' + 'A5'.repeat(256)), 1),
    ];
    const wireMs = (3 + 6 + 259) * CHARACTER_MS;
    expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(wireMs + 128 * 0.0525, 1);
  });

  it('adds up its times without error over many commands', async () => {
    const rig = await pacedRig();
    const startMs = rig.clock.now();
    let replies = 0;
    rig.connection.close();
    const connection = rig.board.connect({
      settings: { baudRate: 115_200, parity: 'even' },
      onLost: () => undefined,
      onBytes: (bytes) => {
        replies += bytes.length;
        if (replies % 5 === 0 && replies < 5 * 200) connection.send(Uint8Array.of(0x01, 0xfe));
      },
    });
    await rig.pass(2);
    const firstMs = rig.clock.now();
    connection.send(Uint8Array.of(0x7f));
    await rig.pass(CHARACTER_MS * 3);
    replies = 0;
    connection.send(Uint8Array.of(0x01, 0xfe));
    while (replies < 5 * 200) await rig.pass(0.5);
    expect(rig.clock.now() - firstMs).toBeGreaterThan(200 * 7 * CHARACTER_MS);
    expect(rig.clock.now() - firstMs).toBeLessThan(200 * 7 * CHARACTER_MS + 1 + 3 * CHARACTER_MS);
    expect(firstMs).toBeGreaterThan(startMs);
  });

  it('erases for as long as the pages take, and ACKs then', async () => {
    const rig = await pacedRig('F405');
    await timeOf(rig, '44 BB', 1);
    rig.send(withChecksum('00 00 00 05'));
    await rig.pass(2000);
    expect(rig.heard()).toBe('');
    await rig.pass(5);
    expect(rig.heard()).toBe('79');
  });

  it('erases page by page: a reset in the middle leaves the rest as it was', async () => {
    const rig = await pacedRig();
    rig.board.flash.bytes.fill(0);
    await timeOf(rig, '43 BC', 1);
    rig.send(withChecksum('03 00 01 02 03'));
    await rig.pass(1 + 30 + 15);
    rig.connection.setLines({ dtr: true, rts: true });
    await rig.pass(200);
    const { flash } = rig.board;
    expect(flash.pages.slice(0, 4).map((page) => flash.isBlank(page.address, 1024))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('keeps one byte that comes while it erases, and loses the rest', async () => {
    const rig = await pacedRig();
    await timeOf(rig, '43 BC', 1);
    rig.send(withChecksum('00 00'));
    await rig.pass(5);
    rig.send('02 FD 02 FD');
    await rig.pass(40);
    expect(rig.heard()).toBe('79');
    expect(rig.board.log.of('overrun')).toMatchObject([{ lostBytes: 3 }]);
    rig.send('FD');
    await rig.pass(1);
    expect(rig.heard()).toBe('79 01 04 10 79');
  });

  it('hands over a long answer in parts, long before its end', async () => {
    const rig = await pacedRig();
    await timeOf(rig, '11 EE', 1);
    await timeOf(rig, addressFrame(0x08000000), 1);
    rig.send('FF 00');
    await rig.pass(12);
    const early = rig.heard().split(' ').length;
    expect(early).toBeGreaterThan(60);
    expect(early).toBeLessThan(125);
    await rig.pass(14);
    expect(early + rig.heard().split(' ').length).toBe(257);
  });

  it('breaks off what it was sending when it is reset', async () => {
    const rig = await pacedRig();
    await timeOf(rig, '11 EE', 1);
    await timeOf(rig, addressFrame(0x08000000), 1);
    rig.send('FF 00');
    await rig.pass(10);
    rig.connection.setLines({ dtr: true, rts: true });
    rig.heard();
    await rig.pass(50);
    expect(rig.heard()).toBe('');
  });

  it('delivers no byte sooner than the line allows at 9600 baud', async () => {
    const rig = new BoardRig('F103', { paced: true }, { baudRate: 9600, parity: 'even' });
    await rig.pass(3);
    rig.send('7F');
    await rig.pass((21 * 1000) / 9600);
    expect(rig.heard()).toBe('');
    await rig.pass((2 * 1000) / 9600);
    expect(rig.heard()).toBe('79');
  });

  it('programs an F405 byte by byte until the voltage range is set, then by words', async () => {
    const rig = await pacedRig('F405');
    const write = async (address: number, payload: string) => {
      await timeOf(rig, '31 CE', 1);
      await timeOf(rig, addressFrame(address), 1);
      return timeOf(rig, withChecksum(payload), 1);
    };
    const slow = await write(0x08000000, 'FF' + '00'.repeat(256));
    await write(0xffff0000, '03 03 FF FF FF');
    const fast = await write(0x08000100, 'FF' + '00'.repeat(256));
    expect(slow - fast).toBeCloseTo((256 - 64) * 0.016, 2);
  });
});
