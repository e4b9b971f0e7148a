import { describe, expect, it } from 'vitest';
import { cleanLabel, fitsLabelPattern } from './label-rule.ts';

describe('fitsLabelPattern', () => {
  it.each([
    ['MC-######', 'MC-240316', true],
    ['MC-######', 'MC-24031', false],
    ['MC-######', 'MC-2403166', false],
    ['MC-######', 'mc-240316', false],
    ['MC-######', 'xMC-240316', false],
    ['@@##', 'AB12', true],
    ['@@##', 'A112', false],
    ['A?C', 'A*C', true],
    ['*-##', 'any thing-07', true],
    ['*-##', 'a-b-07', true],
    ['*-##', 'a-7', false],
    ['SN*', 'SN', true],
    ['*', '', true],
    ['', '', true],
    ['', 'x', false],
    ['.+', 'xx', false],
    ['.+', '.+', true],
  ])('%s and "%s": %s', (pattern, label, fits) => {
    expect(fitsLabelPattern(pattern, label)).toBe(fits);
  });

  it('ends soon on a pattern that would let a careless matcher try for ever', () => {
    const pattern = '*a'.repeat(30);
    expect(fitsLabelPattern(pattern, 'a'.repeat(63) + 'b')).toBe(false);
  });
});

describe('cleanLabel', () => {
  it('takes out what a label cannot show', () => {
    expect(cleanLabel('\u001d01\u001b[31mAB\u0000\t \r\n')).toBe('01[31mAB');
    expect(cleanLabel('\u0002\r\n')).toBe('');
  });
});
