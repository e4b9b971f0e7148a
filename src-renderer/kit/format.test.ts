// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../text/use-text.ts';
import { formatDecimal, formatLine, formatPercent, formatSeconds, formatShortSize } from './format.ts';

afterEach(() => speak('en', 'en'));

describe('numbers on the screen', () => {
  it('give a size in the unit that fits, with one decimal if it says something', () => {
    expect([512, 2048, 62_784, 131_072, 1_500_000].map(formatShortSize)).toEqual([
      '512 B',
      '2 KiB',
      '61.3 KiB',
      '128 KiB',
      '1.4 MiB',
    ]);
  });

  it('give a time in seconds, and in minutes if seconds are hard to read', () => {
    expect([0, 14_560, 99_940, 99_960, 125_000].map(formatSeconds)).toEqual([
      '0.0 s',
      '14.6 s',
      '99.9 s',
      '1:40',
      '2:05',
    ]);
  });

  it('never say that all is done before it is', () => {
    expect(formatPercent(0.9999)).toBe('99 %');
    expect(formatPercent(1)).toBe('100 %');
  });

  it('have the decimal mark of the language', async () => {
    await speak('de', 'en');
    expect([formatShortSize(62_784), formatSeconds(14_560)]).toEqual(['61,3 KiB', '14,6 s']);
    await speak('zh', 'en');
    expect(formatSeconds(14_560)).toBe('14.6 s');
  });

  it('write the settings of a line as terminals do', () => {
    const baudRate = 115_200;
    expect(['even', 'odd', 'none'].map((parity) => formatLine({ baudRate, parity }))).toEqual([
      '115200 8E1',
      '115200 8O1',
      '115200 8N1',
    ]);
  });
});

describe('a number with one decimal', () => {
  it.each([
    ['en', '1234.5', '97.0'],
    ['de', '1234,5', '97,0'],
    ['es', '1234,5', '97,0'],
    ['zh', '1234.5', '97.0'],
  ] as const)('has the decimal mark of %s, and no groups', async (code, written, whole) => {
    await speak(code, 'en');
    expect([1234.5, 97].map(formatDecimal)).toEqual([written, whole]);
  });
});
