import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';
import type { BoardFault } from './faults.ts';

const rigWith = (...faults: BoardFault[]) => new BoardRig('F103', { faults });

describe('faults on the way to the board', () => {
  it('drop takes one byte away, so that the ROM waits for it', () => {
    const rig = rigWith({ kind: 'drop', direction: 'toBoard', at: 2 }).sync();
    expect(rig.say('02 FD')).toBe('');
    expect(rig.say('FD')).toBe('79 01 04 10 79');
  });

  it('flip inverts bits of one byte', () => {
    const rig = rigWith({ kind: 'flip', direction: 'toBoard', at: 2, mask: 0x80 }).sync();
    expect(rig.say('02 FD')).toBe('1F');
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('duplicate sends one byte twice', () => {
    const rig = rigWith({ kind: 'duplicate', direction: 'toBoard', at: 1 }).sync();
    expect(rig.say('02 FD')).toBe('1F');
    expect(rig.say('02')).toBe('1F');
  });

  it('stuck lets nothing through any more, in this direction only', () => {
    const rig = rigWith({ kind: 'stuck', direction: 'toBoard', at: 3 }).sync();
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
    expect(rig.say('02 FD')).toBe('');
    expect(rig.say('FF 00')).toBe('');
  });

  it('several faults strike each at its own byte', () => {
    const rig = rigWith(
      { kind: 'drop', direction: 'toBoard', at: 0 },
      { kind: 'flip', direction: 'toBoard', at: 3 },
      { kind: 'duplicate', direction: 'fromBoard', at: 0 },
    );
    expect(rig.say('7F')).toBe('');
    expect(rig.say('7F')).toBe('79 79');
    expect(rig.say('02 FD')).toBe('1F');
  });
});

describe('faults on the way back', () => {
  it('delay keeps the order: everything after the byte waits, too', async () => {
    const rig = rigWith({ kind: 'delay', direction: 'fromBoard', at: 3, delayMs: 200 }).sync();
    expect(rig.say('02 FD')).toBe('79 01');
    rig.send('01 FE');
    await rig.pass(199);
    expect(rig.heard()).toBe('');
    await rig.pass(2);
    expect(rig.heard()).toBe('04 10 79 79 22 00 00 79');
  });

  it('unplug delivers what came before, tells the client, and lets it come back', () => {
    const rig = rigWith({ kind: 'unplug', direction: 'fromBoard', at: 2 }).sync();
    expect(rig.say('02 FD')).toBe('79');
    expect(rig.lostReason).toMatch(/unplugged/);
    expect(rig.say('02 FD')).toBe('');
    rig.plugIn();
    expect(rig.say('7F')).toBe('79');
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('unplug on the way to the board leaves the ROM with half a command', () => {
    const rig = rigWith({ kind: 'unplug', direction: 'toBoard', at: 1 + 2 + 5 + 10 }).sync();
    rig.say('31 CE');
    rig.say(addressFrame(0x08000000));
    rig.say(withChecksum('0F' + '00'.repeat(16)));
    expect(rig.lostReason).toBeDefined();
    expect(rig.flash(0x08000000, 2)).toBe('FF FF');
  });

  it('garbage never contains an ACK or a NACK, and is the same in every run', () => {
    const noise = () => {
      const rig = rigWith({ kind: 'garbage' });
      return rig.say('7F') + rig.say('00 FF') + rig.say('02 FD');
    };
    expect(noise()).toBe(noise());
    expect(noise()).not.toMatch(/79|1F/);
  });

  it('endless answers go on as long as the client listens', async () => {
    const rig = rigWith({ kind: 'endless' }).sync();
    await rig.pass(50);
    expect(rig.heard().length).toBeGreaterThan(40 * 3);
    rig.board.clearFaults();
    await rig.pass(5);
    rig.heard();
    await rig.pass(50);
    expect(rig.heard()).toBe('');
  });

  it('a silent board does what it is told and says nothing', () => {
    const rig = rigWith({ kind: 'silent' });
    expect(rig.say('7F')).toBe('');
    rig.write(0x08000000, '01 02 03 04');
    expect(rig.flash(0x08000000, 4)).toBe('01 02 03 04');
  });

  it('an echo gives the client its own bytes before the answer', () => {
    const rig = rigWith({ kind: 'echo' });
    expect(rig.say('7F')).toBe('7F 79');
    expect(rig.say('02 FD')).toBe('02 FD 79 01 04 10 79');
  });
});

describe('faults of the part', () => {
  it('ACKs an erase of the pages concerned and does not do it', () => {
    const rig = rigWith({ kind: 'erase-lost', pages: [1] }).sync();
    rig.board.flash.bytes.fill(0);
    rig.say('43 BC');
    expect(rig.say(withChecksum('01 00 01'))).toBe('79');
    expect(rig.flash(0x080003ff, 2)).toBe('FF 00');
    expect(rig.board.log.of('erase')).toMatchObject([{ asked: [0, 1], erased: [0] }]);
  });

  it('can lose every erase, mass erase included', () => {
    const rig = rigWith({ kind: 'erase-lost' }).sync();
    rig.board.flash.bytes.fill(0);
    rig.say('43 BC');
    expect(rig.say('FF 00')).toBe('79');
    expect(rig.board.flash.bytes.some((byte) => byte !== 0)).toBe(false);
    expect(rig.board.log.of('erase')).toMatchObject([{ asked: 'all', erased: [] }]);
  });

  it('reads back other than written from a weak page', () => {
    const rig = rigWith({ kind: 'weak-page', page: 0 }).sync();
    expect(rig.write(0x08000000, '00 00 00 00')).toBe('79 | 79 | 79');
    expect(rig.read(0x08000000, 4)).toBe('79 | 79 | 79 01 00 00 00');
  });
});
