import { describe, expect, it } from 'vitest';
import { ScrollMap } from './scroll-map.ts';

const rowHeight = 24;
const viewHeight = 480;

describe('ScrollMap', () => {
  it('maps pixels one to one while the content is low enough', () => {
    const map = new ScrollMap({ rowCount: 1000, rowHeight, viewHeight });
    expect(map.barHeight).toBe(24_000);
    expect(map.rowAt(240)).toBe(10);
    expect(map.scrollTopOf(10)).toBe(240);
  });

  it.each([1 << 20, 1 << 21, 1 << 28])(
    'reaches the first and the last of %d rows with a bar that browsers can lay out',
    (rowCount) => {
      const map = new ScrollMap({ rowCount, rowHeight, viewHeight });
      expect(map.barHeight).toBeLessThan(16_000_000);
      expect(map.rowAt(0)).toBe(0);
      const lastVisible = map.rowAt(map.barHeight - viewHeight) + viewHeight / rowHeight;
      expect(lastVisible).toBeCloseTo(rowCount, 3);
    },
  );

  it('finds the way back from every row that can be at the top', () => {
    const rowCount = 1 << 21;
    const map = new ScrollMap({ rowCount, rowHeight, viewHeight });
    for (const row of [0, 1, 12_345, 1_000_003, rowCount - 20])
      expect(map.rowAt(map.scrollTopOf(row))).toBeCloseTo(row, 3);
  });

  it('stops at the ends', () => {
    const map = new ScrollMap({ rowCount: 1000, rowHeight, viewHeight });
    expect(map.scrollTopOf(-5)).toBe(0);
    expect(map.scrollTopOf(999)).toBe(24_000 - viewHeight);
    const short = new ScrollMap({ rowCount: 3, rowHeight, viewHeight });
    expect(short.scrollTopOf(2)).toBe(0);
    expect(short.rowAt(0)).toBe(0);
  });
});
