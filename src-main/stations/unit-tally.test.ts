import { describe, expect, it } from 'vitest';
import { MAX_REMEMBERED, UnitTally, type EndedUnit } from './unit-tally.ts';

const unit = (known: Partial<EndedUnit>): EndedUnit => ({ chip: null, label: null, sameAs: null, ...known });
const counts = ({ state }: UnitTally) => [state.passCount, state.failCount];

describe('UnitTally', () => {
  it('counts a unit that failed twice and then passed as one that passed', () => {
    const tally = new UnitTally();
    for (const outcome of ['failed', 'failed'] as const) tally.note(unit({ chip: 'A' }), outcome);
    expect(counts(tally)).toEqual([0, 1]);
    expect(tally.note(unit({ chip: 'A' }), 'passed').isRepeated).toBe(false);
    expect(counts(tally)).toEqual([1, 0]);
    expect(tally.note(unit({ chip: 'A' }), 'passed').isRepeated).toBe(true);
    expect(counts(tally)).toEqual([1, 0]);
  });

  it('knows a unit again after others, in whatever slot', () => {
    const tally = new UnitTally();
    for (const chip of ['A', 'B', 'C', 'A', 'B']) tally.note(unit({ chip }), 'passed');
    expect(counts(tally)).toEqual([3, 0]);
  });

  it('knows a unit by its label if its chip said nothing before', () => {
    const tally = new UnitTally();
    tally.note(unit({ label: 'L1' }), 'failed');
    tally.note(unit({ label: 'L1', chip: 'A' }), 'passed');
    expect(counts(tally)).toEqual([1, 0]);
    tally.note(unit({ chip: 'A' }), 'failed');
    expect(counts(tally)).toEqual([0, 1]);
  });

  it('takes two chips under one label, and two labels in one place, for two units', () => {
    const tally = new UnitTally();
    tally.note(unit({ label: 'L1', chip: 'A' }), 'passed');
    tally.note(unit({ label: 'L1', chip: 'B' }), 'passed');
    const { id } = tally.note(unit({ label: 'L2' }), 'failed');
    tally.note(unit({ label: 'L3', sameAs: id }), 'passed');
    expect(counts(tally)).toEqual([3, 1]);
  });

  it('takes what nothing tells apart for the unit that was there before, and for a new one if there was none', () => {
    const tally = new UnitTally();
    const { id } = tally.note(unit({}), 'failed');
    tally.note(unit({ sameAs: id, chip: 'A' }), 'passed');
    expect(counts(tally)).toEqual([1, 0]);
    tally.note(unit({}), 'passed');
    tally.note(unit({}), 'passed');
    expect(counts(tally)).toEqual([3, 0]);
  });

  it('says which labels have passed', () => {
    const tally = new UnitTally();
    tally.note(unit({ label: 'L1' }), 'passed');
    tally.note(unit({ label: 'L2' }), 'failed');
    expect(['L1', 'L2', 'L3'].map((label) => tally.hasPassed(label))).toEqual([true, false, false]);
  });

  it('keeps the counts when it forgets the oldest units', () => {
    const tally = new UnitTally();
    for (let index = 0; index < MAX_REMEMBERED + 5; index += 1)
      tally.note(unit({ chip: String(index) }), 'passed');
    expect(counts(tally)).toEqual([MAX_REMEMBERED + 5, 0]);
    expect(tally.state.units).toHaveLength(MAX_REMEMBERED);
  });
});
