import { describe, expect, it } from 'vitest';
import { HexRows } from '#shared/view/hex-rows.ts';
import { moveByKey } from './hex-keys.ts';

const segments = [
  { address: 0x104, sizeBytes: 0x30 },
  { address: 0x200, sizeBytes: 8 },
];
const rows = new HexRows(segments, 16);

function press(key: string, from: number, ctrlKey = false): number | undefined {
  return moveByKey({ key, ctrlKey, metaKey: false }, { from, rows, page: 2, segments });
}

describe('keys in a hex view', () => {
  it('move by bytes and rows', () => {
    expect(press('ArrowRight', 0x110)).toBe(0x111);
    expect(press('ArrowLeft', 0x110)).toBe(0x10f);
    expect(press('ArrowDown', 0x112)).toBe(0x122);
    expect(press('ArrowUp', 0x122)).toBe(0x112);
    expect(press('PageDown', 0x108)).toBe(0x128);
  });

  it('step over what is not there', () => {
    expect(press('ArrowRight', 0x133)).toBe(0x200);
    expect(press('ArrowLeft', 0x200)).toBe(0x133);
    expect(press('ArrowDown', 0x132)).toBe(0x200);
  });

  it('stop at the first and the last byte', () => {
    expect(press('ArrowLeft', 0x104)).toBe(0x104);
    expect(press('ArrowRight', 0x207)).toBe(0x207);
    expect(press('PageDown', 0x205)).toBe(0x205);
    expect(press('PageUp', 0x112)).toBe(0x104);
  });

  it('go to the ends of the row, and of everything', () => {
    expect(press('Home', 0x119)).toBe(0x110);
    expect(press('End', 0x119)).toBe(0x11f);
    expect(press('Home', 0x108)).toBe(0x104);
    expect(press('Home', 0x205, true)).toBe(0x104);
    expect(press('End', 0x108, true)).toBe(0x207);
  });

  it('leave other keys alone', () => {
    expect(press('a', 0x110)).toBeUndefined();
    expect(press('Tab', 0x110)).toBeUndefined();
  });
});
