import { describe, expect, it } from 'vitest';
import {
  formatCodes,
  formatDuration,
  formatRangeAndSize,
  formatWholeSize,
  formatTable,
  formatVersion,
  wrap,
} from './format-quantities.ts';

describe('quantities in words', () => {
  it.each([
    [40, '0.0 s'],
    [14_560, '14.6 s'],
    [125_000, '2 min 5 s'],
    [119_600, '2 min 0 s'],
  ])('a duration of %i ms is %s', (durationMs, words) => {
    expect(formatDuration(durationMs)).toBe(words);
  });

  it.each([
    [1, '1 byte'],
    [62_784, '62 784 bytes'],
    [65_536, '64 KiB'],
    [1_048_576, '1 MiB'],
    [1_572_864, '1536 KiB'],
  ])('a size of %i is %s', (sizeBytes, words) => {
    expect(formatWholeSize(sizeBytes)).toBe(words);
  });

  it('shows a range with both ends inside it', () => {
    expect(formatRangeAndSize(0x0800_0000, 16_384)).toBe('0x08000000–0x08003FFF (16 KiB)');
  });

  it('joins page codes that follow each other', () => {
    expect(formatCodes([0, 1, 2, 5, 7, 8])).toBe('0–2, 5, 7–8');
  });

  it('reads the version byte as two digits', () => {
    expect(formatVersion(0x31)).toBe('3.1');
  });

  it('aligns columns without spaces at the ends of lines', () => {
    expect(
      formatTable([
        ['a', 'long', ''],
        ['bbb', 'c', 'd'],
      ]),
    ).toEqual(['a    long', 'bbb  c     d']);
  });

  it('breaks long lines between words and indents what follows', () => {
    expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  });
});
