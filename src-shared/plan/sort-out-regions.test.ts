import { describe, expect, it } from 'vitest';
import { pattern, testTarget } from '../../test/support/plan-target.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { sortOutRegions } from './sort-out-regions.ts';
import { fillEnglish } from '../text/english-words.ts';

const BASE = 0x0800_0000;
const target = testTarget([1024, 1024]);
const at = (address: number, sizeBytes = 4) => ({ address, bytes: pattern(sizeBytes) });

describe('data outside the flash', () => {
  it('is refused with all its regions at once', () => {
    const segments = [at(BASE), at(0x1000_0000), at(0x2000_0000), at(0x6000_0000)];
    const error = thrownBy(() => sortOutRegions(segments, target, 'refuse'));
    expect(error).toMatchObject({ code: 'E-PLAN-OUTSIDE', params: { count: 3, device: 'STM32T0' } });
    for (const range of ['0x10000000–0x10000003', '0x20000000–0x20000003', '0x60000000–0x60000003'])
      expect(fillEnglish('{regions}', error.params)).toContain(range);
  });

  it('is told with what runs past the end of the flash', () => {
    const segments = [at(BASE + 2044, 8), at(0x6000_0000)];
    expect(thrownBy(() => sortOutRegions(segments, target, 'refuse')).params).toMatchObject({ count: 2 });
    expect(thrownBy(() => sortOutRegions(segments, target, 'leave-out')).code).toBe('E-PLAN-TOO-BIG');
    expect(thrownBy(() => sortOutRegions(segments.slice(0, 1), target, 'refuse')).code).toBe(
      'E-PLAN-TOO-BIG',
    );
  });

  it('is one region if neighbours are the same kind of memory, however many they are', () => {
    const segments = Array.from({ length: 50_000 }, (_, index) => at(0x2000_0000 + index * 8));
    const { leftOut } = sortOutRegions([at(BASE), ...segments], target, 'leave-out');
    expect(leftOut.map(({ range }) => range)).toEqual([{ start: 0x2000_0000, end: 0x2000_0000 + 399_995 }]);
  });

  it('is a list of bounded length, however far apart the data lie', () => {
    const segments = Array.from({ length: 20_000 }, (_, index) => at(0x6000_0000 + index * 0x2_0000));
    const { leftOut } = sortOutRegions([at(BASE), ...segments], target, 'leave-out');
    expect(leftOut.length).toBeLessThan(100);
    expect(leftOut.at(-1)?.range.end).toBe(0x6000_0003 + 19_999 * 0x2_0000);
  });

  it('is cut off if there are too many kinds to name', () => {
    const segments = Array.from({ length: 12 }, (_, index) =>
      at(index % 2 === 0 ? 0x2000_0000 + index * 0x100_0000 : 0x4000_0000 + index * 0x100_0000),
    );
    const mixed = segments.sort((a, b) => (a.address & 0xff_ffff) - (b.address & 0xff_ffff));
    const { params } = thrownBy(() => sortOutRegions(mixed, target, 'refuse'));
    expect(params['count']).toBe(12);
    expect(params['regions']).toHaveLength(9);
    expect(fillEnglish('{regions}', params)).toMatch(/, …$/);
  });
});
