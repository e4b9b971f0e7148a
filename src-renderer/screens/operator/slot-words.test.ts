import { describe, expect, it } from 'vitest';
import { gridOf, shareOf, slotKey, stepsOf, widthOf } from './slot-words.ts';

describe('stepsOf', () => {
  const phases = ['connecting', 'identifying', 'checking', 'erasing', 'writing', 'verifying'] as const;

  it('shows how far a run is, and counts identifying and checking as connecting', () => {
    expect(stepsOf({ phases, phaseAt: 2 }).map(({ at }) => at)).toEqual(['now', 'next', 'next', 'next']);
    expect(stepsOf({ phases, phaseAt: 4 })).toEqual([
      { step: 'connecting', at: 'done' },
      { step: 'erasing', at: 'done' },
      { step: 'writing', at: 'now' },
      { step: 'verifying', at: 'next' },
    ]);
  });

  it('counts the proof of the erase as erasing, however often the run reads back', () => {
    const proving = ['connecting', 'erasing', 'verifying', 'writing', 'verifying', 'verifying'] as const;
    const at = (phaseAt: number) => stepsOf({ phases: proving, phaseAt }).find((step) => step.at === 'now');
    expect([1, 2, 3, 4, 5].map((index) => at(index)?.step)).toEqual([
      'erasing',
      'erasing',
      'writing',
      'verifying',
      'verifying',
    ]);
    expect(stepsOf({ phases: proving, phaseAt: 2 }).filter((step) => step.at === 'done')).toHaveLength(1);
  });

  it('shows no step that this run does not have', () => {
    expect(stepsOf({ phases: ['connecting', 'writing'], phaseAt: -1 }).map(({ step }) => step)).toEqual([
      'connecting',
      'writing',
    ]);
  });
});

describe('shareOf', () => {
  it('is unknown without a total, and never above 1', () => {
    expect(shareOf({ done: 3, total: 0 })).toBeNull();
    expect(shareOf({ done: 300, total: 256 })).toBe(1);
  });
});

describe('slots', () => {
  it('have keys up to F12', () => {
    expect([1, 12, 13].map(slotKey)).toEqual(['F1', 'F12', undefined]);
  });

  it.each([
    [1, 1, 1],
    [2, 2, 1],
    [4, 2, 2],
    [6, 3, 2],
    [8, 4, 2],
    [12, 4, 3],
    [16, 4, 4],
  ])('%d are in %d columns and %d rows', (count, columns, rows) => {
    expect(gridOf(count)).toEqual({ columns, rows });
  });

  it('all have a place, whatever their number', () => {
    for (let count = 1; count <= 16; count += 1) {
      const { columns, rows } = gridOf(count);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
    }
  });
});

describe('widthOf', () => {
  it('gives long words more room before it takes them away', () => {
    expect(widthOf(['Connect', 'Erase', 'Write', 'Verify'])).toBe('narrow');
    expect(widthOf(['连接', '擦除', '写入', '校验'])).toBe('narrow');
    expect(widthOf(['Verbinden', 'Löschen', 'Schreiben', 'Verifizieren'])).toBe('medium');
    expect(widthOf(['Connect', 'Erase', 'Write', 'Verify', 'Protect', 'Start'])).toBe('wide');
  });
});
