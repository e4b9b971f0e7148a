import { describe, expect, it } from 'vitest';
import { leadsOut } from './operator-guard.ts';

const key = (text: string) => {
  const parts = text.split('+');
  return {
    key: parts[parts.length - 1] ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
  };
};

describe('keys that lead out of the operator mode', () => {
  it.each([
    'F12',
    'Ctrl+Shift+I',
    'Ctrl+Shift+J',
    'Ctrl+Shift+c',
    'Ctrl+o',
    'Ctrl+s',
    'Ctrl+p',
    'Ctrl+u',
    'Meta+s',
  ])('%s is one', (text) => {
    expect(leadsOut(key(text))).toBe(true);
  });

  it.each(['F1', 'F11', 'a', 'Shift+I', 'Ctrl+a', 'Ctrl+c', 'Ctrl+v', 'Ctrl+r', 'Enter'])(
    '%s is none',
    (text) => {
      expect(leadsOut(key(text))).toBe(false);
    },
  );
});
