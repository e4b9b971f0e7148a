import { describe, expect, it } from 'vitest';
import type { Difference } from '#shared/ipc/document-views.ts';
import { HexRows } from '#shared/view/hex-rows.ts';
import { overviewMarks } from './overview-marks.ts';

const KIB = 1024;
const rows = new HexRows([{ address: 0x0800_0000, sizeBytes: 64 * KIB }], 16);

function changed(address: number, sizeBytes = 1): Difference {
  return { kind: 'changed', address, sizeBytes };
}

describe('overviewMarks', () => {
  it('places a difference where its row is, and as high as it is long', () => {
    const [half] = overviewMarks([changed(0x0800_8000, 16 * KIB)], rows);
    expect(half).toMatchObject({ topPercent: 50 });
    expect(half?.heightPercent).toBeCloseTo(25, 0);
  });

  it('places it by rows if the memory has gaps, not by addresses', () => {
    const far = new HexRows(
      [
        { address: 0, sizeBytes: 64 },
        { address: 0x0800_0000, sizeBytes: 64 },
      ],
      16,
    );
    // Four rows, one for the gap, four rows.
    expect(overviewMarks([changed(0x0800_0000)], far)[0]?.topPercent).toBeCloseTo((5 / 9) * 100, 0);
  });

  it('draws few marks for many differences, each once', () => {
    const many = Array.from({ length: 4096 }, (_, index) => changed(0x0800_0000 + index * 16));
    const marks = overviewMarks(many, rows);
    expect(marks.length).toBeLessThanOrEqual(400);
    const covered = marks.reduce((sum, { heightPercent }) => sum + heightPercent, 0);
    expect(covered).toBeCloseTo(100, 5);
  });

  it('never hides a changed byte behind one that only one side has', () => {
    const marks = overviewMarks(
      [{ kind: 'only-right', address: 0x0800_0000, sizeBytes: 4 }, changed(0x0800_0010)],
      rows,
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]?.kind).toBe('changed');
  });

  it('stays inside, also at the last byte', () => {
    const [mark] = overviewMarks([changed(0x0800_ffff)], rows);
    expect((mark?.topPercent ?? 0) + (mark?.heightPercent ?? 0)).toBeLessThanOrEqual(100);
  });
});
