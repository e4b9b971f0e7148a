import { describe, expect, it } from 'vitest';
import { BoardRig } from '../../test/support/board-rig.ts';

const evenAt = (baudRate: number) => ({ baudRate, parity: 'even' as const });
const noneAt = (baudRate: number) => ({ baudRate, parity: 'none' as const });

describe('baud detection', () => {
  it.each([1200, 9600, 57_600, 115_200, 128_000, 230_400])('locks on to %i baud from 7F', (baudRate) => {
    const rig = new BoardRig('F405', {}, evenAt(baudRate));
    expect(rig.say('7F')).toBe('79');
    expect(rig.board.log.of('sync')[0]?.baudRate).toBeCloseTo(baudRate, 3);
    expect(rig.say('02 FD')).toBe('79 01 04 13 79');
  });

  it('takes a wrong rate from a wrong first character, and only a reset helps', () => {
    const rig = new BoardRig('F405');
    expect(rig.say('55')).not.toBe('79');
    expect(rig.board.log.of('sync')[0]?.baudRate).toBeCloseTo(4 * 115_200, 0);
    for (let attempt = 0; attempt < 4; attempt++) expect(rig.say('7F')).not.toContain('79');
    rig.board.reset();
    rig.heard();
    expect(rig.say('7F')).toBe('79');
  });

  it('is deaf after a rate that the part cannot have', () => {
    const rig = new BoardRig('0x422', {}, evenAt(921_600));
    expect(rig.say('7F 7F 7F')).toBe('');
    expect(rig.board.log.of('deaf')).toHaveLength(1);
  });

  it('does not follow when the client changes its rate afterwards', () => {
    const rig = new BoardRig('F405').sync();
    rig.connection.configure(evenAt(57_600));
    expect(rig.say('02 FD')).not.toContain('79 01 04 13');
  });

  it('understands the client as long as the measured rate is less than about 4 % off', () => {
    const withError = (baudErrorFraction: number) =>
      new BoardRig('F405', { profile: { baudErrorFraction } }).sync();
    expect(withError(-0.03).say('02 FD')).toBe('79 01 04 13 79');
    expect(withError(-0.08).say('02 FD')).not.toBe('79 01 04 13 79');
  });

  it('hears nothing of what comes before the ROM has started', async () => {
    const rig = new BoardRig('F405', { paced: true });
    rig.send('7F');
    await rig.pass(50);
    expect(rig.heard()).toBe('');
    await rig.pass(40);
    rig.send('7F');
    await rig.pass(1);
    expect(rig.heard()).toBe('79');
  });
});

describe('a client without parity on an 8E1 part', () => {
  it('gets its ACK to 7F, but a command sent in one go does not come through', () => {
    const rig = new BoardRig('F103', {}, noneAt(115_200));
    expect(rig.say('7F')).toBe('79');
    expect(rig.say('31 CE')).toBe('1F');
  });

  it('gets through with single bytes of odd ones, and is refused at the address, as reported of an 8N1 host', async () => {
    const rig = new BoardRig('F103', { paced: true }, noneAt(115_200));
    await rig.pass(5);
    const slowly = async (hex: string) => {
      for (const byte of hex.split(' ')) {
        rig.send(byte);
        await rig.pass(1);
      }
      return rig.heard();
    };
    expect(await slowly('7F')).toBe('79');
    expect(await slowly('31 CE')).toBe('79');
    expect(await slowly('08 00 80 00 88')).toBe('1F');
  });

  it('is what an 8N1 part wants', () => {
    const rig = new BoardRig('WB09', {}, noneAt(115_200));
    expect(rig.say('7F')).toBe('79');
    const wrong = new BoardRig('WB09', {}, evenAt(115_200));
    expect(wrong.say('7F')).toBe('79');
    expect(wrong.say('00 FF')).not.toMatch(/^79 .. .. 00 01 02/);
  });
});

describe('an inverted line', () => {
  it.each(['toBoard', 'fromBoard', undefined] as const)(
    'keeps the client from ever seeing 79 (%s)',
    (direction) => {
      const rig = new BoardRig('F103', {
        faults: [direction ? { kind: 'inverted', direction } : { kind: 'inverted' }],
      });
      expect(rig.say('7F')).not.toBe('79');
      expect(rig.say('7F')).not.toBe('79');
      expect(rig.say('02 FD')).not.toBe('79 01 04 10 79');
    },
  );
});
