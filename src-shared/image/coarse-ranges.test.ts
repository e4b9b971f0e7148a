import { describe, expect, it } from 'vitest';
import { coarseRanges, coarseSegments, MAX_SHOWN_RANGES } from './coarse-ranges.ts';

const every = (count: number, stepBytes: number) =>
  Array.from({ length: count }, (_, index) => ({ start: index * stepBytes, end: index * stepBytes }));

describe('ranges for a picture', () => {
  it('are all there where they are few', () => {
    const ranges = every(MAX_SHOWN_RANGES, 0x1000);
    expect(coarseRanges(ranges)).toBe(ranges);
  });

  it.each([2, 100, 0x800])('are joined over gaps as small as it takes (%i bytes apart)', (stepBytes) => {
    const ranges = every(100_000, stepBytes);
    const shown = coarseRanges(ranges);
    expect(shown.length).toBeLessThanOrEqual(MAX_SHOWN_RANGES);
    expect([shown[0]?.start, shown.at(-1)?.end]).toEqual([0, ranges.at(-1)?.end]);
  });

  it('keep regions apart that lie far from each other', () => {
    const shown = coarseRanges([...every(5000, 2), { start: 0x1fff_f800, end: 0x1fff_f80f }]);
    expect(shown).toEqual([
      { start: 0, end: 9998 },
      { start: 0x1fff_f800, end: 0x1fff_f80f },
    ]);
  });

  it('of segments have sizes', () => {
    expect(coarseSegments([{ address: 8, bytes: new Uint8Array(4) }])).toEqual([
      { address: 8, sizeBytes: 4 },
    ]);
  });
});
