import { describe, expect, it } from 'vitest';
import { BoardRig, withChecksum } from '../support/board-rig.ts';
import { caseRig, warningCodes } from '../support/case-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/*
 * The report: somebody's own flasher for an STM32L073 (PID 0x447). Reading the flash size is refused, and so are mass
 * erase and the erase of a bank. See docs/cases/l073-flash-size-and-erase.md.
 */

const BASE = 0x0800_0000;
const KIB = 1024;
const info = { kind: 'info' } as const;
const eraseAll = { kind: 'erase', what: { kind: 'mass' }, verify: true } as const;

describe('what the ROM of an L073 does', () => {
  it('refuses the two bytes of the flash size, and gives out the block of 128 bytes around them', () => {
    const rig = new BoardRig('L073').sync();
    expect(rig.read(0x1ff8007c, 2)).toContain('1F');
    const block = rig.read(0x1ff80000, 128);
    expect(block).toMatch(/^79 \| 79 \| 79 /);
    expect(
      block
        .split(' | ')[2]
        ?.split(' ')
        .slice(1 + 0x7c, 1 + 0x7e),
    ).toEqual(['C0', '00']);
  });

  it.each(['FF FF', 'FF FE', 'FF FD'])('refuses the erase %s', (code) => {
    const rig = new BoardRig('L073').sync();
    rig.say('44 BB');
    expect(rig.say(withChecksum(code))).toBe('1F');
  });
});

describe('the flash size of an L073', () => {
  it.each([
    ['stm32l073rz', 192],
    ['stm32l073rb', 128],
  ])('of %s is read out of its block', async (part, flashKiB) => {
    const { target, warnings } = await caseRig(part).run(info);
    expect(target).toMatchObject({ flashSizeBytes: flashKiB * KIB, flashSizeSource: 'register' });
    expect(target?.uniqueId.state).toBe('read');
    expect(warnings).toEqual([]);
  });

  it('twin: a tool that reads it directly is refused, finds the end by trial reads, and says that it is not sure', async () => {
    const rig = caseRig(
      'stm32l073rb',
      {},
      { uart: { sizeUidRead: { kind: 'direct' }, maxTransferBytes: 256 } },
    );
    const result = await rig.run(info);
    expect(result.target).toMatchObject({ flashSizeBytes: 128 * KIB, flashSizeSource: 'probed' });
    expect(result.target?.uniqueId).toEqual({ state: 'unreadable', reason: 'refused' });
    expect(warningCodes(result)).toEqual(['W-JOB-SIZE-UNSURE']);
  });

  it('is read directly if the block is refused', async () => {
    const profile = { sizeUidRead: { kind: 'direct' } } as const;
    const otherBlock = {
      uart: { sizeUidRead: { kind: 'block', address: 0x1ff7ffc0, sizeBytes: 192 } },
    } as const;
    const { target } = await caseRig('stm32l073rz', { profile }, otherBlock).run(info);
    expect(target).toMatchObject({ flashSizeBytes: 192 * KIB, flashSizeSource: 'register' });
  });

  it('is the largest of the product id, with a warning, if nothing can be read', async () => {
    const rig = caseRig(
      'stm32l073rz',
      {},
      { uart: { sizeUidRead: { kind: 'unreadable' } }, flashBase: 0x0900_0000 },
    );
    const result = await rig.run(info);
    expect(result.target).toMatchObject({ flashSizeBytes: 192 * KIB, flashSizeSource: 'table' });
    expect(warningCodes(result)).toEqual(['W-JOB-SIZE-UNSURE']);
  });

  it('is asked for if the product id does not tell one either, before anything is erased', async () => {
    const nothing = { sizeUidRead: { kind: 'unreadable' }, maxFlashSizeBytes: 0 } as const;
    const rig = caseRig('stm32l073rz', {}, nothing);
    const result = await rig.run(eraseAll);
    expect(result.error?.code).toBe('E-TARGET-NO-SIZE');
    expect(rig.board.log.of('erase')).toEqual([]);
  });
});

describe('erasing an L073', () => {
  it('takes lists of pages that the ROM accepts, and ends with a flash of zeros that counts as blank', async () => {
    const rig = caseRig('stm32l073rz');
    rig.board.flash.bytes.fill(0xa5);
    const result = await rig.run(eraseAll);
    expect(result.error).toBeUndefined();
    expect({ contents: result.contents, verified: result.verified }).toEqual({
      contents: 'erased',
      verified: true,
    });
    expect(rig.board.flash.bytes.every((byte) => byte === 0x00)).toBe(true);
    const lists = rig.board.log.of('erase').map(({ asked }) => asked);
    expect(lists.every((asked) => Array.isArray(asked) && asked.length <= 128)).toBe(true);
    expect(rig.board.log.of('nack').filter(({ stage }) => stage === 'erase-code')).toEqual([]);
  });

  it('falls back to page lists if a mass erase was tried and refused', async () => {
    const rig = caseRig('stm32l073rz', {}, { uart: { massErase: true } });
    rig.board.flash.bytes.fill(0xa5);
    const result = await rig.run(eraseAll);
    expect(result.outcome).toBe('ok');
    expect(warningCodes(result)).toEqual(['W-JOB-MASS-ERASE-REFUSED']);
    expect(rig.board.flash.bytes.every((byte) => byte === 0x00)).toBe(true);
  });

  it('twin: a tool that lists as many pages as fit is refused', async () => {
    const rig = caseRig('stm32l073rz', {}, { uart: { maxErasePages: 1536 } });
    const result = await rig.run(eraseAll);
    expect(result.error?.code).toBe('E-ERASE-FAILED');
  });

  it('twin: a tool that takes 0xFF for erased finds no page blank', async () => {
    const rig = caseRig('stm32l073rz', {}, { erasedValue: 0xff });
    const what = { kind: 'pages', codes: [0, 1] } as const;
    const result = await rig.run({ kind: 'erase', what, verify: true });
    expect(result.error).toMatchObject({
      code: 'E-ERASE-NOT-BLANK',
      params: { found: '00', count: 2, where: '0x08000000–0x080000FF' },
    });
  });
});

describe('programming an L073', () => {
  it('works twice in a row without a reset in between', async () => {
    const rig = caseRig('stm32l073rz', { keepsState: true });
    const first = pattern(5000);
    const second = pattern(7000, 3);
    expect((await rig.program(testImage([BASE, first]))).outcome).toBe('ok');
    const again = await rig.program(testImage([BASE, second]));
    expect({ outcome: again.outcome, verified: again.verified }).toEqual({ outcome: 'ok', verified: true });
    expect(rig.flashAt(BASE, second.length)).toEqual(second);
    expect(rig.board.log.of('reset')).toHaveLength(1);
  });
});
