import { describe, expect, it } from 'vitest';
import { yieldPercent } from './line-yield.ts';

describe('yieldPercent', () => {
  it.each([
    [0, 0, null],
    [4, 0, 100],
    [0, 3, 0],
    [3, 4, 42.9],
    [1, 2, 33.3],
    [9999, 1, 99.9],
  ])('%d good and %d bad units make %s', (passCount, failCount, percent) => {
    expect(yieldPercent(passCount, failCount)).toBe(percent);
  });
});
