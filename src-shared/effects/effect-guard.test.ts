import { beforeEach, describe, expect, it } from 'vitest';
import { readOnlyEffects, type AllowedEffects } from './allowed-effects.ts';
import { EffectGuard } from './effect-guard.ts';
import type { Effect } from './effect.ts';

const BASE = 0x0800_0000;
const OPTIONS = 0x1fff_7800;
const bytes = (...values: number[]) => Uint8Array.from(values);
const write = (address: number, ...data: number[]): Effect => ({
  kind: 'write',
  address,
  data: bytes(...data),
});
const erase = (...codes: number[]): Effect => ({ kind: 'erase-pages', codes });

/** Pages 2 and 3, four bytes at their start, one option area, and a program to start. */
const plan: AllowedEffects = {
  ...readOnlyEffects,
  erasePageCodes: new Set([2, 3]),
  writes: [{ address: BASE, bytes: bytes(1, 2, 3, 4) }],
  go: BASE,
  protection: new Set(['write-protect']),
  writeProtectSectors: [0, 1],
  optionWrites: [{ address: OPTIONS, bytes: bytes(0xaa, 0x55) }],
  pageCodeLimit: 8,
};

let guard: EffectGuard;
beforeEach(() => {
  guard = new EffectGuard();
});

const changes: Effect[] = [
  write(BASE, 1, 2, 3, 4),
  erase(2),
  { kind: 'erase-area', area: 'mass' },
  { kind: 'go', address: BASE },
  { kind: 'write-protect', sectors: [0, 1] },
  { kind: 'write-unprotect' },
  { kind: 'readout-protect' },
  { kind: 'readout-unprotect' },
];

describe('a guard without a plan', () => {
  it('allows reading', () => {
    expect(guard.faultOf({ kind: 'read', address: BASE, byteCount: 256 })).toBeUndefined();
  });

  it.each(changes)('refuses $kind', (effect) => {
    expect(guard.faultOf(effect)).toBeDefined();
  });
});

describe('a guard with a plan', () => {
  beforeEach(() => {
    guard.allow(plan);
  });

  it.each<[string, Effect]>([
    ['the planned block', write(BASE, 1, 2, 3, 4)],
    ['a part of it', write(BASE + 1, 2, 3)],
    ['the option area as a whole', write(OPTIONS, 0xaa, 0x55)],
    ['planned pages', erase(3, 2)],
    ['the planned start', { kind: 'go', address: BASE }],
    ['the planned sectors', { kind: 'write-protect', sectors: [0, 1] }],
  ])('allows %s', (_, effect) => {
    expect(guard.faultOf(effect)).toBeUndefined();
  });

  it.each<[string, Effect]>([
    ['other bytes in the planned block', write(BASE, 1, 2, 3, 5)],
    ['bytes beyond the planned block', write(BASE + 2, 3, 4, 5)],
    ['bytes before the planned block', write(BASE - 1, 0, 1)],
    ['a part of the option area', write(OPTIONS, 0xaa)],
    ['other bytes in the option area', write(OPTIONS, 0xaa, 0x56)],
    ['a page beside the planned ones', erase(2, 4)],
    ['all pages', { kind: 'erase-area', area: 'mass' }],
    ['a bank', { kind: 'erase-area', area: 'bank1' }],
    ['another start', { kind: 'go', address: BASE + 4 }],
    ['fewer sectors', { kind: 'write-protect', sectors: [0] }],
    ['more sectors', { kind: 'write-protect', sectors: [0, 1, 2] }],
    ['another change of protection', { kind: 'readout-unprotect' }],
  ])('refuses %s', (_, effect) => {
    expect(guard.faultOf(effect)).toBeDefined();
  });

  it('allows a mass erase of a plan that has one, and no erase of a bank', () => {
    guard.allow({ ...plan, massErase: true });
    expect(guard.faultOf({ kind: 'erase-area', area: 'mass' })).toBeUndefined();
    expect(guard.faultOf({ kind: 'erase-area', area: 'bank2' })).toBeDefined();
    expect(guard.faultOf({ kind: 'erase-area', area: 'reserved' })).toBeDefined();
  });

  it('finds a block whatever the order of the plan', () => {
    const later = { address: BASE + 8, bytes: bytes(9) };
    guard.allow({ ...plan, writes: [later, ...plan.writes] });
    expect(guard.faultOf(write(BASE, 1))).toBeUndefined();
    expect(guard.faultOf(write(BASE + 8, 9))).toBeUndefined();
  });

  it('replaces the plan before', () => {
    guard.allow(readOnlyEffects);
    expect(guard.faultOf(write(BASE, 1, 2, 3, 4))).toBeDefined();
  });
});

describe('an effect that nobody meant', () => {
  beforeEach(() => {
    guard.allow(plan);
  });

  it.each<[string, Effect]>([
    ['reads', { kind: 'read', address: 0, byteCount: 1 }],
    ['writes other bytes within a planned block, which verifying finds', write(BASE + 1, 9, 9)],
    ['erases planned pages', erase(2)],
    ['erases pages that the part does not have', erase(8, 0xffff)],
  ])('is harmless if it %s', (_, effect) => {
    expect(guard.faultOfStray(effect)).toBeUndefined();
  });

  it.each<[string, Effect]>([
    ['writes beyond a planned block', write(BASE + 2, 3, 4, 5)],
    ['writes where nothing is planned', write(BASE + 0x100, 0)],
    ['erases another page', erase(2, 7)],
    ['erases an area', { kind: 'erase-area', area: 'mass' }],
    ['starts a program, even the planned one', { kind: 'go', address: BASE }],
    ['changes protection, even as planned', { kind: 'write-protect', sectors: [0, 1] }],
  ])('is a fault if it %s', (_, effect) => {
    expect(guard.faultOfStray(effect)).toBeDefined();
  });
});

it('knows where a write may begin, and how many planned bytes follow', () => {
  guard.allow(plan);
  expect([BASE - 1, BASE, BASE + 3, BASE + 4].map((address) => guard.mayWriteAt(address))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(guard.mayWriteAt(OPTIONS)).toBe(true);
  expect([BASE, BASE + 3, OPTIONS].map((address) => guard.plannedBytesFrom(address))).toEqual([4, 1, 0]);
});

it('calls a page foreign if the part may have it and it may not be erased', () => {
  guard.allow(plan);
  expect([1, 2, 7, 8].map((code) => guard.isForeignPage(code))).toEqual([true, false, true, false]);
  guard.allow(readOnlyEffects);
  expect(guard.isForeignPage(0xffef)).toBe(true);
});
