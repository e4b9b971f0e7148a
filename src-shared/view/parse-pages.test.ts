import { describe, expect, it } from 'vitest';
import { parsePages } from './parse-pages.ts';

/** Eight pages of 2 KiB; the second bank counts from 256 on, as some parts do. */
const pages = Array.from({ length: 8 }, (_, index) => ({
  code: index < 4 ? index : 252 + index,
  address: 0x0800_0000 + index * 0x800,
  sizeBytes: 0x800,
  bank: index < 4 ? (1 as const) : (2 as const),
}));

function codes(text: string): readonly number[] | undefined {
  return parsePages(text, pages)?.map(({ code }) => code);
}

describe('parsePages', () => {
  it.each([
    ['2', [2]],
    ['0-2, 256', [0, 1, 2, 256]],
    ['3-256', [3, 256]],
    ['0x08000800', [1]],
    ['08000FFF', [1]],
    ['0x08000800-0x08001000', [1, 2]],
    ['0x08001FFF – 0x08002000', [3, 256]],
    ['2; 1, 2', [1, 2]],
  ])('takes %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each(['', '4', '255', '2-1', '1-2-3', '0x08004000', '0x07FFFFFF-0x08000000', '1,', 'all', '-1'])(
    'refuses %j',
    (text) => {
      expect(codes(text)).toBeUndefined();
    },
  );
});
