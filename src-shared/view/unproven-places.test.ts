import { describe, expect, it } from 'vitest';
import { unprovenPlaces } from './unproven-places.ts';

const pages = [0, 1, 2, 256, 257].map((code, index) => ({
  code,
  address: 0x0800_0000 + index * 2048,
  sizeBytes: 2048,
  bank: 1 as const,
}));

describe('the places in doubt', () => {
  it.each([
    ['a page', 0x0800_0800, 2048, '1', 1],
    ['a piece of two pages', 0x0800_07ff, 2, '0–1', 2],
    ['pages of two banks', 0x0800_0800, 3 * 2048, '1–2, 256', 3],
    ['option bytes', 0x1fff_7800, 48, '', 0],
  ])('%s', (_, address, sizeBytes, codes, pageCount) => {
    const [place] = unprovenPlaces([{ address, sizeBytes, why: 'erase' }], pages);
    expect(place).toEqual({ address, sizeBytes, why: 'erase', pages: codes, pageCount });
  });
});
