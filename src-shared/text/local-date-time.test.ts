import { expect, it } from 'vitest';
import { localDateTime } from './local-date-time.ts';

it('tells a moment by the clock of this machine, with two digits each', () => {
  expect(localDateTime(new Date(2026, 0, 9, 4, 5, 6))).toBe('2026-01-09 04:05:06');
  expect(localDateTime(new Date(2026, 10, 21, 14, 34, 59))).toBe('2026-11-21 14:34:59');
});
