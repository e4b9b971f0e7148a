import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';
import type { VirtualBoardOptions } from './board.ts';

const program = [0x00, 0x04, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08];
const even = { baudRate: 115_200, parity: 'even' } as const;
const banner = Uint8Array.from('hello', (letter) => letter.charCodeAt(0));

function programmed(options: Partial<VirtualBoardOptions>): BoardRig {
  const rig = new BoardRig('F103', options);
  rig.board.flash.bytes.set(program);
  return rig;
}

describe('an adapter that sends no parity bit', () => {
  it('gets its first byte acknowledged, and bytes with an even number of ones refused', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'no-parity' }] });
    expect(rig.say('7F')).toBe('79');
    expect(rig.say('00') + rig.say('FF')).toBe('1F');
    // 02 and FD have an odd number of ones each: their parity bit looks like the stop bit.
    expect(rig.say('02') + rig.say('FD')).toBe('79 01 04 10 79');
  });

  it('gets nothing through that is sent without a gap: the next start bit is where a stop bit should be', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'no-parity' }] }).sync();
    expect(rig.say('02 FD')).not.toContain('04 10');
  });
});

describe('an adapter with seven data bits', () => {
  it('loses the highest bit of every byte, and reads a NACK as 3F', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'seven-bit' }] }).sync();
    expect(rig.say('FF FF')).toBe('3F');
    rig.board.flash.bytes.set([0xaa, 0x55]);
    expect(rig.read(0x08000000, 2)).toBe('79 | 79 | 79 2A 55');
  });
});

describe('a break at reset', () => {
  it('reads as 00 at the client', async () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'break-at-reset' }] });
    rig.heard();
    rig.board.reset();
    await rig.pass(1);
    expect(rig.heard()).toBe('00');
    expect(rig.say('7F')).toBe('79');
  });

  it('that the ROM hears spoils its measurement of the baud rate', async () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'break-at-reset', measured: true }] });
    rig.board.reset();
    await rig.pass(100);
    rig.heard();
    expect(rig.say('7F')).toBe('');
    expect(rig.say('7F')).toBe('');
    expect(rig.board.log.of('deaf')).toHaveLength(1);
  });
});

describe('a port that resets the board when it is opened', () => {
  it('starts the application, since nobody holds BOOT0 then', () => {
    const rig = programmed({
      faults: [{ kind: 'reset-at-open' }],
      application: { settings: even, banner },
      keepsState: true,
    });
    rig.connection.close();
    rig.heard();
    rig.plugIn();
    expect(rig.board.state).toBe('application');
    expect(rig.heard()).toBe('68 65 6C 6C 6F');
  });
});

describe('an application that keeps talking', () => {
  it('says its line again and again, as long as somebody is connected', async () => {
    const rig = programmed({ boot0High: false, application: { settings: even, banner, repeatMs: 100 } });
    rig.board.reset();
    rig.heard();
    await rig.pass(250);
    expect(rig.heard().split(' ')).toHaveLength(10);
    rig.connection.close();
    await rig.pass(500);
    expect(rig.clock.pendingCount).toBe(0);
  });
});

describe('a clone', () => {
  it('has no flash size, and acknowledges erases and writes that its locked flash does not do', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'clone' }] });
    rig.board.flash.bytes.fill(0x11, 0, 4);
    rig.sync();
    expect(rig.read(0x1ffff7e0, 2)).toBe('79 | 79 | 79 FF FF');
    rig.say('43 BC');
    expect(rig.say(withChecksum('00 00'))).toBe('79');
    expect(rig.flash(0x08000000, 4)).toBe('11 11 11 11');
    rig.say('31 CE');
    rig.say(addressFrame(0x08000100));
    expect(rig.say(withChecksum('03 00 00 00 00'))).toBe('79');
    expect(rig.flash(0x08000100, 4)).toBe('FF FF FF FF');
  });
});
