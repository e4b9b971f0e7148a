import { describe, expect, it } from 'vitest';
import { addressFrame, BoardRig, withChecksum } from '../../test/support/board-rig.ts';
import type { BoardFault } from './faults.ts';

const BASE = 0x08000000;
/** 64 KiB, so that bit 15 is the highest of an offset. */
const rigWith = (...faults: BoardFault[]) =>
  new BoardRig('F103', { faults, flashSizeBytes: 64 * 1024 }).sync();

describe('a cell that is unsteady', () => {
  it('is read wrong once, and right from then on', () => {
    const rig = rigWith({ kind: 'unsteady-cell', address: BASE + 1, mask: 0x01, wrong: [false, true] });
    const reads = Array.from({ length: 4 }, () => rig.read(BASE, 2).slice(-5));
    expect(reads).toEqual(['FF FF', 'FF FE', 'FF FF', 'FF FF']);
    expect(rig.flash(BASE, 2)).toBe('FF FF');
  });

  it('is read wrong in the same turns again and again if it repeats', () => {
    const rig = rigWith({
      kind: 'unsteady-cell',
      address: BASE,
      mask: 0x80,
      wrong: [true, false],
      repeats: true,
    });
    const reads = Array.from({ length: 4 }, () => rig.read(BASE, 2).slice(-5));
    expect(reads).toEqual(['7F FF', 'FF FF', '7F FF', 'FF FF']);
  });

  it('has no turn in a read of other addresses', () => {
    const rig = rigWith({ kind: 'unsteady-cell', address: BASE, mask: 0x80, wrong: [true] });
    expect(rig.read(BASE + 16, 2)).toContain('FF FF');
    expect(rig.read(BASE, 2)).toContain('7F FF');
  });

  it('is sound again when the faults are taken back', () => {
    const rig = rigWith({ kind: 'unsteady-cell', address: BASE, mask: 0x80, wrong: [true], repeats: true });
    rig.board.clearFaults();
    expect(rig.read(BASE, 2)).toContain('FF FF');
  });
});

describe('a flash that does not see an address bit', () => {
  const mirrored: BoardFault = { kind: 'mirrored', addressBit: 15 };

  it('shows in one half what was written to the other', () => {
    const rig = rigWith(mirrored);
    rig.write(BASE + 0x100, '01 02 03 04');
    expect(rig.read(BASE + 0x8100, 4)).toContain('01 02 03 04');
    rig.write(BASE + 0x8200, '05 06 07 08');
    expect(rig.read(BASE + 0x200, 4)).toContain('05 06 07 08');
  });

  it('loses in one half what is erased in the other', () => {
    const rig = rigWith(mirrored);
    rig.write(BASE + 0x8000, '01 02 03 04');
    rig.say('43 BC');
    expect(rig.say(withChecksum('0000'))).toBe('79');
    expect(rig.read(BASE + 0x8000, 4)).toContain('FF FF FF FF');
  });

  it('is whole again when the faults are taken back', () => {
    const rig = rigWith(mirrored);
    rig.board.clearFaults();
    rig.write(BASE, '01 02 03 04');
    expect(rig.read(BASE + 0x8000, 4)).toContain('FF FF FF FF');
  });
});

describe('bytes on the line', () => {
  it('repeat hands the last bytes over once more', () => {
    const rig = rigWith({ kind: 'repeat', count: 3, direction: 'fromBoard', at: 4 });
    // 7F was answered with byte 0; Get ID answers 79 01 04 10 79.
    expect(rig.say('02 FD')).toBe('79 01 04 10 01 04 10 79');
  });

  it('repeat reaches back beyond the frame', () => {
    const rig = rigWith({ kind: 'repeat', count: 3, direction: 'toBoard', at: 2 });
    // 02 FD, then 7F 02, which is not a pair, and half of the next one.
    expect(rig.say('02 FD')).toBe('79 01 04 10 79 1F');
  });

  it('insert brings an answer that was held back', () => {
    const rig = rigWith({ kind: 'insert', bytes: [0x1f], direction: 'fromBoard', at: 1 });
    expect(rig.say('02 FD')).toBe('1F 79 01 04 10 79');
  });
});

describe('the unique id', () => {
  it('is the one that the board was given', () => {
    const uniqueId = Uint8Array.from({ length: 12 }, (_, index) => index + 1);
    const rig = new BoardRig('F103', { uniqueId }).sync();
    const register = rig.board.device.uidRegister ?? 0;
    expect(rig.say('11 EE') && rig.say(addressFrame(register)) && rig.say('0B F4')).toBe(
      '79 01 02 03 04 05 06 07 08 09 0A 0B 0C',
    );
  });
});
