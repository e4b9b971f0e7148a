import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FirmwareStore } from './firmware-store.ts';
import { hashPin, isPin, isRightPin } from './pin.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-firmware-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('FirmwareStore', () => {
  it('gives back what it was given', () => {
    const store = new FirmwareStore(folder);
    const bytes = Uint8Array.of(1, 2, 3);
    expect(Uint8Array.from(store.read(store.keep(bytes)))).toEqual(bytes);
  });

  it('refuses a copy that somebody has changed', () => {
    const store = new FirmwareStore(folder);
    const name = store.keep(Uint8Array.of(1, 2, 3));
    const [file = ''] = readdirSync(join(folder, 'firmware'));
    writeFileSync(join(folder, 'firmware', file), Uint8Array.of(1, 2, 4));
    expect(() => store.read(name)).toThrow('E-FILE-READ');
  });

  it('says so if the copy is gone', () => {
    expect(() => new FirmwareStore(folder).read('0'.repeat(64))).toThrow('E-FILE-READ');
  });
});

describe('the PIN', () => {
  it('is right only if it is the same', async () => {
    const stored = await hashPin('2468');
    expect(await isRightPin('2468', stored)).toBe(true);
    expect(await isRightPin('2469', stored)).toBe(false);
    expect(await isRightPin('', stored)).toBe(false);
  });

  it('is never kept in words, and never twice in the same way', async () => {
    // The longest there is: four digits may be in a random hash by chance.
    const pin = '246813579024';
    expect(JSON.stringify(await hashPin(pin))).not.toContain(pin);
    expect(await hashPin(pin)).not.toEqual(await hashPin(pin));
  });

  it('has 4 to 12 digits', () => {
    expect(['123', '1234', '123456789012', '1234567890123', 'abcd', '12 34'].map(isPin)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
