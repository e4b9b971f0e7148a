import { describe, expect, it } from 'vitest';
import { parsePageGroups, parseSizeBytes, toRegions } from './page-spec.ts';

describe('parseSizeBytes', () => {
  it.each([
    ['128', 128],
    ['16K', 16 * 1024],
    ['16k', 16 * 1024],
    [' 2M ', 2 * 1024 * 1024],
  ])('reads "%s"', (text, sizeBytes) => {
    expect(parseSizeBytes(text)).toBe(sizeBytes);
  });

  it.each(['', '0', '0K', 'K', '1.5M', '-4K', '16KB', '0x10', '9999999M'])('refuses "%s"', (text) => {
    expect(parseSizeBytes(text)).toBeUndefined();
  });
});

describe('parsePageGroups', () => {
  it('reads mixed groups, with spaces or commas between them', () => {
    const groups = [
      { pageCount: 4, pageSizeBytes: 16 * 1024 },
      { pageCount: 1, pageSizeBytes: 64 * 1024 },
      { pageCount: 7, pageSizeBytes: 128 * 1024 },
    ];
    expect(parsePageGroups('4x16K 64K 7x128K')).toEqual(groups);
    expect(parsePageGroups('4x16k, 64k,7X128k')).toEqual(groups);
  });

  it.each(['', '0x16K', '4x', 'x16K', '4x16K 64Q', '4*16K'])('refuses "%s"', (text) => {
    expect(parsePageGroups(text)).toBeUndefined();
  });
});

describe('toRegions', () => {
  it('lays groups end to end and counts the codes on', () => {
    expect(toRegions(parsePageGroups('4x16K 64K')!, 0x08100000, 12)).toEqual([
      { start: 0x08100000, pageCount: 4, pageSizeBytes: 0x4000, firstPageCode: 12 },
      { start: 0x08110000, pageCount: 1, pageSizeBytes: 0x10000, firstPageCode: 16 },
    ]);
  });
});
