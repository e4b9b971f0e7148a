import { describe, expect, it } from 'vitest';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { comparisonCsv, comparisonText } from './comparison-report.ts';

const comparison = {
  leftId: 'a',
  rightId: 'b',
  differences: [
    { kind: 'changed' as const, address: 0x0800_f024, sizeBytes: 6 },
    { kind: 'only-right' as const, address: 0x0800_f110, sizeBytes: 1 },
  ],
  differenceCount: 2,
  changedBytes: 6,
  onlyLeftBytes: 0,
  onlyRightBytes: 1,
  equalBytes: 62_508,
  touchedKiB: 1,
};
const withSum = (name: string, sha256: string) => ({
  name,
  checksums: { contents: { sha256, crc32: '0x00000000' } },
});
const left = withSum('motor.elf', 'ab'.repeat(32));
const right = withSum('board', 'cd'.repeat(32));

describe('comparisonCsv', () => {
  it('has one row for each difference', () => {
    const csv = comparisonCsv({ comparison, left, right });
    expect(csv).toContain('changed,0x0800F024,0x0800F029,6\r\n');
    expect(csv).toContain('only-right,0x0800F110,0x0800F110,1\r\n');
  });

  it('keeps names whole, and lets none of them be a formula', () => {
    const csv = comparisonCsv({
      comparison,
      left: { ...left, name: 'a, "b".hex' },
      right: { ...right, name: '=1+1' },
    });
    expect(csv).toContain('left,"a, ""b"".hex"\r\n');
    expect(csv).toContain("right,'=1+1\r\n");
  });

  it('tells how many differences there are if it cannot list all', () => {
    const csv = comparisonCsv({ comparison: { ...comparison, differenceCount: 12_500 }, left, right });
    expect(csv).toContain('differences,12500\r\ndifferences listed,2\r\n');
  });
});

describe('comparisonText', () => {
  it('names both sides, and every difference by sign, place and word', () => {
    const page = comparisonText({ comparison, left, right }, englishWindow).split('\n');
    expect(page).toContain('Left: motor.elf');
    expect(page).toContain(`  SHA-256 of the contents: ${left.checksums.contents.sha256}`);
    expect(page).toContain('2 differences');
    expect(page.some((line) => line.startsWith('≠ 0x0800F024'))).toBe(true);
    expect(page.some((line) => line.startsWith('+ 0x0800F110') && line.endsWith('only right'))).toBe(true);
  });

  it('does not pass a cut list off as all', () => {
    const whole = comparisonText({ comparison, left, right }, englishWindow);
    const cut = comparisonText(
      { comparison: { ...comparison, differenceCount: 12_500 }, left, right },
      englishWindow,
    );
    expect(whole).not.toContain('first');
    expect(cut).toContain('Only the first 2 are listed.');
  });
});
