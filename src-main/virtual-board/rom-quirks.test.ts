import { describe, expect, it } from 'vitest';
import { BoardRig } from '../../test/support/board-rig.ts';
import { caseRig } from '../../test/support/case-rig.ts';
import { pattern, testImage } from '../../test/support/plan-target.ts';

const BANK2 = 0x0810_0000;
const image = testImage([BANK2, pattern(2000)]);

describe('an H743 with bootloader V9.1, which acknowledges an erase in bank 2 before it has ended', () => {
  it('loses what is written at once, so the tool waits for the longest erase', async () => {
    const rig = caseRig('stm32h743zi', { bootloaderId: 0x91 });
    rig.board.flash.bytes.fill(0xa5);
    const result = await rig.program(image);
    expect(result.error).toBeUndefined();
    expect(result.statistics.retryCount).toBe(0);
  });

  it('twin: a tool that does not wait has to write again', async () => {
    const rig = caseRig('stm32h743zi', { bootloaderId: 0x91 }, { uart: { singlePageErase: null } });
    rig.board.flash.bytes.fill(0xa5);
    const result = await rig.program(image);
    expect(result.outcome === 'failed' || result.statistics.retryCount > 0).toBe(true);
  });

  it('is fixed in V9.2, if nothing is waited for', async () => {
    const rig = caseRig('stm32h743zi', { bootloaderId: 0x92 }, { uart: { singlePageErase: null } });
    rig.board.flash.bytes.fill(0xa5);
    const result = await rig.program(image);
    expect({ outcome: result.outcome, retries: result.statistics.retryCount }).toEqual({
      outcome: 'ok',
      retries: 0,
    });
  });
});

describe('an L476 with bootloader V9.0', () => {
  const written = (bootloaderId: number) => {
    const rig = new BoardRig('L476', { bootloaderId }).sync();
    rig.write(0x2000_4000, '01 02 03 04');
    return rig.read(0x2000_4000, 4).split(' | ')[2];
  };

  it('spoils what is written to RAM; V9.2 does not', () => {
    expect(written(0x92)).toBe('79 01 02 03 04');
    expect(written(0x90)).not.toBe('79 01 02 03 04');
  });
});
