import { describe, expect, it } from 'vitest';
import { BoardRig } from '../../test/support/board-rig.ts';

/** Stack in RAM, reset vector in the first page. */
const program = [0x00, 0x04, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08];

/** A programmed board, after the power came back with BOOT0 at this level. */
function booted(rig: BoardRig, boot0: 'high' | 'low' = 'low'): string {
  rig.board.powerCycle();
  rig.connection.setLines({ dtr: true, rts: boot0 === 'high' });
  rig.connection.setLines({ dtr: false, rts: boot0 === 'high' });
  return rig.board.state;
}

function programmed(part: string, more: ConstructorParameters<typeof BoardRig>[1] = {}): BoardRig {
  const rig = new BoardRig(part, more);
  rig.board.flash.bytes.set(program);
  return rig;
}

describe('option bits decide what a reset leads to', () => {
  it('nBOOT_SEL = 0 on a G071: the BOOT0 pin counts', () => {
    const rig = programmed('G071');
    expect([booted(rig, 'high'), booted(rig, 'low')]).toEqual(['rom', 'application']);
  });

  it('nBOOT_SEL = 1 and nBOOT0 = 0 on a G071: the ROM at any level of the pin', () => {
    const rig = programmed('G071', { profile: { ignoresBoot0Pin: true } });
    expect(booted(rig, 'high')).toBe('application');
    rig.board.chip.options.prepareBit(0, 26, 0);
    expect([booted(rig, 'high'), booted(rig, 'low')]).toEqual(['rom', 'rom']);
  });

  it('BOOT_LOCK = 1 on a G071: never the ROM, not even from an empty flash', () => {
    const rig = new BoardRig('G071');
    expect(booted(rig)).toBe('rom');
    rig.board.chip.options.prepareBit(0x70, 16, 1);
    expect([booted(rig, 'high'), booted(rig, 'low')]).toEqual(['application', 'application']);
  });

  it('nSWBOOT0 = 0 on an L412: nBOOT0 takes the place of the pin', () => {
    const rig = programmed('L412');
    expect(booted(rig, 'high')).toBe('rom');
    rig.board.chip.options.prepareBit(0, 26, 0);
    expect(booted(rig, 'high')).toBe('application');
    rig.board.chip.options.prepareBit(0, 27, 0);
    expect(booted(rig, 'low')).toBe('rom');
  });

  it('nBOOT1 = 0 on an F072: BOOT0 leads into the RAM', () => {
    const rig = programmed('F072');
    rig.board.chip.options.prepareBit(2, 4, 0);
    expect(booted(rig, 'high')).toBe('application');
  });
});

describe('dual-bank boot', () => {
  const withBfb2 = (rig: BoardRig) => {
    rig.board.chip.options.prepareBit(4, 7, 1);
    rig.board.chip.options.prepareBit(6, 7, 0);
    return rig;
  };

  it('of an L073 starts a valid bank with BOOT0 low, and stays in the ROM if none is valid', () => {
    expect(booted(withBfb2(programmed('L073')))).toBe('application');
    expect(booted(withBfb2(new BoardRig('L073')))).toBe('rom');
    expect(booted(new BoardRig('L073'))).toBe('application');
  });

  it('gives way to BOOT0 high', () => {
    expect(booted(withBfb2(programmed('L073')), 'high')).toBe('rom');
  });

  it('is not known to the ROM V4.0 of an L073, which keeps control', () => {
    expect(booted(withBfb2(programmed('L073', { bootloaderId: 0x40 })))).toBe('rom');
  });
});

describe('an application that jumps to the ROM', () => {
  const settings = { baudRate: 9600, parity: 'none' as const };
  const application = { settings, bootloaderCommand: Uint8Array.of(0x52) };
  const jumped = (part: string, prepare: (rig: BoardRig) => void = () => undefined) => {
    const rig = new BoardRig(part, { application, boot0High: false }, settings);
    rig.board.flash.bytes.set(program);
    prepare(rig);
    rig.board.powerCycle();
    expect(rig.board.state).toBe('application');
    rig.say('52');
    return rig.board.state;
  };

  it('stays there on an F405', () => {
    expect(jumped('F405')).toBe('rom');
  });

  it('is back at once on an L011, whose ROM wants the flash to be empty', () => {
    expect(jumped('L011')).toBe('application');
  });

  it('is back at once on an L073 with dual-bank boot', () => {
    const on = (rig: BoardRig) => rig.board.chip.options.prepareBit(4, 7, 1);
    expect([jumped('L073', on), jumped('L073')]).toEqual(['application', 'rom']);
  });
});
