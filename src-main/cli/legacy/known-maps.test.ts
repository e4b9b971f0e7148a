import { describe, expect, it } from 'vitest';
import { findDeviceByPid } from '#shared/devices/find-device.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { pidOfKnownMap } from './known-maps.ts';

describe('a map of the old tool', () => {
  it.each([
    ['STM32F1_Low-density_16K', 'STM32F10xxx Low-density'],
    ['STM32_Med-density_128K', 'STM32F10xxx Medium-density'],
    ['stm32f1_high-density_512k', 'STM32F10xxx High-density'],
    ['STM32F2_1024K', 'STM32F2xxxx'],
    ['STM32F3_7x_8x_256K', 'STM32F373xx/F378xx'],
    ['STM32L0_x3_x2_x1_64K', 'STM32L05xxx/06xxx'],
    ['STM32L0_x3_x2_x1_192K', 'STM32L07xxx/08xxx'],
    ['STM32F7_46_1024K', 'STM32F74xxx/75xxx'],
  ])('%s is for %s', (name, device) => {
    expect(findDeviceByPid(loadDevices(), pidOfKnownMap(name) ?? 0)?.name).toBe(device);
  });

  it('is not taken for another one of a similar name', () => {
    expect(pidOfKnownMap('STM32F1_Med-density_64K_RAM')).toBeUndefined();
  });
});
