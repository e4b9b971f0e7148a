import { describe, expect, it } from 'vitest';
import { pattern, testImage, testTarget, vectorsOf } from '../../test/support/plan-target.ts';
import { startAddressOf } from './start-address.ts';

const BASE = 0x0800_0000;
const target = testTarget([4096, 4096]);

function startOf(...segments: [address: number, bytes: ArrayLike<number>][]) {
  return startAddressOf(testImage(...segments).segments, target);
}

function table(stack: number, reset: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(stack, reset, ...new Array<number>(14).fill(0)).buffer);
}

describe('where a program is started', () => {
  it('is the flash base, if a vector table is there', () => {
    expect(startOf([BASE, vectorsOf(BASE)], [BASE + 4096, vectorsOf(BASE + 4096)])).toBe(BASE);
  });

  it('is the lowest segment with a vector table, if the flash base has none', () => {
    expect(startOf([BASE, pattern(64)], [BASE + 4096, vectorsOf(BASE + 4096)])).toBe(BASE + 4096);
    expect(startOf([BASE + 4096, vectorsOf(BASE + 4096)])).toBe(BASE + 4096);
  });

  it('may have its reset handler in another segment of the image', () => {
    expect(startOf([BASE, table(0x2000_5000, BASE + 4097)], [BASE + 4096, pattern(16)])).toBe(BASE);
  });

  it('may have its stack in core-coupled RAM', () => {
    expect(startOf([BASE, table(0x1001_0000, BASE + 9)])).toBe(BASE);
  });

  it.each([
    ['a reset handler that the image does not hold', table(0x2000_5000, BASE + 4097)],
    ['a reset handler right behind the image', table(0x2000_5000, BASE + 65)],
    ['a reset handler without the Thumb bit', table(0x2000_5000, BASE + 8)],
    ['a stack in flash', table(BASE + 4096, BASE + 9)],
    ['a stack in system memory', table(0x1fff_f000, BASE + 9)],
    ['a stack that begins below the RAM', table(0x2000_0000, BASE + 9)],
    ['blank flash', new Uint8Array(64).fill(0xff)],
  ])('is not a table with %s', (_what, bytes) => {
    expect(startOf([BASE, bytes])).toBeUndefined();
  });
});
