import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlashRules } from './flash-array.ts';
import { FlashArray } from './flash-array.ts';

const BASE = 0x08000000;
const pages = [0, 1, 2, 3].map((code) => ({
  code,
  address: BASE + code * 256,
  sizeBytes: 256,
  bank: 1 as const,
}));
const unlocked = () => false;
const make = (rules: FlashRules) => new FlashArray(pages, rules);
const bitFlash: FlashRules = { erasedValue: 0xff, programUnitBytes: 1, reprogramming: 'moves-bits' };
const zeroFlash: FlashRules = { erasedValue: 0x00, programUnitBytes: 4, reprogramming: 'moves-bits' };
const halfWordFlash: FlashRules = { erasedValue: 0xff, programUnitBytes: 2, reprogramming: 'zeros-only' };
const eccFlash: FlashRules = { erasedValue: 0xff, programUnitBytes: 16, reprogramming: 'never' };

describe('the flash array', () => {
  it('only clears bits if the erased value is FF', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const flash = make(bitFlash);
        flash.program(BASE + 8, first, unlocked);
        flash.program(BASE + 8, second, unlocked);
        expect(flash.bytes.slice(8, 24)).toEqual(first.map((byte, index) => byte & (second[index] ?? 0)));
      }),
    );
  });

  it('only sets bits if the erased value is 00 (L0, L1)', () => {
    const flash = make(zeroFlash);
    expect(flash.isBlank(BASE, 1024)).toBe(true);
    flash.program(BASE, Uint8Array.of(0x0f, 0x01, 0x00, 0x80), unlocked);
    flash.program(BASE, Uint8Array.of(0xf0, 0x01, 0x00, 0x01), unlocked);
    expect(flash.bytes.slice(0, 4)).toEqual(Uint8Array.of(0xff, 0x01, 0x00, 0x81));
  });

  it('brings a page back by erase, and that page only', () => {
    const flash = make(bitFlash);
    flash.program(BASE, new Uint8Array(1024), unlocked);
    flash.erase(pages[1]!);
    expect(flash.isBlank(BASE + 256, 256)).toBe(true);
    expect(flash.bytes.slice(0, 256).every((byte) => byte === 0)).toBe(true);
    expect(flash.bytes.slice(512).every((byte) => byte === 0)).toBe(true);
  });

  it('refuses a half-word that is not erased, unless all zeros are written (F1)', () => {
    const flash = make(halfWordFlash);
    flash.program(BASE, Uint8Array.of(0x34, 0x12, 0xff, 0xff), unlocked);
    flash.program(BASE, Uint8Array.of(0x30, 0x12, 0x78, 0x56), unlocked);
    expect(flash.bytes.slice(0, 4)).toEqual(Uint8Array.of(0x34, 0x12, 0x78, 0x56));
    flash.program(BASE, Uint8Array.of(0, 0), unlocked);
    expect(flash.bytes.slice(0, 2)).toEqual(Uint8Array.of(0, 0));
  });

  it('programs an ECC word once, and never again before an erase', () => {
    const flash = make(eccFlash);
    flash.program(BASE, Uint8Array.of(1, 2, 3, 4), unlocked);
    flash.program(BASE + 4, Uint8Array.of(5, 6, 7, 8), unlocked);
    flash.program(BASE, new Uint8Array(16), unlocked);
    expect(flash.bytes.slice(0, 8)).toEqual(Uint8Array.of(1, 2, 3, 4, 0xff, 0xff, 0xff, 0xff));
  });

  it('leaves locked pages as they are in the middle of a longer write', () => {
    const flash = make(bitFlash);
    flash.program(BASE + 128, new Uint8Array(512), (page) => page.code === 1);
    expect(flash.isBlank(BASE + 256, 256)).toBe(true);
    expect(flash.bytes[255]).toBe(0);
    expect(flash.bytes[512]).toBe(0);
  });

  it('drops what lies after its end', () => {
    const flash = make(bitFlash);
    flash.program(BASE + 1020, new Uint8Array(16), unlocked);
    expect(flash.bytes.length).toBe(1024);
    expect(flash.bytes.slice(1020)).toEqual(new Uint8Array(4));
  });

  it('keeps one bit of every word of a weak page from being programmed', () => {
    const flash = make(bitFlash);
    flash.weakPages.add(0);
    flash.program(BASE, new Uint8Array(8), unlocked);
    flash.program(BASE + 256, new Uint8Array(8), unlocked);
    expect(flash.bytes.slice(0, 8)).toEqual(Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0));
    expect(flash.bytes.slice(256, 264)).toEqual(new Uint8Array(8));
  });

  it('finds no page in a hole between banks', () => {
    const holed = [pages[0]!, { ...pages[1]!, address: BASE + 1024, bank: 2 as const }];
    const flash = new FlashArray(holed, bitFlash);
    expect(flash.pageAt(BASE + 300)).toBeUndefined();
    expect(flash.pageAt(BASE + 1024)?.bank).toBe(2);
    expect(flash.pageAt(BASE - 1)).toBeUndefined();
    expect(flash.pageAt(BASE + 1280)).toBeUndefined();
  });
});
