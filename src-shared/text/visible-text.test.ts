import { describe, expect, it } from 'vitest';
import { visibleJson, visibleLines, visibleText } from './visible-text.ts';

const ofEachKind = '\0\b\u001b]0;own\u0007\u007f\u0085\u009b31m\u202e\u2066\u2028\u061c\ud800 end';

describe('text from outside', () => {
  it('shows what a terminal would obey', () => {
    expect(visibleText(ofEachKind)).toBe(
      '\\x00\\x08\\x1B]0;own\\x07\\x7F\\x85\\x9B31m\\u{202E}\\u{2066}\\u{2028}\\u{61C}\\u{D800} end',
    );
  });

  it('begins no line of its own', () => {
    expect(visibleText('ttyUSB0\r\nProgrammed and verified')).toBe(
      'ttyUSB0\\x0D\\x0AProgrammed and verified',
    );
    expect(visibleLines('first\nsec\u001bond')).toBe('first\nsec\\x1Bond');
  });

  it('leaves every other letter, tab and picture', () => {
    for (const text of ['motor\t1.0', 'Prüfstand 固件 Ñ', 'a👩‍🔧b', '\\x1B as typed'])
      expect(visibleText(text)).toBe(text);
  });

  it('is the same text when it is read back from JSON', () => {
    const json = visibleJson(JSON.stringify({ name: ofEachKind }));
    expect(json).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(json)).toEqual({ name: ofEachKind });
    const indented = JSON.stringify({ a: 'b\u202e' }, null, 2);
    expect(visibleJson(indented).split('\n')).toHaveLength(3);
  });
});
