import { describe, expect, it } from 'vitest';
import { hintOf, inspectBytes } from './inspect-bytes.ts';

describe('inspectBytes', () => {
  it('reads numbers in the order of Cortex-M, and in the other one', () => {
    const bytes = Uint8Array.of(0xc1, 0x01, 0x00, 0x08);
    expect(inspectBytes(bytes)).toMatchObject({
      u8: 0xc1,
      i8: -63,
      u16: 449,
      u32: 0x0800_01c1,
      i32: 0x0800_01c1,
    });
    expect(inspectBytes(bytes, false)).toMatchObject({ u16: 0xc101, i16: -16127, u32: 0xc101_0008 });
  });

  it('knows signs and sizes', () => {
    const all = inspectBytes(new Uint8Array(8).fill(0xff));
    expect(all).toMatchObject({ i8: -1, i16: -1, i32: -1, i64: -1n, u64: 0xffff_ffff_ffff_ffffn });
    expect(all.f32).toBeNaN();
    expect(all.f64).toBeNaN();
  });

  it('reads floating point', () => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, -1.5, true);
    expect(inspectBytes(bytes).f64).toBe(-1.5);
    new DataView(bytes.buffer).setFloat32(0, 0.25, true);
    expect(inspectBytes(bytes).f32).toBe(0.25);
  });

  it('says nothing of numbers that would need more bytes than are there', () => {
    const { u8, u16, u32, f32, u64 } = inspectBytes(Uint8Array.of(1, 2, 3));
    expect([u8, u16, u32, f32, u64]).toEqual([1, 513, undefined, undefined, undefined]);
  });

  it('reads a view where it lies in its buffer', () => {
    expect(inspectBytes(Uint8Array.of(9, 9, 1, 2).subarray(2)).u16).toBe(513);
  });
});

describe('hintOf', () => {
  const isCovered = (address: number) => address >= 0x0800_0000 && address < 0x0800_1000;

  it('takes an odd word for Thumb code, and says whether it lies in the memory shown', () => {
    expect(hintOf(0x0800_01c1, isCovered)).toEqual({ kind: 'code', address: 0x0800_01c0, isInside: true });
    expect(hintOf(0x0801_0001, isCovered)).toEqual({ kind: 'code', address: 0x0801_0000, isInside: false });
  });

  it('knows RAM and peripherals by the memory map', () => {
    expect(hintOf(0x2000_9000, isCovered)).toEqual({ kind: 'ram', address: 0x2000_9000 });
    expect(hintOf(0x4002_1000, isCovered)).toEqual({ kind: 'peripheral', address: 0x4002_1000 });
  });

  it.each([0, 1, 1000, 0x0800_0000, 0xffff_ffff, 0x2000_0001])('says nothing of %d', (word) => {
    expect(hintOf(word, isCovered)).toBeUndefined();
  });
});
