import { describe, expect, it } from 'vitest';
import { joinPages, MapAxis } from './flash-map.ts';

const KIB = 1024;
const flash = { address: 0x0800_0000, sizeBytes: 128 * KIB };
const code = { address: 0x0800_0000, sizeBytes: 62 * KIB };
const settings = { address: 0x0801_f000, sizeBytes: 2 * KIB };

describe('the true scale', () => {
  const axis = new MapAxis(flash, [code, settings], 'true');

  it('draws everything where it is', () => {
    expect(axis.span(code)).toMatchObject({ leftPercent: 0, widthPercent: (62 / 128) * 100 });
    expect(axis.percentOf(0x0801_0000)).toBe(50);
    expect(axis.breaks).toEqual([]);
  });

  it('draws a single byte wide enough to see, and inside the axis', () => {
    expect(axis.span({ address: 0x0801_ffff, sizeBytes: 1 })).toMatchObject({
      leftPercent: 99.75,
      widthPercent: 0.25,
    });
  });

  it('labels the whole axis from its first to its last address', () => {
    expect(axis.ticks(5).map(({ address }) => address)).toEqual([
      0x0800_0000, 0x0800_8000, 0x0801_0000, 0x0801_8000, 0x0802_0000,
    ]);
  });

  it('knows the address under the pointer', () => {
    expect(axis.addressAt(0)).toBe(0x0800_0000);
    expect(axis.addressAt(50)).toBe(0x0801_0000);
    expect(axis.addressAt(100)).toBe(0x0801_ffff);
  });
});

describe('the data scale', () => {
  const axis = new MapAxis(flash, [code, settings], 'data');

  it('shrinks the gap, and keeps the proportions of the data', () => {
    const left = axis.span(code);
    const right = axis.span(settings);
    expect(left.widthPercent / right.widthPercent).toBeCloseTo(31);
    expect(left.leftPercent + left.widthPercent + 2).toBeCloseTo(right.leftPercent);
    expect(right.leftPercent + right.widthPercent).toBeCloseTo(100);
    expect(axis.breaks).toHaveLength(1);
  });

  it('draws what lies in the gap at the gap', () => {
    expect(axis.percentOf(0x0801_8000)).toBeCloseTo(axis.span(settings).leftPercent);
  });

  it('finds the way back from every place to its address', () => {
    for (const address of [0x0800_0000, 0x0800_1234, 0x0801_f000, 0x0801_f7ff])
      expect(Math.abs(axis.addressAt(axis.percentOf(address)) - address)).toBeLessThanOrEqual(1);
  });

  it('leaves small gaps as they are', () => {
    const near = { address: 0x0800_f900, sizeBytes: 16 };
    expect(new MapAxis(flash, [code, near], 'data').breaks).toEqual([]);
  });

  it('shows the whole flash if there is no data, and nothing outside the flash', () => {
    expect(new MapAxis(flash, [], 'data').percentOf(0x0801_0000)).toBe(50);
    expect(new MapAxis(flash, [{ address: 0x2000_0000, sizeBytes: 16 }], 'data').percentOf(0x0801_0000)).toBe(
      50,
    );
  });
});

describe('joinPages', () => {
  it('joins neighbours, also of different sizes', () => {
    const page = (code: number, address: number, sizeBytes: number) => ({
      code,
      address,
      sizeBytes,
      bank: 1 as const,
    });
    expect(joinPages([page(0, 0, 16), page(1, 16, 64), page(3, 128, 64)])).toEqual([
      { address: 0, sizeBytes: 80 },
      { address: 128, sizeBytes: 64 },
    ]);
  });
});
