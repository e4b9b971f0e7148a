import { describe, expect, it } from 'vitest';
import { Scanner } from './scanner.ts';

function type(scanner: Scanner, keys: readonly string[], gapMs: number, startMs = 0) {
  return keys.map((key, index) =>
    scanner.feed({ key, timeStamp: startMs + index * gapMs, ctrlKey: false, altKey: false, metaKey: false }),
  );
}

describe('Scanner', () => {
  it('reads a label that is typed as fast as no person types', () => {
    const answers = type(new Scanner(), [...Array.from('MC-240316'), 'Enter'], 12);
    expect(answers.at(-1)).toEqual({ swallow: true, label: 'MC-240316' });
  });

  it('keeps the keys of a scan from doing anything else, a space among them', () => {
    const answers = type(new Scanner(), [...Array.from('AB 12'), 'Enter'], 10);
    expect(answers.map(({ swallow }) => swallow)).toEqual([false, true, true, true, true, true]);
    expect(answers.at(-1)?.label).toBe('AB 12');
  });

  it('takes nothing from a person, however long the word', () => {
    const answers = type(new Scanner(), [...Array.from('MC-240316'), 'Enter'], 60);
    expect(answers.every(({ swallow, label }) => !swallow && label === undefined)).toBe(true);
  });

  it('leaves Space and Enter to the buttons', () => {
    expect(type(new Scanner(), [' ', 'Enter'], 200)).toEqual([{ swallow: false }, { swallow: false }]);
    expect(type(new Scanner(), [' ', 'Enter'], 10).at(-1)).toEqual({ swallow: false });
  });

  it('forgets what was typed before the scan', () => {
    const scanner = new Scanner();
    type(scanner, ['x'], 0);
    expect(type(scanner, [...Array.from('UNIT7'), 'Enter'], 10, 500).at(-1)?.label).toBe('UNIT7');
  });

  it('is not disturbed by the Shift key that scanners press, nor fooled by shortcuts', () => {
    expect(type(new Scanner(), ['Shift', 'A', 'Shift', 'B', 'C', 'Enter'], 8).at(-1)?.label).toBe('ABC');
    const scanner = new Scanner();
    scanner.feed({ key: 'a', timeStamp: 0, ctrlKey: true, altKey: false, metaKey: false });
    expect(type(scanner, ['b', 'c', 'Enter'], 5, 5).at(-1)).toEqual({ swallow: false });
  });
});
