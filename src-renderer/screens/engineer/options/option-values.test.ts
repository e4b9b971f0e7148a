import { describe, expect, it } from 'vitest';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { optionField } from '../../../../test/support/option-view.ts';
import { formatInput, isOnOff, pageWords, parseInput, valueWords } from './option-values.ts';

const page = optionField({ unit: 'page' });
const address = optionField({ max: 0x3fff });

describe('a number of an option field', () => {
  it('is counted if it counts pages, and written as manuals do otherwise', () => {
    expect(formatInput(page, 63)).toBe('63');
    expect(formatInput(address, 0x80)).toBe('0x80');
  });

  it('may be typed either way', () => {
    expect(parseInput(page, ' 0x3f ')).toBe(63);
    expect(parseInput(page, '63')).toBe(63);
  });

  it.each(['', '64', '-1', '1.5', '0x', 'ten', '1e3'])('is refused as %j', (words) => {
    expect(parseInput(page, words)).toBeUndefined();
  });
});

describe('the sectors of an option field', () => {
  const low = optionField({ kind: 'sectors', protectedWhen: 0, max: 0xff });
  const high = optionField({ kind: 'sectors', protectedWhen: 1, max: 0xffff_ffff });

  it('are those whose bit protects', () => {
    expect(formatInput(low, 0b0111_0000)).toBe('0-3, 7');
    expect(formatInput(high, 0x8000_0001)).toBe('0, 31');
    expect(valueWords(low, 0xff, englishWindow)).toBe('none');
  });

  it('come back as the same bits', () => {
    for (const value of [0, 1, 0x55, 0xfe, 0xff])
      expect(parseInput(low, formatInput(low, value))).toBe(value);
    for (const value of [0, 0x8000_0000, 0xffff_ffff])
      expect(parseInput(high, formatInput(high, value))).toBe(value);
  });

  it.each(['8', '0-8', '3-1', 'x'])('that the part does not have are refused: %j', (words) => {
    expect(parseInput(low, words)).toBeUndefined();
  });
});

describe('a range of pages in words', () => {
  it('is empty if the first lies after the last', () => {
    expect(pageWords(63, 0, englishWindow)).toBe('no page');
    expect(pageWords(4, 4, englishWindow)).toBe('page 4');
    expect(pageWords(4, 9, englishWindow)).toBe('pages 4 to 9');
  });
});

describe('isOnOff', () => {
  const bit = (off: string, on: string) =>
    optionField({
      kind: 'choice',
      max: 1,
      choices: [
        { value: 0, meaning: off },
        { value: 1, meaning: on },
      ],
    });

  it('is true of a bit that is on if it is 1', () => {
    expect(isOnOff(bit('off', 'on'))).toBe(true);
    expect(isOnOff(bit('off', 'on: bank 2 first'))).toBe(true);
  });

  it('is false of one that is off if it is 1, and of two things that are neither', () => {
    expect(isOnOff(bit('on', 'off'))).toBe(false);
    expect(isOnOff(bit('the BOOT0 pin', 'the option bit nBOOT0'))).toBe(false);
    expect(isOnOff(bit('off', 'one bank'))).toBe(false);
    expect(isOnOff(optionField({ max: 1 }))).toBe(false);
  });
});
