import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from '../devices/find-device.ts';
import { genericDevice } from '../devices/generic-device.ts';
import { stm32Uf2Families } from '../image/uf2-families.ts';
import { checkMadeFor } from './made-for.ts';

const devices = loadDevices();
const F4 = 0x5775_5a57;
const F407 = 0x6d09_22fa;
const L4 = 0x00ff_6919;
const WB = 0x70d1_6653;

describe('the chip family that a UF2 file names', () => {
  it.each([
    ['stm32f405', F4],
    ['stm32f446', F4],
    ['stm32f407', F407],
    ['stm32l476', L4],
    ['stm32l4r5', L4],
    ['stm32wb55', WB],
  ])('fits %s', (part, uf2Family) => {
    expect(() => checkMadeFor({ uf2Family }, findDevice(devices, part).device)).not.toThrow();
  });

  it.each([
    ['stm32g071', F4, 'STM32F4'],
    ['stm32f446', F407, 'STM32F407'],
    ['stm32l562', L4, 'STM32L4'],
    ['stm32wba52', WB, 'STM32WB'],
    ['gd32vw553hmq7', F4, 'STM32F4'],
  ])('is refused by name for %s', (part, uf2Family, family) => {
    const { device } = findDevice(devices, part);
    expect(() => checkMadeFor({ uf2Family }, device)).toThrow(
      expect.objectContaining({ code: 'E-PLAN-FAMILY', params: { family, device: device.name } }),
    );
  });

  it.each([
    ['is not named', undefined],
    ['is not in the table', 0xe48b_ff56],
  ])('passes where it %s', (_what, uf2Family) => {
    expect(() => checkMadeFor({ uf2Family }, findDevice(devices, 'stm32g071').device)).not.toThrow();
  });

  it('passes for a part that nobody knows', () => {
    expect(() => checkMadeFor({ uf2Family: F4 }, genericDevice(0x999))).not.toThrow();
  });

  it('stands for families that device records have', () => {
    const known = new Set(devices.map(({ family }) => family));
    const named = Object.values(stm32Uf2Families).flatMap(({ families }) => families);
    expect(named.filter((family) => !known.has(family))).toEqual([]);
  });
});
