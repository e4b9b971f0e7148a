import { describe, expect, it } from 'vitest';
import { formatAddress } from '#shared/bytes.ts';
import { caseRig, warningCodes } from '../support/case-rig.ts';
import type { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/*
 * The report: an STM32L412CB whose page erase often, and whose mass erase sometimes, is acknowledged and does nothing.
 * Remnants of the old program remain after the new one. See docs/cases/l412-erase-that-lies.md.
 */

const BASE = 0x0800_0000;
const PAGE = 2048;
const image = testImage([BASE, pattern(3 * PAGE - 100)]);
const everySecondPage = { kind: 'erase-flaky', massesLost: 0, everyPage: 2 } as const;
const firstMassErase = { kind: 'erase-flaky', massesLost: 1, everyPage: 0 } as const;
/** What the tool would do without knowing the part. */
const trusting = { uart: { eraseUnreliable: false } };

/** A board full of an old program. */
function usedBoard(
  ...[options, belief]: [Parameters<typeof caseRig>[1], Parameters<typeof caseRig>[2]?]
): JobRig {
  const rig = caseRig('stm32l412cb', options, belief);
  rig.board.flash.bytes.fill(0xa5);
  return rig;
}

/** Addresses of pages that are not blank from here on. */
function remnantsFrom(rig: JobRig, address: number): string[] {
  const { flash } = rig.board;
  return flash.pages
    .filter((page) => page.address >= address && !flash.isBlank(page.address, page.sizeBytes))
    .map((page) => formatAddress(page.address));
}

describe('an L412 whose page erase is acknowledged and often not done', () => {
  it('is programmed over blank pages: what is not blank is erased again, page by page', async () => {
    const rig = usedBoard({ faults: [everySecondPage] });
    const result = await rig.program(image);
    expect(result.error).toBeUndefined();
    expect({ contents: result.contents, verified: result.verified }).toEqual({
      contents: 'complete',
      verified: true,
    });
    expect(warningCodes(result)).toContain('W-JOB-ERASED-AGAIN');
    const erases = rig.board.log.of('erase').map(({ asked }) => asked);
    expect(erases[0]).toEqual([0, 1, 2]);
    expect(erases.slice(1).every((asked) => Array.isArray(asked) && asked.length === 1)).toBe(true);
    const firstWrite = rig.board.log.events.findIndex(({ kind }) => kind === 'write');
    expect(rig.board.log.events.slice(firstWrite).some(({ kind }) => kind === 'erase')).toBe(false);
  });

  it('is erased as a whole, with every page read back', async () => {
    const rig = usedBoard({ faults: [everySecondPage] });
    const codes = rig.board.flash.pages.map(({ code }) => code);
    const result = await rig.run({ kind: 'erase', what: { kind: 'pages', codes }, verify: false });
    expect({ outcome: result.outcome, contents: result.contents, verified: result.verified }).toEqual({
      outcome: 'ok',
      contents: 'erased',
      verified: true,
    });
    expect(remnantsFrom(rig, BASE)).toEqual([]);
  });

  it('twin: a tool that trusts the ACK leaves pages of the old program and calls the job done', async () => {
    const rig = usedBoard({ faults: [everySecondPage] }, trusting);
    const codes = rig.board.flash.pages.map(({ code }) => code);
    const result = await rig.run({ kind: 'erase', what: { kind: 'pages', codes }, verify: false });
    expect(result.outcome).toBe('ok');
    expect(remnantsFrom(rig, BASE)).toHaveLength(codes.length / 2);
  });
});

describe('an L412 whose mass erase did nothing', () => {
  const plan = { erase: 'mass', keepRest: false, outside: 'refuse' } as const;

  it('is erased page by page instead: nothing of the old program remains after the new one', async () => {
    const rig = usedBoard({ faults: [firstMassErase] });
    const result = await rig.program(image, { plan });
    expect(result.error).toBeUndefined();
    expect(remnantsFrom(rig, BASE + 3 * PAGE)).toEqual([]);
    expect(rig.board.log.of('erase')[0]).toMatchObject({ asked: 'all', erased: [] });
  });

  it('twin: a tool that trusts the ACK verifies the new program and leaves the old one after it', async () => {
    const rig = usedBoard({ faults: [firstMassErase] }, trusting);
    const result = await rig.program(image, { plan });
    expect(result.outcome).toBe('ok');
    expect(remnantsFrom(rig, BASE + 3 * PAGE)).toHaveLength(64 - 3);
  });

  it('twin: the same tool finds it when it is asked to prove the erase', async () => {
    const rig = usedBoard({ faults: [firstMassErase] }, trusting);
    const result = await rig.program(image, { plan, proveErase: true });
    expect(result.outcome).toBe('ok');
    expect(remnantsFrom(rig, BASE + 3 * PAGE)).toEqual([]);
  });

  it('gets another mass erase after the pages, since some pages give in to nothing else', async () => {
    const rig = usedBoard({ faults: [{ kind: 'erase-flaky', massesLost: 1, everyPage: 1 }] });
    const result = await rig.run({ kind: 'erase', what: { kind: 'mass' }, verify: true });
    expect(result.outcome).toBe('ok');
    const asked = rig.board.log.of('erase').map((deed) => deed.asked);
    expect([asked[0], asked[1], asked.at(-1)]).toEqual(['all', [0], 'all']);
    expect(remnantsFrom(rig, BASE)).toEqual([]);
  });
});

describe('an L412 with pages that cannot be erased at all', () => {
  it('is reported with the exact addresses that did not erase, before anything is written', async () => {
    const rig = usedBoard({ faults: [{ kind: 'erase-lost', pages: [1, 2, 5] }] });
    const result = await rig.program(testImage([BASE, pattern(7 * PAGE)]));
    expect(result.error).toMatchObject({
      code: 'E-ERASE-NOT-BLANK',
      params: {
        address: '0x08000800',
        found: 'A5',
        count: 3,
        where: '0x08000800–0x080017FF, 0x08002800–0x08002FFF',
      },
    });
    expect(result.contents).toBe('partial');
    expect(rig.board.log.of('write')).toEqual([]);
  });
});

describe('the rest of the pages an image touches', () => {
  it('is demanded to be blank if that is asked for', async () => {
    const rig = usedBoard({});
    expect((await rig.program(image, { proveErase: true })).outcome).toBe('ok');
    rig.onState = (state) => {
      // A program that runs on the side, or a fault of the flash, leaves something after the image.
      if (state.at === 'running' && state.phase === 'writing') rig.board.flash.bytes[3 * PAGE - 1] = 0x00;
    };
    const result = await rig.program(image, { proveErase: true });
    expect(result.error).toMatchObject({ code: 'E-VERIFY-REST', params: { address: '0x080017FF' } });
    expect(result.contents).toBe('partial');
  });

  it('twin: is not looked at otherwise', async () => {
    const rig = usedBoard({});
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'writing') rig.board.flash.bytes[3 * PAGE - 1] = 0x00;
    };
    expect((await rig.program(image)).outcome).toBe('ok');
  });
});

describe('the two ACKs with which an L412 answers the first byte', () => {
  it('are both taken, so that the first command gets its own answer', async () => {
    const result = await usedBoard({}).run({ kind: 'info' });
    expect(result.outcome).toBe('ok');
    expect(result.statistics).toMatchObject({ strayByteCount: 1, retryCount: 0, resyncCount: 0 });
  });
});
