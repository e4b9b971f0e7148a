import { describe, expect, it } from 'vitest';
import {
  concatBytes,
  equalBytes,
  formatAddress,
  formatBytes,
  formatPid,
  formatRange,
  xorOf,
} from './bytes.ts';

describe('bytes and addresses', () => {
  it.each([
    [0, '0x00000000'],
    [0x0800_0000, '0x08000000'],
    [0x9000_0abc, '0x90000ABC'],
    [-1, '0xFFFFFFFF'],
  ])('prints address %i with eight digits', (address, text) => {
    expect(formatAddress(address)).toBe(text);
  });

  it('prints a range with its last byte', () => {
    expect(formatRange(0x0800_0000, 2048)).toBe('0x08000000–0x080007FF');
  });

  it.each([
    [0x413, '0x413'],
    [0x6, '0x006'],
    [0x504d_4b36, '0x504D4B36'],
  ])('prints product id %i as ST writes it', (pid, text) => {
    expect(formatPid(pid)).toBe(text);
  });

  it('prints bytes as pairs', () => {
    expect(formatBytes(Uint8Array.of(0, 0x7f, 0xff))).toBe('00 7F FF');
  });

  it('joins, compares and sums bytes', () => {
    expect(concatBytes([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])).toEqual(
      Uint8Array.of(1, 2, 3),
    );
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
    expect(xorOf([0x08, 0, 0, 0x10])).toBe(0x18);
  });
});
