import { describe, expect, it } from 'vitest';
import { genericDevice } from './generic-device.ts';
import type { Device } from './device.ts';
import {
  bootFieldsOf,
  bootPatternsOf,
  clearsEmptyFlag,
  forecastBoot,
  type BootFields,
  type BootSituation,
} from './boot-rules.ts';

/** A part that boots by this pattern. */
const part = (bootPattern: string | null, more: Partial<Device> = {}): Device => ({
  ...genericDevice(0x123),
  bootPattern,
  ...more,
});
const g0 = part('11', {
  emptyCheck: true,
  bootSelector: { bit: 'nBOOT_SEL', pinValue: 0, delivered: 'option' },
});
const l07 = part('2, or 7 with dual-bank boot', {
  bankBoot: { bit: 'BFB2', activeValue: 1, bootloaderIds: [0x41, 0xb2] },
});
const l4 = part('16', {
  emptyCheck: true,
  bootSelector: { bit: 'nSWBOOT0', pinValue: 1, delivered: 'pin' },
});

function boot(device: Device, fields: BootFields, more: Partial<BootSituation> = {}): string {
  const { enters, cause } = forecastBoot(device, { fields, boot0Pin: 'high', ...more });
  return `${enters} by ${cause}`;
}
const low = { boot0Pin: 'low' } as const;

describe('forecastBoot', () => {
  it('goes by the BOOT0 pin alone on a part of pattern 1', () => {
    expect(boot(part('1'), {})).toBe('rom by boot0-pin');
    expect(boot(part('1'), {}, low)).toBe('program by boot0-pin');
    expect(boot(part('1'), {}, { boot0Pin: 'unknown' })).toBe('depends by boot0-pin');
  });

  it('leads into RAM if nBOOT1 is 0 on a part that has it as an option bit', () => {
    expect(boot(part('2'), { nBOOT1: 0 })).toBe('ram by boot1');
    expect(boot(part('2'), { nBOOT1: 0 }, low)).toBe('program by boot0-pin');
    expect(boot(part('1'), { nBOOT1: 0 })).toBe('rom by boot0-pin');
  });

  it('ignores the BOOT0 pin of a G0 whose nBOOT_SEL is 1, and asks nBOOT0', () => {
    const programmed = { foundEmpty: false };
    expect(boot(g0, { nBOOT_SEL: 1, nBOOT0: 1, nBOOT1: 1 }, programmed)).toBe('program by boot0-option');
    expect(boot(g0, { nBOOT_SEL: 1, nBOOT0: 0, nBOOT1: 1 }, { ...programmed, ...low })).toBe(
      'rom by boot0-option',
    );
    expect(boot(g0, { nBOOT_SEL: 0, nBOOT0: 1, nBOOT1: 1 }, programmed)).toBe('rom by boot0-pin');
  });

  it('takes nSWBOOT0 of an L4 the other way round', () => {
    expect(boot(l4, { nSWBOOT0: 1, nBOOT0: 1 }, { foundEmpty: false })).toBe('rom by boot0-pin');
    expect(boot(l4, { nSWBOOT0: 0, nBOOT0: 1 }, { foundEmpty: false })).toBe('program by boot0-option');
  });

  it('leads into the ROM from an empty flash, unless BOOT_LOCK forbids it', () => {
    const fields = { nBOOT_SEL: 1, nBOOT0: 1, nBOOT1: 1 };
    expect(boot(g0, fields, { ...low, foundEmpty: true })).toBe('rom by empty');
    expect(boot(g0, fields, low)).toBe('depends by empty');
    expect(boot(g0, { ...fields, BOOT_LOCK: 1 }, { ...low, foundEmpty: true })).toBe('program by locked');
    expect(boot(part('1'), {}, { ...low, foundEmpty: true })).toBe('program by boot0-pin');
  });

  it('hands an L07 with BFB2 to a valid bank, and leaves it in the ROM if none is valid', () => {
    const rom41 = { ...low, bootloaderId: 0x41 };
    expect(boot(l07, { BFB2: 1 }, { ...rom41, hasValidBank: true })).toBe('program by banks');
    expect(boot(l07, { BFB2: 1 }, { ...rom41, hasValidBank: false })).toBe('rom by banks');
    expect(boot(l07, { BFB2: 1 }, rom41)).toBe('depends by banks');
    expect(boot(l07, { BFB2: 0 }, { ...rom41, hasValidBank: true })).toBe('program by boot0-pin');
    expect(boot(l07, { BFB2: 1 }, { ...low, bootloaderId: 0x40, hasValidBank: true })).toBe(
      'depends by banks',
    );
  });

  it('lets BOOT0 win over dual-bank boot', () => {
    expect(boot(l07, { BFB2: 1, nBOOT1: 1 }, { hasValidBank: true })).toBe('rom by boot0-pin');
  });

  it('says that it cannot tell where boot addresses or security decide', () => {
    for (const pattern of ['8', '10', '12', '17', '18 (PA10 high at reset)', '19', null])
      expect(boot(part(pattern), {})).toBe('depends by not-modelled');
  });
});

describe('the boot rule of a record', () => {
  it('reads the pattern numbers out of its words', () => {
    const patterns = ['2, or 7 with dual-bank boot', '2 (F030xC), 6 (F09x)', '18 (PA10 high at reset)', null];
    expect(patterns.map((bootPattern) => bootPatternsOf({ bootPattern }))).toEqual([
      [2, 7],
      [2, 6],
      [18],
      [],
    ]);
  });

  it('names the option fields that it looks at, and no others', () => {
    expect(bootFieldsOf(g0)).toEqual(['BOOT_LOCK', 'nBOOT1', 'nBOOT_SEL', 'nBOOT0']);
    expect(bootFieldsOf(l07)).toEqual(['BOOT_LOCK', 'nBOOT1', 'BFB2']);
    expect(bootFieldsOf(part('10'))).toEqual([]);
  });

  it('tells which ROM versions clear the empty flag; one that is not known counts', () => {
    const g07 = part('11', { clearsEmptyFlag: { bootloaderIds: [0xb3] } });
    expect([0xb3, 0xb4, null].map((id) => clearsEmptyFlag(g07, id))).toEqual([true, false, true]);
    expect(clearsEmptyFlag(part('1'), null)).toBe(false);
  });
});
