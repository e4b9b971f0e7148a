import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';

const synced = (part = 'F103') => new BoardRig(part).sync();

describe('the command parser', () => {
  it('answers the first 7F with one ACK', () => {
    expect(new BoardRig('F103').say('7F')).toBe('79');
  });

  it('says nothing to a second 7F, and NACKs the third, which completes a wrong pair', () => {
    const rig = synced();
    expect(rig.say('7F')).toBe('');
    expect(rig.say('7F')).toBe('1F');
  });

  it('waits for ever for the second half of a command', async () => {
    const rig = synced();
    expect(rig.say('00')).toBe('');
    await rig.pass(600_000);
    expect(rig.heard()).toBe('');
    expect(rig.say('FF').slice(0, 2)).toBe('79');
  });

  it('NACKs a wrong complement and is idle again', () => {
    const rig = synced();
    expect(rig.say('00 FE')).toBe('1F');
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('NACKs commands that Get does not list', () => {
    const rig = synced();
    for (const pair of ['44 BB', '50 AF', 'A1 5E', '03 FC', '06 F9']) expect(rig.say(pair)).toBe('1F');
    expect(rig.board.log.of('nack').map((event) => event.stage)).toEqual(Array<string>(5).fill('command'));
  });

  it('answers Get, Get Version and Get ID as a real G071 did', () => {
    const rig = synced('G071');
    expect(rig.say('00 FF')).toBe('79 0B 31 00 01 02 11 21 31 44 63 73 82 92 79');
    expect(rig.say('01 FE')).toBe('79 31 00 00 79');
    expect(rig.say('02 FD')).toBe('79 01 04 60 79');
  });

  it('takes a command in pieces, byte by byte', () => {
    const rig = synced('F405');
    const replies = '02FD02FD'.match(/../g)?.map((byte) => rig.say(byte));
    expect(replies).toEqual(['', '79 01 04 13 79', '', '79 01 04 13 79']);
  });

  it('answers nothing at all before the first 7F that gives a baud rate', () => {
    const rig = new BoardRig('F103');
    expect(rig.say('00')).toBe('');
    expect(rig.board.log.of('command')).toEqual([]);
  });

  it('ends a stuck data phase with filler and a NACK', () => {
    const rig = synced();
    rig.say('31 CE');
    rig.say(addressFrame(0x08000000));
    rig.say('FF 01 02 04');
    expect(rig.say('FF 00'.repeat(126))).toBe('');
    expect(rig.say('FF 00 FF 00 FF 00')).toContain('1F');
    expect(rig.board.flash.isBlank(0x08000000, 1024)).toBe(true);
  });
});

describe('Read Memory', () => {
  it('sends N + 1 bytes after three ACKs', () => {
    const rig = synced();
    rig.board.flash.bytes.set([1, 2, 3, 4]);
    expect(rig.read(0x08000000, 4)).toBe('79 | 79 | 79 01 02 03 04');
  });

  it('NACKs a wrong address checksum, then a wrong length complement, each at its stage', () => {
    const rig = synced();
    rig.say('11 EE');
    expect(rig.say('08 00 00 00 09')).toBe('1F');
    rig.say('11 EE');
    rig.say(addressFrame(0x08000000));
    expect(rig.say('03 FD')).toBe('1F');
    expect(rig.board.log.of('nack').map((event) => event.stage)).toEqual(['address-checksum', 'length']);
  });

  it.each([
    ['beyond the flash', 0x08020000],
    ['in the RAM that the ROM uses itself', 0x20000000],
    ['in the registers', 0x40021000],
    ['at the alias of the flash', 0x00000000],
  ])('NACKs an address %s', (_where, address) => {
    const rig = synced();
    rig.say('11 EE');
    expect(rig.say(addressFrame(address))).toBe('1F');
  });

  it('NACKs the length of a read that runs off the end of the flash', () => {
    const rig = synced();
    expect(rig.read(0x0801fffc, 8)).toBe('79 | 79 | 1F');
  });

  it('gives flash size and unique id if the part keeps them', () => {
    const rig = new BoardRig('F103', { flashSizeBytes: 64 << 10 }).sync();
    expect(rig.read(0x1ffff7e0, 2)).toBe('79 | 79 | 79 40 00');
    expect(rig.read(0x1ffff7e8, 12)).not.toContain('FF FF FF');
  });

  it('gives the ID byte of the ROM', () => {
    expect(synced('G071').read(0x1fff6ffe, 1)).toBe('79 | 79 | 79 B4');
    const older = new BoardRig('L073', { bootloaderId: 0x41 }).sync();
    expect(older.read(0x1ff01ffe, 1)).toBe('79 | 79 | 79 41');
  });
});

describe('reads that only work as a block', () => {
  it('F405 gives size and id as 256 bytes, and NACKs shorter reads and reads in between', () => {
    const rig = synced('F405');
    const block = rig.read(0x1fff7a00, 256).split(' | ')[2]?.split(' ') ?? [];
    expect(block.slice(1 + 0x22, 1 + 0x24)).toEqual(['00', '04']);
    expect(rig.read(0x1fff7a00, 16)).toBe('79 | 79 | 1F');
    rig.say('11 EE');
    expect(rig.say(addressFrame(0x1fff7a22))).toBe('1F');
  });

  it('L073 gives 128 bytes at the option bytes, and the option bytes alone', () => {
    const rig = synced('L073');
    const block = rig.read(0x1ff80000, 128).split(' | ')[2]?.split(' ') ?? [];
    expect(block.slice(1 + 0x7c, 1 + 0x7e)).toEqual(['C0', '00']);
    expect(rig.read(0x1ff80000, 4)).toBe('79 | 79 | 79 AA 00 55 FF');
    rig.say('11 EE');
    expect(rig.say(addressFrame(0x1ff8007c))).toBe('1F');
  });
});

describe('Write Memory', () => {
  it('programs and ACKs three times', () => {
    const rig = synced();
    expect(rig.write(0x08000100, 'DE AD BE EF')).toBe('79 | 79 | 79');
    expect(rig.flash(0x08000100, 4)).toBe('DE AD BE EF');
  });

  it('NACKs a wrong data checksum and programs nothing', () => {
    const rig = synced();
    rig.say('31 CE');
    rig.say(addressFrame(0x08000000));
    expect(rig.say('03 01 02 03 04 00')).toBe('1F');
    expect(rig.flash(0x08000000, 4)).toBe('FF FF FF FF');
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('waits for the seventeenth byte when N says so, as an F031 did', () => {
    const rig = synced('F031');
    rig.say('31 CE');
    rig.say('08 00 00 10 18');
    expect(rig.say(`10 ${'00 '.repeat(16)} 10`)).toBe('');
    expect(rig.say('00')).toBe('79');
  });

  it('NACKs the address of a write past the end of a 128 KiB G071', () => {
    const rig = synced('G071');
    rig.say('31 CE');
    expect(rig.say('08 02 00 00 0A')).toBe('1F');
  });

  it('stores in RAM from the first byte that the ROM leaves to the host', () => {
    const rig = synced();
    expect(rig.write(0x20000200, '01 02 03 04')).toBe('79 | 79 | 79');
    expect(rig.read(0x20000200, 4)).toBe('79 | 79 | 79 01 02 03 04');
    rig.say('31 CE');
    expect(rig.say(addressFrame(0x200001fc))).toBe('1F');
  });

  it('NACKs system memory', () => {
    const rig = synced();
    rig.say('31 CE');
    expect(rig.say(addressFrame(0x1ffff000))).toBe('1F');
  });

  it('keeps data EEPROM of an L0', () => {
    const rig = synced('L073');
    expect(rig.write(0x08080000, '11 22 33 44')).toBe('79 | 79 | 79');
    expect(rig.read(0x08080000, 4)).toBe('79 | 79 | 79 11 22 33 44');
  });
});

describe('Go', () => {
  const go = (rig: BoardRig, address: number) => `${rig.say('21 DE')} | ${rig.say(addressFrame(address))}`;

  it('ACKs twice and leaves the ROM for good', () => {
    const rig = synced();
    rig.write(0x08000000, '00 40 00 20 01 01 00 08');
    expect(go(rig, 0x08000000)).toBe('79 | 79');
    expect(rig.board.state).toBe('application');
    expect(rig.say('7F 7F 7F')).toBe('');
    expect(rig.board.log.of('go')).toMatchObject([{ address: 0x08000000, runs: true }]);
  });

  it('jumps into an empty flash, too, and says in the log that nothing can run there', () => {
    const rig = synced();
    expect(go(rig, 0x08000000)).toBe('79 | 79');
    expect(rig.board.log.of('go')).toMatchObject([{ runs: false }]);
  });

  it.each([0x1ffff800, 0x1ffff000, 0x40000000])(
    'NACKs option bytes, system memory and registers (%i)',
    (address) => {
      expect(go(synced(), address)).toBe('79 | 1F');
    },
  );
});

describe('Get Checksum', () => {
  it('gives the CRC-32 of the CRC unit if the protocol is 3.3', () => {
    const commands = [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x44, 0xa1];
    const rig = new BoardRig('G071', { profile: { commands, protocolVersion: 0x33 } }).sync();
    // CRC of the word 0xFFFFFFFF with the default polynomial and start value is 0; of 0x00000000 it is 0xC704DD7B.
    rig.write(0x08000000, '00 00 00 00 FF FF FF FF');
    const crcOf = (address: number) => {
      const replies = ['A1 5E', addressFrame(address), addressFrame(1), addressFrame(0x04c11db7)].map(
        (frame) => rig.say(frame),
      );
      expect(replies).toEqual(['79', '79', '79', '79']);
      return rig.say(addressFrame(0xffffffff));
    };
    expect(crcOf(0x08000000)).toBe(`79 79 ${withChecksum('C7 04 DD 7B')}`);
    expect(crcOf(0x08000004)).toBe(`79 79 ${withChecksum('00 00 00 00')}`);
  });
});

describe('Special commands', () => {
  it('H503 resets on 0x0002 and answers first', () => {
    const rig = synced('H503');
    expect(rig.say('50 AF')).toBe('79');
    expect(rig.say('00 02 02')).toBe('79');
    expect(rig.say(withChecksum('00 04 00 00 00 00'))).toBe('79 00 00 00 01 00 79');
    expect(rig.board.log.of('reset').map((event) => event.reason)).toEqual(['power-up', 'command']);
  });

  it('H503 beyond product state Provisioning takes Get, Get Version and Get ID only', () => {
    const rig = synced('H503');
    rig.say('50 AF');
    rig.say('00 01 01');
    rig.say(withChecksum('00 04 00 00 00 2E'));
    rig.say('7F');
    expect(rig.say('02 FD')).toBe('79 01 04 74 79');
    expect(rig.say('11 EE')).toBe('1F');
  });

  it('NACKs opcodes that the part does not know', () => {
    const rig = synced('H503');
    rig.say('50 AF');
    expect(rig.say('00 77 77')).toBe('1F');
  });
});
