import { describe, expect, it } from 'vitest';
import { genericDevice } from './generic-device.ts';
import type { Device } from './device.ts';
import type { BootFields } from './boot-rules.ts';
import { bootWarnings, type BootReadings } from './boot-warnings.ts';

const part = (bootPattern: string, more: Partial<Device> = {}): Device => ({
  ...genericDevice(0x123),
  bootPattern,
  ...more,
});
const g0 = part('11', {
  emptyCheck: true,
  bootSelector: { bit: 'nBOOT_SEL', pinValue: 0, delivered: 'option' },
});
const g0b = { ...g0, clearsEmptyFlag: { bootloaderIds: null } };
const l07 = part('7', { bankBoot: { bit: 'BFB2', activeValue: 1, bootloaderIds: [0x41] } });

function codes(device: Device, fields: BootFields, more: Partial<BootReadings> = {}): string[] {
  return bootWarnings(device, { fields, isEmpty: false, bootloaderId: null, ...more }).map(
    ({ code }) => code,
  );
}
const pinCounts = { nBOOT_SEL: 0, nBOOT0: 1, nBOOT1: 1, BOOT_LOCK: 0 };

describe('bootWarnings', () => {
  it('has nothing to say of a part whose BOOT0 pin decides', () => {
    expect(codes(part('1'), {})).toEqual([]);
    expect(codes(g0, pinCounts)).toEqual([]);
  });

  it('says nothing if the option bits could not be read', () => {
    expect(codes(g0, {})).toEqual([]);
    expect(codes(l07, {})).toEqual([]);
  });

  it('warns that a programmed G0 with nBOOT_SEL = 1 is not entered by BOOT0, also while its flash is still empty', () => {
    const delivered = { ...pinCounts, nBOOT_SEL: 1 };
    expect(codes(g0, delivered)).toEqual(['W-BOOT-PIN-IGNORED']);
    expect(codes(g0, delivered, { isEmpty: true })).toEqual(['W-BOOT-PIN-IGNORED', 'W-BOOT-STILL-EMPTY']);
  });

  it('names the bit and the value that lets the pin count', () => {
    const [warning] = bootWarnings(g0, {
      fields: { ...pinCounts, nBOOT_SEL: 1 },
      isEmpty: false,
      bootloaderId: null,
    });
    expect(warning?.params).toMatchObject({ bit: 'nBOOT_SEL', pinValue: 0 });
  });

  it('warns against a reset if the ROM forgot that the flash is empty and BOOT0 does not lead back', () => {
    expect(codes(g0b, { ...pinCounts, nBOOT_SEL: 1 }, { isEmpty: true })).toEqual([
      'W-BOOT-PIN-IGNORED',
      'W-BOOT-EMPTY-LOST',
    ]);
    expect(codes(g0b, pinCounts, { isEmpty: true })).toEqual([]);
  });

  it('warns of BOOT_LOCK, of nBOOT1 = 0, and of option bits that always select the ROM', () => {
    expect(codes(g0, { ...pinCounts, BOOT_LOCK: 1 })).toEqual(['W-BOOT-LOCKED']);
    expect(codes(part('2'), { nBOOT1: 0 })).toEqual(['W-BOOT-RAM']);
    expect(codes(g0, { ...pinCounts, nBOOT_SEL: 1, nBOOT0: 0 })).toEqual(['W-BOOT-STAYS']);
  });

  it('warns of dual-bank boot on the ROM versions that know it', () => {
    expect(codes(l07, { BFB2: 1, nBOOT1: 1 }, { bootloaderId: 0x41 })).toEqual(['W-BOOT-BANKS']);
    expect(codes(l07, { BFB2: 1, nBOOT1: 1 }, { bootloaderId: 0x40 })).toEqual([]);
    expect(codes(l07, { BFB2: 0, nBOOT1: 1 })).toEqual([]);
  });
});
