import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pattern, testImage, testTarget, vectorsOf } from '../../test/support/plan-target.ts';
import { isFlashError } from '../errors.ts';
import { makeErasePlan, makePlan, withPreserved, type PlanOptions } from './make-plan.ts';
import type { Plan, PlanTarget } from './plan.ts';

const BASE = 0x0800_0000;
const needed: PlanOptions = { erase: 'needed', keepRest: false, outside: 'refuse' };

/** The whole layout of a plan in one readable value. */
function layoutOf(plan: Plan) {
  return {
    erase: plan.erase.map((command) =>
      command.kind === 'mass' ? 'mass' : command.pages.map(({ code }) => code),
    ),
    writes: Array.from(plan.writes, ({ address, bytes }) => [address - BASE, bytes.length]),
    expected: Array.from(plan.expected, ({ address, bytes }) => [address - BASE, bytes.length]),
  };
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isFlashError(error)) return error.code;
    throw error;
  }
  return 'no error';
}

const fourPages: PlanTarget = testTarget([1024, 1024, 1024, 1024]);
/** F405 in small: 4 × 16 KiB, 64 KiB, 128 KiB. */
const mixedSectors = testTarget([16, 16, 16, 16, 64, 128].map((kib) => kib * 1024));

describe('whole layouts', () => {
  it('writes one byte as one unit, filled with the erased value, and erases one page', () => {
    const plan = makePlan(testImage([BASE + 3, [0x55]]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({ erase: [[0]], writes: [[0, 8]], expected: [[0, 8]] });
    expect([...(plan.writes[0]?.bytes ?? [])]).toEqual([0xff, 0xff, 0xff, 0x55, 0xff, 0xff, 0xff, 0xff]);
  });

  it('writes a page in 256-byte blocks', () => {
    const plan = makePlan(testImage([BASE, pattern(1024)]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({
      erase: [[0]],
      writes: [
        [0, 256],
        [256, 256],
        [512, 256],
        [768, 256],
      ],
      expected: [[0, 1024]],
    });
  });

  it('erases a second page for one byte beyond the first', () => {
    const plan = makePlan(testImage([BASE, pattern(1025)]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({
      erase: [[0, 1]],
      writes: [
        [0, 256],
        [256, 256],
        [512, 256],
        [768, 256],
        [1024, 8],
      ],
      expected: [[0, 1032]],
    });
  });

  it('does not let a write cross a block border if the image straddles one', () => {
    const plan = makePlan(testImage([BASE + 1016, pattern(16)]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({
      erase: [[0, 1]],
      writes: [
        [1016, 8],
        [1024, 8],
      ],
      expected: [[1016, 16]],
    });
  });

  it('leaves pages between two islands alone', () => {
    const plan = makePlan(testImage([BASE, pattern(8)], [BASE + 3072, pattern(8)]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({
      erase: [[0, 3]],
      writes: [
        [0, 8],
        [3072, 8],
      ],
      expected: [
        [0, 8],
        [3072, 8],
      ],
    });
  });

  it('joins islands that share a write unit', () => {
    const plan = makePlan(testImage([BASE, [1]], [BASE + 7, [2]]), fourPages, needed);
    expect(layoutOf(plan)).toEqual({ erase: [[0]], writes: [[0, 8]], expected: [[0, 8]] });
    expect([...(plan.writes[0]?.bytes ?? [])]).toEqual([1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]);
  });

  it('names pages on both sides of a bank border by their own codes', () => {
    const dual = testTarget([2048, 2048, 2048, 2048], {}, 2);
    const plan = makePlan(testImage([BASE + 4092, pattern(8)]), dual, needed);
    expect(layoutOf(plan)).toMatchObject({ erase: [[1, 2]] });
  });

  it('picks sectors of unequal size by address', () => {
    const plan = makePlan(testImage([BASE + 60 * 1024, pattern(8 * 1024)]), mixedSectors, needed);
    expect(plan.erasedPages.map(({ code, sizeBytes }) => [code, sizeBytes])).toEqual([
      [3, 16384],
      [4, 65536],
    ]);
  });

  it('fills with 00 if erased flash reads 00 (L0, L1)', () => {
    const l0 = testTarget([128, 128], { erasedValue: 0x00 });
    const plan = makePlan(testImage([BASE + 2, [0x55]]), l0, needed);
    expect([...(plan.writes[0]?.bytes ?? [])]).toEqual([0, 0, 0x55, 0, 0, 0, 0, 0]);
  });

  it('uses the larger of the ROM rule and the flash unit as write unit', () => {
    const h7 = testTarget([1024], { uart: { writeAlignmentBytes: 8 }, programUnitBytes: 32 });
    expect(layoutOf(makePlan(testImage([BASE + 40, [1]]), h7, needed)).writes).toEqual([[32, 32]]);
    const h5 = testTarget([1024], { uart: { writeAlignmentBytes: 16 }, programUnitBytes: 16 });
    expect(layoutOf(makePlan(testImage([BASE, pattern(600)]), h5, needed)).writes).toEqual([
      [0, 256],
      [256, 256],
      [512, 96],
    ]);
  });

  it('takes the largest write unit of any part if that of the part is not known', () => {
    const unknown = testTarget([1024], { uart: { writeAlignmentBytes: 4 }, programUnitBytes: null });
    expect(layoutOf(makePlan(testImage([BASE + 36, [1]]), unknown, needed)).writes).toEqual([[32, 32]]);
  });

  it('keeps to blocks of the largest power of two the part takes', () => {
    const gd32 = testTarget([4096], { uart: { maxTransferBytes: 240 } });
    expect(layoutOf(makePlan(testImage([BASE, pattern(300)]), gd32, needed)).writes).toEqual([
      [0, 128],
      [128, 128],
      [256, 48],
    ]);
  });

  it('does not send blocks that are as blank as the erase left them, but still expects them', () => {
    const image = testImage([BASE, [...pattern(256), ...new Array<number>(256).fill(0xff), ...pattern(256)]]);
    expect(layoutOf(makePlan(image, fourPages, needed))).toEqual({
      erase: [[0]],
      writes: [
        [0, 256],
        [512, 256],
      ],
      expected: [[0, 768]],
    });
    expect(layoutOf(makePlan(image, fourPages, { ...needed, erase: 'none' })).writes).toEqual([
      [0, 256],
      [256, 256],
      [512, 256],
    ]);
  });

  it('writes the block with the first word last on parts with an empty check', () => {
    const g0 = testTarget([2048], { emptyCheck: true });
    expect(layoutOf(makePlan(testImage([BASE, pattern(768)]), g0, needed)).writes).toEqual([
      [256, 256],
      [512, 256],
      [0, 256],
    ]);
  });
});

describe('erase policies', () => {
  const image = testImage([BASE, pattern(8)]);

  it('erases all by one command on request', () => {
    const plan = makePlan(image, fourPages, { ...needed, erase: 'mass' });
    expect(layoutOf(plan).erase).toEqual(['mass']);
    expect(plan.erasedPages).toHaveLength(4);
  });

  it('erases all page by page where the part has no mass erase, and says so', () => {
    const plan = makePlan(image, testTarget([128, 128, 128], { uart: { massErase: false } }), {
      ...needed,
      erase: 'mass',
    });
    expect(layoutOf(plan).erase).toEqual([[0, 1, 2]]);
    expect(plan.warnings.map(({ code }) => code)).toContain('W-PLAN-NO-MASS-ERASE');
  });

  it('erases all page by page where the board has flash beyond its pages', () => {
    const plan = makePlan(image, { ...fourPages, hasMoreFlash: true }, { ...needed, erase: 'mass' });
    expect(layoutOf(plan).erase).toEqual([[0, 1, 2, 3]]);
    expect(layoutOf(makeErasePlan({ ...fourPages, hasMoreFlash: true }, 'mass')).erase).toEqual([
      [0, 1, 2, 3],
    ]);
  });

  it('erases nothing on request, and says what that means', () => {
    const plan = makePlan(image, fourPages, { ...needed, erase: 'none' });
    expect(plan.erase).toEqual([]);
    expect(plan.warnings.map(({ code }) => code)).toContain('W-PLAN-NO-ERASE');
  });

  it('plans an erase of chosen pages and nothing else', () => {
    expect(layoutOf(makeErasePlan(fourPages, fourPages.pages.slice(1, 3)))).toEqual({
      erase: [[1, 2]],
      writes: [],
      expected: [],
    });
    expect(layoutOf(makeErasePlan(fourPages, 'mass')).erase).toEqual(['mass']);
  });

  it('cuts long lists so that no command is longer than the parts take', () => {
    const l0 = testTarget(new Array<number>(1536).fill(128), { uart: { massErase: false } });
    const plan = makeErasePlan(l0, 'mass');
    expect(plan.erase.map((command) => (command.kind === 'pages' ? command.pages.length : 0))).toEqual(
      new Array(12).fill(128),
    );
  });

  it('erases big sectors one by one, so that a cancel is heard between them', () => {
    expect(layoutOf(makeErasePlan(mixedSectors, mixedSectors.pages)).erase).toEqual([[0, 1, 2, 3, 4], [5]]);
  });

  it('gives each page its own command, with a pause, if the ROM loses pages of a list', () => {
    const rule = { pages: 'all', pauseMs: 40, bootloaderIds: [0xb3] } as const;
    const withRom = (bootloaderId: number | null) =>
      testTarget([2048, 2048, 2048], { uart: { singlePageErase: rule } }, Infinity, bootloaderId);
    const g071 = withRom(0xb3);
    expect(
      makeErasePlan(g071, g071.pages).erase.map(
        (command) => command.kind === 'pages' && [command.pages.length, command.pauseAfterMs],
      ),
    ).toEqual([
      [1, 40],
      [1, 40],
      [1, 40],
    ]);
    const fixedRom = withRom(0xb4);
    expect(layoutOf(makeErasePlan(fixedRom, fixedRom.pages)).erase).toEqual([[0, 1, 2]]);
    const unknownRom = withRom(null);
    expect(makeErasePlan(unknownRom, unknownRom.pages).erase).toHaveLength(3);
  });

  it('does so for bank 2 only if only bank 2 is concerned', () => {
    const rule = { pages: 'bank2', pauseMs: 0, bootloaderIds: null } as const;
    const g0b1 = testTarget([2048, 2048, 2048, 2048], { uart: { singlePageErase: rule } }, 2);
    expect(layoutOf(makeErasePlan(g0b1, g0b1.pages)).erase).toEqual([[0, 1], [2], [3]]);
  });
});

describe('what was there before', () => {
  it('is read from the parts of erased pages that the image leaves open', () => {
    const plan = makePlan(testImage([BASE + 256, pattern(256)]), fourPages, { ...needed, keepRest: true });
    expect(plan.preserve.map(({ start, end }) => [start - BASE, end - BASE])).toEqual([
      [0, 255],
      [512, 1023],
    ]);
  });

  it('is written back with the image', () => {
    const plan = makePlan(testImage([BASE + 256, pattern(256)]), fourPages, { ...needed, keepRest: true });
    const kept = plan.preserve.map(({ start, end }) => ({
      address: start,
      bytes: new Uint8Array(end - start + 1).fill(0x77),
    }));
    const whole = withPreserved(plan, kept);
    expect(layoutOf(whole)).toMatchObject({
      writes: [
        [0, 256],
        [256, 256],
        [512, 256],
        [768, 256],
      ],
      expected: [[0, 1024]],
    });
    expect(whole.writes[1]?.bytes).toEqual(pattern(256));
    expect(whole.writes[0]?.bytes.every((byte) => byte === 0x77)).toBe(true);
  });

  it('includes the bytes that share a write unit with the image', () => {
    const plan = makePlan(testImage([BASE + 100, [1, 2, 3]]), fourPages, { ...needed, keepRest: true });
    const kept = plan.preserve.map(({ start, end }) => ({
      address: start,
      bytes: new Uint8Array(end - start + 1).fill(0x77),
    }));
    const unit = withPreserved(plan, kept).expected[0]?.bytes.subarray(96, 104);
    expect([...(unit ?? [])]).toEqual([0x77, 0x77, 0x77, 0x77, 1, 2, 3, 0x77]);
  });

  it('is not asked for if whole pages are covered', () => {
    expect(
      makePlan(testImage([BASE, pattern(1024)]), fourPages, { ...needed, keepRest: true }).preserve,
    ).toEqual([]);
  });

  it('cannot be kept if everything is erased', () => {
    const both: PlanOptions = { ...needed, erase: 'mass', keepRest: true };
    expect(codeOf(() => makePlan(testImage([BASE, pattern(8)]), fourPages, both))).toBe('E-PLAN-KEEP-MASS');
  });
});

describe('images that do not belong', () => {
  it('refuses RAM by name, and never writes it to the flash', () => {
    const image = testImage([BASE, pattern(8)], [0x2000_0000, pattern(8)]);
    expect(codeOf(() => makePlan(image, fourPages, needed))).toBe('E-PLAN-OUTSIDE');
    const plan = makePlan(image, fourPages, { ...needed, outside: 'leave-out' });
    expect(layoutOf(plan).writes).toEqual([[0, 8]]);
    expect(plan.leftOut).toMatchObject([{ range: { start: 0x2000_0000, end: 0x2000_0007 } }]);
    expect(plan.warnings.map(({ code }) => code)).toContain('W-PLAN-LEFT-OUT');
  });

  it.each([
    ['the alias at 0', 0],
    ['option bytes', 0x1fff_f800],
    ['external memory', 0x9000_0000],
    ['an address above the flash', BASE + 64 * 1024],
  ])('refuses %s', (_what, address) => {
    expect(codeOf(() => makePlan(testImage([address, pattern(8)]), fourPages, needed))).toBe(
      'E-PLAN-OUTSIDE',
    );
  });

  it('refuses an image that runs past the end, even where regions may be left out', () => {
    const tooBig = testImage([BASE, pattern(4097)]);
    expect(codeOf(() => makePlan(tooBig, fourPages, needed))).toBe('E-PLAN-TOO-BIG');
    expect(codeOf(() => makePlan(tooBig, fourPages, { ...needed, outside: 'leave-out' }))).toBe(
      'E-PLAN-TOO-BIG',
    );
  });

  it('refuses an image of which nothing is left', () => {
    expect(
      codeOf(() =>
        makePlan(testImage([0x2000_0000, pattern(8)]), fourPages, { ...needed, outside: 'leave-out' }),
      ),
    ).toBe('E-PLAN-EMPTY');
  });

  it('refuses to plan without pages', () => {
    const unknown = { ...fourPages, pages: [] };
    expect(codeOf(() => makePlan(testImage([BASE, pattern(8)]), unknown, needed))).toBe('E-PLAN-NO-LAYOUT');
    expect(codeOf(() => makeErasePlan(unknown, 'mass'))).toBe('E-PLAN-NO-LAYOUT');
  });

  it('warns of an image without a vector table at the flash base', () => {
    expect(
      makePlan(testImage([BASE + 1024, pattern(8)]), fourPages, needed).warnings.map(({ code }) => code),
    ).toContain('W-PLAN-NO-VECTORS');
  });
});

describe('a start afterwards', () => {
  const start: PlanOptions = { ...needed, start: true };

  it('goes to the vector table of the image, and nowhere without being asked for', () => {
    const image = testImage([BASE + 1024, vectorsOf(BASE + 1024)]);
    expect(makePlan(image, fourPages, start).start).toBe(BASE + 1024);
    expect(makePlan(image, fourPages, needed).start).toBeNull();
  });

  it('is refused if the image has no vector table', () => {
    expect(codeOf(() => makePlan(testImage([BASE, pattern(64)]), fourPages, start))).toBe('E-PLAN-NO-START');
  });

  it('does not count a vector table that is left out', () => {
    const image = testImage([BASE, pattern(64)], [0x2000_0000, vectorsOf(0x2000_0000)]);
    expect(codeOf(() => makePlan(image, fourPages, { ...start, outside: 'leave-out' }))).toBe(
      'E-PLAN-NO-START',
    );
  });
});

describe('any plan', () => {
  const islands = fc
    .array(
      fc.record({ at: fc.integer({ min: 0, max: 200 * 1024 }), size: fc.integer({ min: 1, max: 3000 }) }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) =>
      list
        .sort((a, b) => a.at - b.at)
        .reduce<{ at: number; size: number }[]>((kept, island) => {
          const last = kept.at(-1);
          return last === undefined || island.at > last.at + last.size ? [...kept, island] : kept;
        }, []),
    );

  it.each([
    ['F4-like', mixedSectors],
    [
      'L0-like',
      testTarget(new Array<number>(2048).fill(128), {
        erasedValue: 0,
        uart: { writeAlignmentBytes: 8, maxTransferBytes: 128 },
      }),
    ],
    [
      'H5-like',
      testTarget(new Array<number>(32).fill(8192), {
        uart: { writeAlignmentBytes: 16 },
        programUnitBytes: 16,
        emptyCheck: true,
      }),
    ],
  ])(
    'of a %s part puts every image byte in place, stays in erased pages, and keeps all writes aligned',
    (_name, target) => {
      fc.assert(
        fc.property(islands, (list) => {
          const image = testImage(
            ...list.map(({ at, size }): [number, Uint8Array] => [BASE + at, pattern(size, at)]),
          );
          const plan = makePlan(image, target, needed);
          const flash = new Map<number, number>();
          for (const block of plan.writes) {
            expect(block.address % target.device.uart.writeAlignmentBytes).toBe(0);
            expect(block.bytes.length % target.device.uart.writeAlignmentBytes).toBe(0);
            expect(block.bytes.length).toBeLessThanOrEqual(target.device.uart.maxTransferBytes);
            block.bytes.forEach((byte, i) => {
              expect(flash.has(block.address + i)).toBe(false);
              flash.set(block.address + i, byte);
            });
          }
          const erased = (address: number) =>
            plan.erasedPages.some(
              (page) => address >= page.address && address < page.address + page.sizeBytes,
            );
          for (const address of flash.keys())
            if (!erased(address)) throw new Error(`written outside erased pages: ${String(address)}`);
          for (const { address, bytes } of image.segments) {
            bytes.forEach((byte, i) => {
              if ((flash.get(address + i) ?? target.device.erasedValue) !== byte)
                throw new Error(`byte ${String(address + i)} is wrong`);
            });
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});
