import { describe, expect, it } from 'vitest';
import { parseSectorField } from './parse-sectors.ts';

describe('parseSectors', () => {
  it('takes single sectors and ranges, each sector once', () => {
    expect(parseSectorField('7, 0-3,2')).toEqual([0, 1, 2, 3, 7]);
    expect(parseSectorField(' 255 ')).toEqual([255]);
  });

  it('refuses a sector that the part does not have', () => {
    expect(parseSectorField('60-63', 63)).toEqual([60, 61, 62, 63]);
    expect(parseSectorField('60-64', 63)).toBeUndefined();
  });

  it.each(['', ',', '3-1', '256', '0-256', 'a', '1;2', '-1', '1-'])('refuses %j', (text) => {
    expect(parseSectorField(text)).toBeUndefined();
  });
});
