import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig } from '../../test/support/board-rig.ts';
import { evenParity } from '../../test/support/board-rig.ts';

const firmware = '00 40 00 20 01 01 00 08';
const resets = ({ board }: BoardRig) =>
  board.log.of('reset').map(({ reason, entered }) => `${reason} → ${entered}`);

describe('the modem lines', () => {
  it('left alone, the board is in its ROM as if BOOT0 were strapped high', () => {
    const rig = new BoardRig('F103');
    expect(rig.board.state).toBe('rom');
    expect(rig.say('7F')).toBe('79');
  });

  it('hold the board in reset with DTR, and choose by RTS what runs afterwards', () => {
    const rig = new BoardRig('F103').sync();
    rig.connection.setLines({ dtr: true, rts: true });
    expect(rig.board.state).toBe('reset');
    expect(rig.say('02 FD')).toBe('');
    rig.connection.setLines({ dtr: false, rts: true });
    expect(rig.say('02 FD')).not.toBe('79 01 04 10 79');
    rig.connection.setLines({ dtr: true, rts: false });
    rig.connection.setLines({ dtr: false, rts: false });
    expect(rig.board.state).toBe('application');
    expect(rig.say('7F 7F')).toBe('');
    expect(resets(rig)).toEqual(['power-up → rom', 'reset-line → rom', 'reset-line → application']);
  });

  it('move BOOT0 without effect as long as there is no reset', () => {
    const rig = new BoardRig('F103').sync();
    rig.connection.setLines({ dtr: false, rts: false });
    expect(rig.board.state).toBe('rom');
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('decide by BOOT0 where a command that ends in a reset leads', () => {
    const rig = new BoardRig('F103').sync();
    rig.connection.setLines({ dtr: false, rts: false });
    rig.say('73 8C');
    expect(rig.board.state).toBe('application');
    expect(rig.say('7F')).toBe('');
  });

  it('can be swapped and inverted by the wiring', () => {
    const wiring = { boot0: 'dtr', reset: 'rts', boot0Inverted: true, resetInverted: true } as const;
    const rig = new BoardRig('F103', { wiring });
    rig.connection.setLines({ dtr: false, rts: false });
    expect(rig.board.state).toBe('reset');
    rig.connection.setLines({ dtr: false, rts: true });
    expect(rig.board.state).toBe('rom');
    rig.connection.setLines({ dtr: true, rts: false });
    rig.connection.setLines({ dtr: true, rts: true });
    expect(rig.board.state).toBe('application');
  });

  it('do nothing if none is wired', () => {
    const rig = new BoardRig('F103', { wiring: { boot0: 'none', reset: 'none' } }).sync();
    rig.connection.setLines({ dtr: true, rts: true });
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });
});

describe('clients that come and go', () => {
  it('find the board reset into its ROM, whatever the one before did', () => {
    const rig = new BoardRig('F103').sync();
    rig.connection.setLines({ dtr: true, rts: false });
    rig.connection.close();
    rig.plugIn();
    expect(rig.say('7F')).toBe('79');
    expect(resets(rig)).toEqual(['power-up → rom', 'reconnected → rom']);
  });

  it('find it as it was if it keeps its state', () => {
    const rig = new BoardRig('F103', { keepsState: true }).sync();
    rig.say('02');
    rig.connection.close();
    rig.plugIn();
    expect(rig.say('FD')).toBe('79 01 04 10 79');
  });

  it('cannot be two', () => {
    const { board } = new BoardRig('F103');
    expect(() =>
      board.connect({ settings: evenParity, onBytes: () => undefined, onLost: () => undefined }),
    ).toThrow(/two clients/);
  });

  it('hear and say nothing after they have closed', () => {
    const rig = new BoardRig('F103');
    const { connection } = rig;
    connection.close();
    connection.close();
    connection.send(Uint8Array.of(0x7f));
    expect(rig.heard()).toBe('');
    expect(rig.board.log.of('sync')).toEqual([]);
  });
});

describe('the empty check', () => {
  const toFlash = (rig: BoardRig) => {
    rig.connection.setLines({ dtr: true, rts: false });
    rig.connection.setLines({ dtr: false, rts: false });
    return rig.board.state;
  };

  it('keeps an empty G071 in its ROM although BOOT0 is low, also after it was programmed, until power is cycled', () => {
    const rig = new BoardRig('G071');
    expect(toFlash(rig)).toBe('rom');
    rig.sync().write(0x08000000, firmware);
    expect(toFlash(rig)).toBe('rom');
    rig.board.powerCycle();
    expect(rig.board.state).toBe('application');
  });

  it('is cleared by mistake by the ROM of a G0B1: a plain reset boots the empty flash', () => {
    expect(toFlash(new BoardRig('G0B1'))).toBe('application');
  });

  it('is not made by an F103', () => {
    expect(toFlash(new BoardRig('F103'))).toBe('application');
  });

  it('is all that leads into the ROM if the factory options ignore the BOOT0 pin', () => {
    const rig = new BoardRig('G071', { profile: { ignoresBoot0Pin: true } }).sync();
    rig.write(0x08000000, firmware);
    rig.board.powerCycle();
    expect(rig.board.state).toBe('application');
    rig.connection.setLines({ dtr: true, rts: true });
    rig.connection.setLines({ dtr: false, rts: true });
    expect(rig.board.state).toBe('application');
  });
});

describe('the application', () => {
  const settings = { baudRate: 9600, parity: 'none' as const };
  const application = {
    settings,
    banner: Uint8Array.of(0x48, 0x69),
    bootloaderCommand: Uint8Array.of(0x64, 0x66, 0x75),
  };

  it('speaks after Go, at its own settings', () => {
    const rig = new BoardRig('F103', { application }).sync();
    rig.write(0x08000000, firmware);
    rig.say('21 DE');
    rig.connection.configure(settings);
    expect(rig.say(addressFrame(0x08000000))).not.toContain('48 69');
    rig.board.reset();
    expect(rig.board.state).toBe('rom');
  });

  it('sends its banner after a reset with BOOT0 low', () => {
    const rig = new BoardRig('F103', { application }, settings);
    rig.board.flash.bytes.set([0, 0x40, 0, 0x20, 1, 1, 0, 8]);
    rig.connection.setLines({ dtr: true, rts: false });
    rig.connection.setLines({ dtr: false, rts: false });
    expect(rig.heard()).toBe('48 69');
  });

  it('enters the ROM on its command, which then wants 7F at any rate', () => {
    const rig = new BoardRig('F103', { application, boot0High: false }, settings);
    rig.board.flash.bytes.set([0, 0x40, 0, 0x20, 1, 1, 0, 8]);
    rig.board.reset();
    rig.say('64 66');
    expect(rig.board.state).toBe('application');
    rig.say('75');
    expect(rig.board.state).toBe('rom');
    rig.connection.configure(evenParity);
    expect(rig.say('7F')).toBe('79');
  });

  it('does not understand its command at other settings', () => {
    const rig = new BoardRig('F103', { application, boot0High: false });
    rig.board.flash.bytes.set([0, 0x40, 0, 0x20, 1, 1, 0, 8]);
    rig.board.reset();
    rig.say('64 66 75');
    expect(rig.board.state).toBe('application');
  });
});
