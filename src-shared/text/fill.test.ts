import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';
import { languageCodes } from './languages.ts';

const pages = '{count|# page is|# pages are}';

describe('the form of a text that goes with a number', () => {
  it.each(languageCodes.filter((code) => code !== 'zh'))('is the first for 1 alone in %s', (language) => {
    expect(fill(pages, { count: 1 }, language)).toBe('1 page is');
    expect(fill(pages, { count: '1' }, language)).toBe('1 page is');
    for (const [count, written] of [
      [0, '0'],
      [2, '2'],
      [21, '21'],
      [1_000_000, '1 000 000'],
    ] as const)
      expect(fill(pages, { count }, language)).toBe(`${written} pages are`);
  });

  it('is the second for a number that is written in groups, and for words', () => {
    for (const count of ['1 234', '1 001', 'all', '1.0 to 2'])
      expect(fill(pages, { count }, 'en')).toBe(`${count} pages are`);
  });
});
