import { describe, expect, it } from 'vitest';
import { hexColumnOf, hexRuns, textRuns, type ByteCell, type ByteLook } from './hex-row-text.ts';

function cells(
  bytes: readonly (number | undefined | null)[],
  looks: Record<number, ByteLook> = {},
): ByteCell[] {
  return bytes.map((byte, index) => ({ byte, look: looks[index] ?? 'plain' }));
}

describe('hexRuns', () => {
  it('writes a plain row as one text, in groups of eight', () => {
    const row = cells(Array.from({ length: 16 }, (_, index) => index));
    expect(hexRuns(row)).toEqual([
      { look: 'plain', text: '00 01 02 03 04 05 06 07  08 09 0A 0B 0C 0D 0E 0F' },
    ]);
  });

  it('ends a run with its last byte, so that a mark does not reach over the space', () => {
    const row = cells([1, 2, 3, 4], { 1: 'changed', 2: 'changed' });
    expect(hexRuns(row)).toEqual([
      { look: 'plain', text: '01 ' },
      { look: 'changed', text: '02 03' },
      { look: 'plain', text: ' 04' },
    ]);
  });

  it('shows what is not there as dots, and what is on its way as nothing', () => {
    expect(
      hexRuns(cells([undefined, null, 255], { 0: 'absent', 1: 'loading' }))
        .map(({ text }) => text)
        .join(''),
    ).toBe('··    FF');
  });

  it('knows the column of every byte', () => {
    const text = hexRuns(cells(Array.from({ length: 32 }, (_, index) => index)))[0]?.text ?? '';
    for (let index = 0; index < 32; index += 1) {
      const digits = index.toString(16).toUpperCase().padStart(2, '0');
      expect(text.slice(hexColumnOf(index), hexColumnOf(index) + 2)).toBe(digits);
    }
  });
});

describe('textRuns', () => {
  it('has one character for each byte', () => {
    const runs = textRuns(cells([0x41, 0x00, undefined, 0x7f], { 2: 'absent' }));
    expect(runs.map(({ text }) => text).join('')).toHaveLength(4);
    expect(runs[0]?.text).toBe('A·');
  });
});
