import { describe, expect, it } from 'vitest';
import { phaseOfStep, stepAfter, stepsOfRun } from './run-steps.ts';

const order = { erases: true, verify: true, protect: false, leave: undefined, proveErase: true };

describe('the steps of a run', () => {
  it('hold the proof of the erase before the writing, and the rest of its pages at the end', () => {
    expect(stepsOfRun(order, {}).slice(3)).toEqual([
      'erasing',
      'proving',
      'writing',
      'verifying',
      'checking-rest',
    ]);
  });

  it('hold it on parts whose erases are not believed, also unasked', () => {
    const unasked = { ...order, proveErase: false };
    expect(stepsOfRun(unasked, { eraseUnreliable: true })).toContain('proving');
    expect(stepsOfRun(unasked, {})).not.toContain('proving');
  });

  it('hold no proof if nothing is erased', () => {
    expect(stepsOfRun({ ...order, erases: false }, { eraseUnreliable: true }).slice(3)).toEqual([
      'writing',
      'verifying',
    ]);
  });
});

describe('how far a run is', () => {
  const phases = stepsOfRun(order, {}).map(phaseOfStep);
  const after = (...begun: Parameters<typeof stepAfter>[2][]) =>
    begun.reduce((at, phase) => stepAfter(phases, at, phase), -1);
  const toErase = ['connecting', 'identifying', 'checking', 'erasing'] as const;

  it('is the next step of a phase that it has more than once', () => {
    expect(after(...toErase, 'verifying')).toBe(4);
    expect(after(...toErase, 'verifying', 'writing', 'verifying')).toBe(6);
    expect(after(...toErase, 'verifying', 'writing', 'verifying', 'verifying')).toBe(7);
  });

  it('goes back where pages are erased and proved once more', () => {
    expect(after(...toErase, 'verifying', 'erasing')).toBe(3);
    expect(after(...toErase, 'verifying', 'erasing', 'verifying')).toBe(4);
  });

  it('stays where it was in a phase that the run was not to have', () => {
    expect(after(...toErase, 'reading')).toBe(3);
  });
});
