import { describe, expect, it } from 'vitest';
import { DifferenceMarks } from './difference-marks.ts';

const marks = new DifferenceMarks([
  { kind: 'changed', address: 0x104, sizeBytes: 4 },
  { kind: 'only-left', address: 0x110, sizeBytes: 16 },
  { kind: 'only-right', address: 0x140, sizeBytes: 2 },
]);

describe('DifferenceMarks', () => {
  it('marks exactly the bytes that differ', () => {
    expect([0x103, 0x104, 0x107, 0x108].map((address) => marks.lookAt(address, 'left'))).toEqual([
      undefined,
      'changed',
      'changed',
      undefined,
    ]);
  });

  it('tells the side that has a byte from the one that has not', () => {
    expect([marks.lookAt(0x110, 'left'), marks.lookAt(0x110, 'right')]).toEqual(['only-here', 'only-there']);
    expect([marks.lookAt(0x141, 'left'), marks.lookAt(0x141, 'right')]).toEqual(['only-there', 'only-here']);
  });

  it('has a sign for every row with a difference, and for no other', () => {
    expect([0x100, 0x110, 0x120, 0x130, 0x140, 0x150].map((address) => marks.signAt(address, 16))).toEqual([
      '≠',
      '−',
      '',
      '',
      '+',
      '',
    ]);
  });

  it('marks nothing if nothing differs', () => {
    const none = new DifferenceMarks([]);
    expect(none.lookAt(0, 'left')).toBeUndefined();
    expect(none.signAt(0, 16)).toBe('');
  });
});
