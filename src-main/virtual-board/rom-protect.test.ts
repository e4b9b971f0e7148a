import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';
import { boardProfile } from './profiles.ts';
import { deviceOf } from '../../test/support/board-rig.ts';

const parts = ['F103', 'F072', 'F405', 'L073', 'G071', 'G0B1', 'L476', 'WB55', 'H743'];

/** Codes of Get, Get Version and Get ID, and what must be refused. */
const refused = ['11 EE', '21 DE', '31 CE', '63 9C', '73 8C', '82 7D'];

describe('readout protection', () => {
  it.each(parts)('%s: 82 ACKs twice, resets, and leaves Get, Get Version, Get ID and 92', (part) => {
    const rig = new BoardRig(part).sync();
    expect(rig.say('82 7D')).toBe('79 79');
    expect(rig.board.log.of('reset')).toMatchObject([{ reason: 'power-up' }, { reason: 'command' }]);
    expect(rig.say('7F')).toBe('79'.repeat(rig.board.profile.syncAckCount));
    for (const pair of refused) expect(rig.say(pair)).toMatch(/^1F( 1F)?$/);
    expect(rig.say('02 FD')).toMatch(/^79 01 04 .. 79$/);
    expect(rig.say('01 FE')).toMatch(/^79/);
    expect(rig.say('00 FF')).toMatch(/^79/);
  });

  it('needs a new 7F after the reset: the command before it is not understood', () => {
    const rig = new BoardRig('F103').sync();
    rig.say('82 7D');
    expect(rig.say('7F')).toBe('79');
    expect(rig.say('82 7D')).toBe('1F');
  });

  it.each(parts)('%s: 92 erases the whole flash, clears the RAM, and lets Read in again', (part) => {
    const rig = new BoardRig(part, { faults: [{ kind: 'readout-protected' }] }).sync();
    rig.board.flash.bytes.fill(0x5a);
    expect(rig.say('92 6D')).toBe('79 79');
    const { flash, profile } = rig.board;
    if (profile.unprotectNeedsPowerCycle) rig.board.powerCycle();
    rig.say('7F');
    expect(flash.pages.every((page) => flash.isBlank(page.address, page.sizeBytes))).toBe(true);
    const erased = profile.erasedValue === 0 ? '00' : 'FF';
    expect(rig.read(flash.base, 2)).toBe(`79 | 79 | 79 ${erased} ${erased}`);
  });

  it('WB55 stays protected after 92 until the next power-up', () => {
    const rig = new BoardRig('WB55', { faults: [{ kind: 'readout-protected' }] }).sync();
    rig.say('92 6D');
    rig.say('7F');
    expect(rig.say('11 EE')).toBe('1F');
    rig.board.powerCycle();
    rig.say('7F');
    expect(rig.say('11 EE')).toBe('79');
  });

  it('F405 V3.1 sends two NACKs to Read and Write, one to the others; V9.1 one to all', () => {
    const faults = [{ kind: 'readout-protected' as const }];
    const older = new BoardRig('F405', { bootloaderId: 0x31, faults }).sync();
    expect(refused.map((pair) => older.say(pair))).toEqual(['1F 1F', '1F', '1F 1F', '1F', '1F', '1F']);
    const newer = new BoardRig('F405', { bootloaderId: 0x91, faults }).sync();
    expect(refused.map((pair) => newer.say(pair))).toEqual(Array(6).fill('1F'));
  });

  it('shows in the option bytes of an F103 as read before and after', () => {
    const rig = new BoardRig('F103').sync();
    expect(rig.read(0x1ffff800, 4)).toBe('79 | 79 | 79 A5 5A FF 00');
    rig.say('82 7D');
    expect(rig.board.chip.options.byteAt(0x1ffff800)).not.toBe(0xa5);
  });

  it.each([
    ['F103', false],
    ['G071', true],
  ])('%s: the second ACK of 92 before the end of the erase: %s', async (part, early) => {
    const rig = new BoardRig(part, { paced: true, faults: [{ kind: 'readout-protected' }] });
    await rig.pass(10);
    rig.send('7F');
    await rig.pass(1);
    rig.heard();
    rig.send('92 6D');
    await rig.pass(2);
    expect(rig.heard()).toBe(early ? '79 79' : '79');
    expect(rig.board.chip.options.readoutProtected).toBe(true);
    await rig.pass(rig.board.profile.timing.massEraseMs + 2);
    expect(rig.board.chip.options.readoutProtected).toBe(false);
    expect(boardProfile(deviceOf(part)).unprotectAcksEarly).toBe(early);
  });
});

describe('write protection', () => {
  it.each([
    ['F103', '01 00', 4],
    ['F405', '02 02', 3],
    ['L073', '01 01', 33],
    ['G071', '03 05', 3],
    ['L476', '03 05', 5],
  ])('%s: writes and erases of a protected page are ACKed and do nothing', (part, sectors, code) => {
    const rig = new BoardRig(part).sync();
    const page = rig.board.flash.pageByCode(part === 'F405' ? 2 : code)!;
    rig.write(page.address, '12 34 56 78 9A BC DE F0');
    const before = rig.flash(page.address, 16);
    expect(rig.say('63 9C')).toBe('79');
    expect(rig.say(withChecksum(`01 ${sectors}`))).toBe('79');
    rig.say('7F');
    expect(rig.write(page.address + 8, '00 00 00 00 00 00 00 00')).toBe('79 | 79 | 79');
    const isShort = rig.board.profile.commands.includes(0x43);
    const codeBytes = page.code.toString(16).padStart(isShort ? 2 : 4, '0');
    rig.say(isShort ? '43 BC' : '44 BB');
    expect(rig.say(withChecksum((isShort ? '00' : '0000') + codeBytes))).toBe('79');
    expect(rig.flash(page.address, 16)).toBe(before);
    expect(rig.say('73 8C')).toBe('79 79');
    rig.say('7F');
    rig.say(isShort ? '43 BC' : '44 BB');
    rig.say(withChecksum((isShort ? '00' : '0000') + codeBytes));
    expect(rig.board.flash.isBlank(page.address, page.sizeBytes)).toBe(true);
  });

  it('a second 63 replaces the first', () => {
    const rig = new BoardRig('F103').sync();
    const isProtected = (code: number) =>
      rig.board.chip.options.isPageProtected(rig.board.flash.pageByCode(code)!);
    const protect = (sector: string) => {
      rig.say('63 9C');
      rig.say(withChecksum(`00 ${sector}`));
      rig.say('7F');
    };
    protect('00');
    expect([0, 3, 4].map(isProtected)).toEqual([true, true, false]);
    protect('01');
    expect([0, 3, 4, 7, 8].map(isProtected)).toEqual([false, false, true, true, false]);
  });

  it('is in force only after the reset that ends the command', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'write-protected', sectors: [0] }] }).sync();
    rig.write(0x08000000, '01 02 03 04');
    expect(rig.flash(0x08000000, 4)).toBe('FF FF FF FF');
    expect(rig.board.chip.options.byteAt(0x1ffff808)).toBe(0xfe);
    expect(rig.board.chip.options.byteAt(0x1ffff809)).toBe(0x01);
  });

  it('keeps a mass erase from happening, silently', () => {
    const rig = new BoardRig('F103', { faults: [{ kind: 'write-protected', sectors: [0] }] }).sync();
    rig.board.flash.bytes.fill(0);
    rig.say('43 BC');
    expect(rig.say('FF 00')).toBe('79');
    expect(rig.flash(0x08010000, 2)).toBe('00 00');
  });
});

describe('option bytes', () => {
  it('are erased as a whole by a shorter write, so that an F103 loses its RDP key and is protected', () => {
    const rig = new BoardRig('F103').sync();
    expect(rig.write(0x1ffff800, '00 FF FF 00')).toBe('79 | 79 | 79');
    expect(rig.read(0x1ffff800, 16)).toContain('00 FF FF 00 FF FF FF FF');
    rig.board.reset();
    rig.say('7F');
    expect(rig.say('11 EE')).toBe('1F');
  });

  it('NACK an address other than the first of the area', () => {
    const rig = new BoardRig('F103').sync();
    rig.say('31 CE');
    expect(rig.say(addressFrame(0x1ffff804))).toBe('1F');
  });

  it('F072 resets itself after they were written, F103 does not', () => {
    const written = (part: string) => {
      const rig = new BoardRig(part).sync();
      const rdp = part === 'F103' ? 'A5 5A FF 00' : 'AA 55 FF 00';
      rig.write(0x1ffff800, `${rdp} FF 00 FF 00 FF 00 FF 00 FF 00 FF 00`);
      return rig.board.log.of('reset').map((event) => event.reason);
    };
    expect(written('F072')).toEqual(['power-up', 'option-bytes']);
    expect(written('F103')).toEqual(['power-up']);
  });

  it('G0B1 shows the arrangement of its flash in DUAL_BANK', () => {
    const optr = (rig: BoardRig) => parseInt(rig.read(0x1fff7800, 4).split(' ').reverse()[1] ?? '', 16);
    const dual = new BoardRig('G0B1').sync();
    const single = new BoardRig('G0B1', {
      layout: deviceOf('G0B1').layouts.find((layout) => layout.mode === 'single')!,
    }).sync();
    expect(optr(dual) & 0x20).toBe(0x20);
    expect(optr(single) & 0x20).toBe(0);
  });
});
