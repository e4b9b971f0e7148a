import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from '../devices/find-device.ts';
import { genericDevice } from '../devices/generic-device.ts';
import { uf2FamilyOf } from '../image/uf2-families.ts';
import { contentsFor } from './made-for.ts';

const devices = loadDevices();
const F1 = 0x5ee2_1072;
const F4 = 0x5775_5a57;
const F407 = 0x6d09_22fa;
const F407VG = 0x8fb0_60fe;
const F411XC = 0x06d1_097b;
const F411XE = 0x2dc3_09c5;
const H5 = 0x4e8f_1c5d;
const L4 = 0x00ff_6919;
const WB = 0x70d1_6653;
const RP2040 = 0xe48b_ff56;
const RP2350 = 0xe48b_ff59;
const AT32 = 0xa0c9_7b8e;

function targetOf(part: string) {
  const { device, flashSizeBytes } = findDevice(devices, part);
  return { device, flashSizeBytes: flashSizeBytes ?? device.maxFlashSizeBytes };
}

/** Contents of one byte, so that it shows which were taken. */
function contents(family: number | undefined, byte: number) {
  return { family, segments: [{ address: 0x0800_0000, bytes: Uint8Array.of(byte) }] };
}

function imageOf(...families: readonly (number | undefined)[]) {
  const [first, ...others] = families.map((family, index) => contents(family, index));
  return { segments: first?.segments ?? [], uf2Family: first?.family, uf2Others: others };
}

describe('the chip family that a UF2 file names', () => {
  it.each([
    ['stm32f405', F4],
    ['stm32f446', F4],
    ['stm32f407', F407],
    ['stm32f407vg', F407VG],
    ['stm32f411ce', F411XE],
    ['stm32f411ce', F411XC],
    ['stm32f411cc', F411XC],
    ['stm32h503cb', H5],
    ['stm32h563zi', H5],
    ['stm32l476', L4],
    ['stm32l4r5', L4],
    ['stm32wb55', WB],
  ])('fits %s, without a word', (part, family) => {
    expect(contentsFor(imageOf(family), targetOf(part)).warnings).toEqual([]);
  });

  it.each([
    ['stm32g071', F4, 'STM32F4'],
    ['stm32f446', F407, 'STM32F407'],
    ['stm32f407ve', F407VG, 'STM32F407VG'],
    ['stm32f411cc', F411XE, 'STM32F411xE'],
    ['stm32f401ce', F411XE, 'STM32F411xE'],
    ['stm32u575', H5, 'STM32H5'],
    ['stm32l562', L4, 'STM32L4'],
    ['stm32wba52', WB, 'STM32WB'],
    ['gd32vw553hmq7', F4, 'STM32F4'],
    ['stm32f103c8', RP2040, 'RP2040'],
    ['stm32h563zi', RP2350, 'RP2350 (Arm, secure)'],
    ['stm32f405', AT32, 'AT32F415'],
  ])('is refused by name for %s', (part, uf2Family, family) => {
    const target = targetOf(part);
    expect(() => contentsFor(imageOf(uf2Family), target)).toThrow(
      expect.objectContaining({ code: 'E-PLAN-FAMILY', params: { family, device: target.device.name } }),
    );
  });

  it.each([
    ['is not named', undefined],
    ['is not in the table', 0x1234_5678],
  ])('passes if it %s', (_what, family) => {
    expect(contentsFor(imageOf(family), targetOf('stm32g071')).segments).toHaveLength(1);
  });

  it.each([
    ['an STM32', F4],
    ['a clone', AT32],
  ])('passes for a part that nobody knows where it is that of %s', (_what, family) => {
    const target = { device: genericDevice(0x999), flashSizeBytes: 0 };
    expect(() => contentsFor(imageOf(family), target)).not.toThrow();
    expect(() => contentsFor(imageOf(RP2040), target)).toThrow(/E-PLAN-FAMILY/);
  });

  it('stands for families that device records have', () => {
    const known = new Set(devices.map(({ family }) => family));
    const named = [F1, F4, F407, F411XE, H5, L4, WB].flatMap(
      (family) => uf2FamilyOf(family)?.families ?? ['?'],
    );
    expect(named.filter((family) => !known.has(family))).toEqual([]);
  });
});

describe('a UF2 file for several chip families', () => {
  it.each([
    ['stm32f103c8', [F4, F1], 1],
    ['stm32f405rg', [F4, F1], 0],
    ['stm32f103c8', [RP2040, F4, F1], 2],
    ['stm32f407vg', [F4, F407, F407VG], 2],
    ['stm32f407ve', [F4, F407, F407VG], 1],
    ['stm32f446re', [F407, F4], 1],
    ['stm32f411cc', [F411XE, F411XC], 1],
    ['stm32f411ce', [F411XC, F411XE], 1],
    ['stm32f103c8', [0x1234_5678, F1], 1],
  ])('gives %s its own contents, and says which others there are', (part, families, taken) => {
    const { segments, warnings } = contentsFor(imageOf(...families), targetOf(part));
    expect(segments[0]?.bytes).toEqual(Uint8Array.of(taken));
    expect(warnings.map(({ code }) => code)).toEqual(['W-PLAN-UF2-OTHERS']);
  });

  it('is refused with all names where none fits, and where the part is unknown', () => {
    const fault = { code: 'E-PLAN-FAMILY', params: { family: 'STM32F4, RP2040' } };
    expect(() => contentsFor(imageOf(F4, RP2040), targetOf('stm32g071rb'))).toThrow(
      expect.objectContaining({ code: fault.code, params: expect.objectContaining(fault.params) as unknown }),
    );
    const unknown = { device: genericDevice(0x999), flashSizeBytes: 0 };
    expect(() => contentsFor(imageOf(F4, F1), unknown)).toThrow(/E-PLAN-FAMILY/);
  });
});
