import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, deviceOf, withChecksum } from '../../test/support/board-rig.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { boardProfile } from './profiles.ts';

const noParity = { baudRate: 115_200, parity: 'none' } as const;

describe('the profile of a part', () => {
  it('takes the newest ROM of the record unless another is asked for', () => {
    const device = deviceOf('L073');
    expect(boardProfile(device).rom.id).toBe(0xb2);
    expect(boardProfile(device).rom.ramRanges[0]?.start).toBe(0x20001400);
    expect(boardProfile(device, 0x41).rom.ramRanges[0]?.start).toBe(0x20001000);
  });

  it('lists 43 before protocol 3.0 and 44 from then on', () => {
    const eraseOf = (part: string) =>
      boardProfile(deviceOf(part)).commands.filter((code) => (code & 0xf0) === 0x40);
    expect(['F103', 'F405', 'G071', 'L073', 'WB55'].map(eraseOf)).toEqual([
      [0x43],
      [0x44],
      [0x44],
      [0x44],
      [0x44],
    ]);
  });

  it('exists for every record of the table', () => {
    for (const device of loadDevices()) {
      const profile = boardProfile(device);
      expect(profile.commands.length, device.id).toBeGreaterThan(8);
      expect(profile.productIdBytes.length, device.id).toBe(device.uart.getIdByteCount);
    }
  });
});

describe('quirks of ROM versions', () => {
  it('L412 answers the sync byte with two ACKs', () => {
    expect(new BoardRig('L412').say('7F')).toBe('79 79');
  });

  it('F405 V3.0 drops a Read of an unsupported address in silence, and takes the next two bytes as a command', () => {
    const rig = new BoardRig('F405', { bootloaderId: 0x30 }).sync();
    rig.say('11 EE');
    expect(rig.say(addressFrame(0x40000000))).toBe('');
    expect(rig.say('FF 00')).toBe('1F');
    rig.say('31 CE');
    expect(rig.say(addressFrame(0x40000000))).toBe('');
    expect(rig.say('02 FD')).toBe('79 01 04 13 79');
  });

  it('F405 V3.0 still NACKs a wrong address checksum', () => {
    const rig = new BoardRig('F405', { bootloaderId: 0x30 }).sync();
    rig.say('11 EE');
    expect(rig.say('40 00 00 00 00')).toBe('1F');
  });

  it('H503 spoils a misaligned write and all later ones, with ACKs, until a reset', () => {
    const rig = new BoardRig('H503').sync();
    const block = '11 22 33 44 '.repeat(4);
    expect(rig.write(0x08000000, block)).toBe('79 | 79 | 79');
    expect(rig.write(0x08000010, '11 22 33 44 55 66 77 88')).toBe('79 | 79 | 79');
    expect(rig.write(0x08000100, block)).toBe('79 | 79 | 79');
    expect(rig.flash(0x08000000, 4)).toBe('11 22 33 44');
    expect(rig.flash(0x08000010, 4)).toBe('FF FF FF FF');
    expect(rig.flash(0x08000100, 4)).toBe('FF FF FF FF');
    rig.board.reset();
    rig.say('7F');
    rig.write(0x08000100, block);
    expect(rig.flash(0x08000100, 4)).toBe('11 22 33 44');
  });

  it('H503 programs a 16-byte unit once only', () => {
    const rig = new BoardRig('H503').sync();
    rig.write(0x08000000, 'F0 '.repeat(16));
    expect(rig.write(0x08000000, '0F '.repeat(16))).toBe('79 | 79 | 79');
    expect(rig.flash(0x08000000, 2)).toBe('F0 F0');
  });

  it('H723 loses the first 32 bytes of a write after a read between writes', () => {
    const rig = new BoardRig('H723').sync();
    const block = 'A5 '.repeat(64);
    rig.write(0x08000000, block);
    rig.read(0x08000000, 16);
    rig.write(0x08000040, block);
    rig.write(0x08000080, block);
    expect(rig.flash(0x08000000, 2)).toBe('A5 A5');
    expect(rig.flash(0x0800005f, 2)).toBe('FF A5');
    expect(rig.flash(0x08000080, 2)).toBe('A5 A5');
  });

  it('H743 V9.0 counts 13 in Get though 11 follow, and leaves out the first ACK of Go', () => {
    const rig = new BoardRig('H743', { bootloaderId: 0x90 }).sync();
    expect(rig.say('00 FF')).toBe('79 0D 31 00 01 02 11 21 31 44 63 73 82 92 79');
    expect(rig.say('21 DE')).toBe('');
    expect(rig.say(addressFrame(0x08000000))).toBe('79');
    const newer = new BoardRig('H743').sync();
    expect(newer.say('00 FF').slice(0, 8)).toBe('79 0B 31');
    expect(newer.say('21 DE')).toBe('79');
  });

  it('H503 lists no readout commands, and 50', () => {
    const rig = new BoardRig('H503').sync();
    expect(rig.say('00 FF')).toBe('79 0A 40 00 01 02 11 21 31 44 63 73 50 79');
    expect(rig.say('82 7D')).toBe('1F');
  });

  it('F105 V2.0 says 2.0 in Get Version and 2.2 in Get', () => {
    const rig = new BoardRig('F105', { bootloaderId: 0x20 }).sync();
    expect(rig.say('01 FE')).toBe('79 20 00 00 79');
    expect(rig.say('00 FF').slice(0, 8)).toBe('79 0B 22');
  });

  it('L496 NACKs bank erase', () => {
    const rig = new BoardRig('L496').sync();
    rig.say('44 BB');
    expect(rig.say('FF FE 01')).toBe('1F');
  });
});

describe('parts that are not quite STM32', () => {
  it('WB09 speaks 8N1, has its id in the third byte and its flash at 10040000', () => {
    const rig = new BoardRig('WB09', {}, noParity).sync();
    expect(rig.say('02 FD')).toBe('79 02 00 00 06 79');
    expect(rig.say('44 BB')).toBe('1F');
    expect(rig.write(0x10040000, '01 02 03 04')).toBe('79 | 79 | 79');
    rig.say('43 BC');
    expect(rig.say(withChecksum('00 00'))).toBe('79');
    expect(rig.flash(0x10040000, 4)).toBe('FF FF FF FF');
  });

  it('WB09 will not read its flash-size register', () => {
    const rig = new BoardRig('WB09', {}, noParity).sync();
    rig.say('11 EE');
    expect(rig.say(addressFrame(0x40001014))).toBe('1F');
  });

  it('GD32VW553 lists neither 01 nor 02 and names itself on 06', () => {
    const device = loadDevices().find(({ id }) => id === 'gd32vw553hiq6')!;
    const rig = new BoardRig(device).sync();
    expect(rig.say('00 FF')).toBe('79 09 30 00 11 21 31 44 63 73 82 92 79');
    expect(rig.say('02 FD')).toBe('1F');
    expect(rig.say('06 F9')).toBe('79 03 50 49 48 36 79');
  });
});
