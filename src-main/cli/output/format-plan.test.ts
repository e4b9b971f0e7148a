import { describe, expect, it } from 'vitest';
import { makeErasePlan, makePlan, type PlanOptions } from '#shared/plan/make-plan.ts';
import { pattern, testImage, testTarget, vectorsOf } from '../../../test/support/plan-target.ts';
import { formatPlan } from './format-plan.ts';

const target = testTarget([1024, 1024, 1024, 4096]);
const options: PlanOptions = { erase: 'needed', keepRest: false, outside: 'refuse' };

describe('a plan in words', () => {
  it('names pages, what is lost, and what is written', () => {
    const image = testImage([0x0800_0000, pattern(1000)], [0x0800_0c00, pattern(8)]);
    expect(formatPlan(makePlan(image, target, options))).toEqual([
      'Plan for STM32T0 with 7 KiB of flash',
      '  Erase    2 pages (0, 3), 5 KiB',
      '             0 at 0x08000000–0x080003FF',
      '             3 at 0x08000C00–0x08001BFF',
      '  Lose     4 112 bytes in erased pages that the image does not cover (--keep-rest keeps them)',
      '  Write    5 blocks, 1 008 bytes in all',
      '             0x08000000–0x080003E7 (1 000 bytes)',
      '             0x08000C00–0x08000C07 (8 bytes)',
    ]);
  });

  it('says what is kept in place of what is lost', () => {
    const image = testImage([0x0800_0000, pattern(1000)]);
    const lines = formatPlan(makePlan(image, target, { ...options, keepRest: true })).join('\n');
    expect(lines).toContain('Keep     24 bytes in erased pages');
    expect(lines).not.toContain('Lose');
  });

  it('loses nothing in pages that the image fills, or if nothing is erased', () => {
    const full = makePlan(testImage([0x0800_0000, pattern(1024)]), target, options);
    const unerased = makePlan(testImage([0x0800_0000, pattern(8)]), target, { ...options, erase: 'none' });
    expect(formatPlan(full).join('\n')).not.toContain('Lose');
    expect(formatPlan(unerased).join('\n')).not.toContain('Lose');
    expect(formatPlan(unerased)).toContain('  Erase    nothing');
  });

  it('names what a mass erase loses', () => {
    const plan = makePlan(testImage([0x0800_0000, pattern(1024)]), target, { ...options, erase: 'mass' });
    expect(formatPlan(plan)).toEqual([
      'Plan for STM32T0 with 7 KiB of flash',
      '  Erase    the whole flash: 4 pages, 7 KiB',
      '  Lose     6 KiB: everything in the flash that the image does not cover',
      '  Write    4 blocks, 1 024 bytes in all',
      '             0x08000000–0x080003FF (1 KiB)',
    ]);
  });

  it('says what will be started', () => {
    const image = testImage([0x0800_0400, vectorsOf(0x0800_0400)]);
    const lines = formatPlan(makePlan(image, target, { ...options, start: true }));
    expect(lines.at(-1)).toBe('  Start    the program with its vector table at 0x08000400');
  });

  it('names the whole flash for a mass erase job, and writes nothing in an erase job', () => {
    expect(formatPlan(makeErasePlan(target, 'mass'))).toEqual([
      'Plan for STM32T0 with 7 KiB of flash',
      '  Erase    the whole flash: 4 pages, 7 KiB',
    ]);
  });

  it('lists what is left out with the name of its region', () => {
    const image = testImage([0x0800_0000, pattern(8)], [0x2000_0000, pattern(8)]);
    const lines = formatPlan(makePlan(image, target, { ...options, outside: 'leave-out' }));
    expect(lines.at(-1)).toMatch(/^ {2}Without {2}0x20000000–0x20000007 \(8 bytes\): RAM/);
  });

  it('only counts the ranges of a scattered image', () => {
    const scattered = Array.from(
      { length: 20 },
      (_value, index) => [0x0800_0000 + index * 64, pattern(8)] as [number, Uint8Array],
    );
    const lines = formatPlan(makePlan(testImage(...scattered), target, options));
    expect(lines.at(-1)?.trim()).toBe('… and 13 ranges more');
  });
});
