import { describe, expect, it } from 'vitest';
import { vectorTable } from './vector-table.ts';

const words = (...values: number[]) => new Uint8Array(Uint32Array.from(values).buffer);

describe('a vector table', () => {
  it('is a stack in RAM and an odd reset address', () => {
    expect(vectorTable({ address: 0x0800_0000, bytes: words(0x2000_1000, 0x0800_0041) })).toEqual({
      stack: 0x2000_1000,
      reset: 0x0800_0041,
    });
  });

  it.each([
    ['an even reset address', 0x0800_0000, words(0x2000_1000, 0x0800_0040)],
    ['a stack in flash', 0x0800_0000, words(0x0800_1000, 0x0800_0041)],
    ['a stack between words', 0x0800_0000, words(0x2000_1002, 0x0800_0041)],
    ['a start where no table can be', 0x0800_0010, words(0x2000_1000, 0x0800_0041)],
    ['one word alone', 0x0800_0000, words(0x2000_1000)],
  ])('is not %s', (_what, address, bytes) => {
    expect(vectorTable({ address, bytes })).toBeUndefined();
  });
});
