import { describe, expect, it } from 'vitest';
import { BoardRig, withChecksum } from '../../test/support/board-rig.ts';
import type { VirtualBoardOptions } from './board.ts';

/** A synced board whose flash is full of zeros (ones on L0), so that erased pages show. */
function programmed(part: string, options: Partial<VirtualBoardOptions> = {}): BoardRig {
  const rig = new BoardRig(part, options).sync();
  rig.board.flash.bytes.fill(rig.board.profile.erasedValue ^ 0xff);
  return rig;
}

const erasedCodes = ({ board }: BoardRig) =>
  board.flash.pages
    .filter((page) => board.flash.isBlank(page.address, page.sizeBytes))
    .map((page) => page.code);

const allCodes = ({ board }: BoardRig) => board.flash.pages.map((page) => page.code);

describe('Erase, 0x43', () => {
  it('erases the pages of a list, and no others', () => {
    const rig = programmed('F103');
    expect(rig.say('43 BC')).toBe('79');
    expect(rig.say('02 01 03 05 05')).toBe('79');
    expect(erasedCodes(rig)).toEqual([1, 3, 5]);
  });

  it('is reported with the pages that were really erased', () => {
    const heard: string[] = [];
    const rig = programmed('F103', {
      onEvent: (event) => heard.push(JSON.stringify({ ...event, timeMs: 0 })),
    });
    rig.say('43 BC');
    rig.say('01 02 03 00');
    expect(heard).toContain('{"timeMs":0,"kind":"erase","asked":[2,3],"erased":[2,3]}');
  });

  it('NACKs a wrong checksum and erases nothing', () => {
    const rig = programmed('F103');
    rig.say('43 BC');
    expect(rig.say('00 08 09')).toBe('1F');
    expect(erasedCodes(rig)).toEqual([]);
  });

  it('erases everything on FF 00', () => {
    const rig = programmed('F103');
    rig.say('43 BC');
    expect(rig.say('FF 00')).toBe('79');
    expect(erasedCodes(rig)).toEqual(allCodes(rig));
  });

  it('ACKs FF FF and erases nothing, as a real F103 did', () => {
    const rig = programmed('F103');
    rig.say('43 BC');
    expect(rig.say('FF FF')).toBe('79');
    expect(erasedCodes(rig)).toEqual([]);
    expect(rig.say('02 FD')).toBe('79 01 04 10 79');
  });

  it('ACKs pages that do not exist and erases the others', () => {
    const rig = programmed('F103', { flashSizeBytes: 64 << 10 });
    rig.say('43 BC');
    expect(rig.say(withChecksum('01 07 C8'))).toBe('79');
    expect(erasedCodes(rig)).toEqual([7]);
  });
});

describe('Extended Erase, 0x44', () => {
  it('erases sectors of different sizes by their codes', () => {
    const rig = programmed('F405');
    expect(rig.say('44 BB')).toBe('79');
    expect(rig.say(withChecksum('00 01 00 03 00 05'))).toBe('79');
    expect(erasedCodes(rig)).toEqual([3, 5]);
    expect(rig.flash(0x0800bfff, 2)).toBe('00 FF');
    expect(rig.flash(0x0800ffff, 2)).toBe('FF 00');
  });

  it('erases everything on FFFF 00', () => {
    const rig = programmed('F405');
    rig.say('44 BB');
    expect(rig.say('FF FF 00')).toBe('79');
    expect(erasedCodes(rig)).toEqual(allCodes(rig));
  });

  it('NACKs a mass erase with a wrong checksum', () => {
    const rig = programmed('F405');
    rig.say('44 BB');
    expect(rig.say('FF FF 01')).toBe('1F');
    expect(erasedCodes(rig)).toEqual([]);
  });

  it('NACKs the reserved codes FFF0 to FFFC', () => {
    const rig = programmed('F405');
    for (const code of ['FF F0', 'FF FC']) {
      rig.say('44 BB');
      expect(rig.say(withChecksum(code))).toBe('1F');
    }
    expect(erasedCodes(rig)).toEqual([]);
  });

  it('erases one bank of a dual-bank G0B1', () => {
    const rig = programmed('G0B1');
    rig.say('44 BB');
    expect(rig.say('FF FD 02')).toBe('79');
    expect(erasedCodes(rig)).toEqual(
      rig.board.flash.pages.filter((page) => page.bank === 2).map((page) => page.code),
    );
    rig.say('44 BB');
    expect(rig.say('FF FE 01')).toBe('79');
    expect(erasedCodes(rig)).toEqual(allCodes(rig));
  });

  it('NACKs bank erase on a part with one bank', () => {
    const rig = programmed('F405');
    rig.say('44 BB');
    expect(rig.say('FF FE 01')).toBe('1F');
  });

  it('NACKs mass erase on L0, as an L041 did', () => {
    const rig = programmed('L073');
    expect(rig.say('44 BB')).toBe('79');
    expect(rig.say('FF FF 00')).toBe('1F');
    expect(erasedCodes(rig)).toEqual([]);
  });

  it('leaves 00 in erased pages of an L0', () => {
    const rig = programmed('L073');
    rig.say('44 BB');
    rig.say(withChecksum('00 00 00 01'));
    expect(rig.flash(0x0800007f, 2)).toBe('FF 00');
    expect(rig.flash(0x080000ff, 2)).toBe('00 FF');
  });

  it('NACKs more pages than an L0 takes in one command', () => {
    const rig = programmed('L073');
    const list = (count: number) => {
      const codes = Array.from({ length: count }, (_, code) => code.toString(16).padStart(4, '0')).join('');
      rig.say('44 BB');
      return rig.say(withChecksum((count - 1).toString(16).padStart(4, '0') + codes));
    };
    expect(list(513)).toBe('1F');
    expect(erasedCodes(rig)).toEqual([]);
    expect(list(512)).toBe('79');
    expect(erasedCodes(rig)).toHaveLength(512);
  });
});

describe('ROMs that lose listed pages', () => {
  const eraseList = (rig: BoardRig, codes: number[]) => {
    rig.say('44 BB');
    const list = codes.map((code) => code.toString(16).padStart(4, '0')).join('');
    return rig.say(withChecksum((codes.length - 1).toString(16).padStart(4, '0') + list));
  };

  it('G071 V11.3 ACKs a list and erases its first page only', () => {
    const rig = programmed('G071', { bootloaderId: 0xb3 });
    expect(eraseList(rig, [4, 5, 6])).toBe('79');
    expect(erasedCodes(rig)).toEqual([4]);
  });

  it('G071 V11.4 erases them all', () => {
    const rig = programmed('G071');
    eraseList(rig, [4, 5, 6]);
    expect(erasedCodes(rig)).toEqual([4, 5, 6]);
  });

  it('G0B1 loses all but the first page of bank 2', () => {
    const rig = programmed('G0B1');
    eraseList(rig, [0, 1, 130, 131, 132]);
    expect(erasedCodes(rig)).toEqual([0, 1, 130]);
  });
});
