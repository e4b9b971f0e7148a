import { describe, expect, it } from 'vitest';
import { comparisonCsv } from './comparison-report.ts';

const comparison = {
  leftId: 'a',
  rightId: 'b',
  differences: [{ kind: 'changed' as const, address: 0x0800_f024, sizeBytes: 6 }],
  differenceCount: 1,
  changedBytes: 6,
  onlyLeftBytes: 0,
  onlyRightBytes: 0,
  equalBytes: 1000,
  touchedKiB: 1,
};

describe('comparisonCsv', () => {
  it('has one row for each difference', () => {
    expect(comparisonCsv(comparison, 'motor.elf', 'board')).toContain('changed,0x0800F024,0x0800F029,6\r\n');
  });

  it('keeps names whole, and lets none of them be a formula', () => {
    const csv = comparisonCsv(comparison, 'a, "b".hex', '=1+1');
    expect(csv).toContain('left,"a, ""b"".hex"\r\n');
    expect(csv).toContain("right,'=1+1\r\n");
  });
});
