import { describe, expect, it } from 'vitest';
import { UnitMemory } from './unit-memory.ts';

const unit = (hex: string) => ({ state: 'read', hex }) as const;

describe('UnitMemory', () => {
  it('knows the unit that passed just before, and only that', () => {
    const memory = new UnitMemory();
    const repeated = ['A', 'A', 'A', 'B', 'A'].map((hex) => memory.isRepeated(unit(hex)));
    expect(repeated).toEqual([false, true, true, false, false]);
  });

  it('takes two units whose id nobody could read for two', () => {
    const memory = new UnitMemory();
    const unread = { state: 'unreadable' } as unknown as ReturnType<typeof unit>;
    expect([undefined, undefined, unread, unread].map((one) => memory.isRepeated(one))).toEqual(
      Array(4).fill(false),
    );
  });

  it('counts a unit again for another job', () => {
    const memory = new UnitMemory();
    memory.isRepeated(unit('A'));
    memory.forget();
    expect(memory.isRepeated(unit('A'))).toBe(false);
  });
});
