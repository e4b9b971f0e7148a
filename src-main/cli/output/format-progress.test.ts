import { describe, expect, it } from 'vitest';
import { formatPhaseDone, formatPhaseStart, formatProgress } from './format-progress.ts';

describe('a line of progress', () => {
  it('has word, bar, percent, bytes, rate and time left', () => {
    expect(formatProgress({ phase: 'writing', done: 31_392, total: 62_784, elapsedMs: 3000 }, 100)).toBe(
      'Writing      [############............]   50 %  31 392 of 62 784 bytes  10.2 KiB/s  3.0 s left',
    );
  });

  it('counts pages while erasing, and shows how long a first page takes', () => {
    expect(formatProgress({ phase: 'erasing', done: 0, total: 7, elapsedMs: 2000 }, 100)).toBe(
      'Erasing      [........................]    0 %  0 of 7 pages  2.0 s',
    );
  });

  it('says 100 % only at the end', () => {
    const almost = formatProgress({ phase: 'writing', done: 999_999, total: 1_000_000, elapsedMs: 0 }, 100);
    expect(almost).toContain(' 99 %');
  });

  it.each([20, 40, 71, 80])('never fills a line of %i columns, which would break it', (columns) => {
    const line = formatProgress(
      { phase: 'verifying', done: 1, total: 1_048_576, elapsedMs: 60_000 },
      columns,
    );
    expect(line.length).toBeLessThan(columns);
  });

  it('is one plain line at the start and one at the end if nothing can be drawn over', () => {
    expect(formatPhaseStart('erasing', 1)).toBe('Erasing 1 page …');
    expect(formatPhaseStart('protecting', 0)).toBe('Protecting …');
    expect(formatPhaseDone({ phase: 'reading', done: 4096, total: 4096, elapsedMs: 420 })).toBe(
      'Reading: 4 096 bytes, 0.4 s',
    );
  });
});
