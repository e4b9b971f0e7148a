import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../devices/load-devices.ts';
import { devicesOfMap, nearMapNames } from './devices-of-map.ts';
import { mapNames } from './known-maps.ts';

const devices = loadDevices();
const pidsOf = (name: string) => devicesOfMap(name, devices).map(({ pid }) => pid);

describe('a map of the old tool', () => {
  it.each([
    ['STM32_Low-density_16K', 0x412],
    ['STM32_Low-density-value_16K', 0x420],
    ['STM32_Low-density-value', 0x420],
    ['STM32_Med-density_128K', 0x410],
    ['STM32_Med-density-value_128K', 0x420],
    ['STM32_High-density_256K', 0x414],
    ['STM32_High-density-value_512K', 0x428],
    ['STM32_XL-density_768K', 0x430],
    ['STM32_XL-density', 0x430],
    ['STM32_Connectivity-line_256K', 0x418],
    ['stm32f1_high-density_512k', 0x414],
    ['STM32F0_3x_16K', 0x444],
    ['STM32F0_16K', 0x444],
    ['STM32F0_30_64K', 0x440],
    ['STM32F0_30_256K', 0x442],
    ['STM32F0_5x_3x_64K', 0x440],
    ['STM32F0_7x_128K', 0x448],
    ['STM32F2_1024K', 0x411],
    ['STM32F3_03_256K', 0x422],
    ['STM32F3_7x_8x_256K', 0x432],
    ['STM32F4_1024K', 0x413],
    ['STM32F4_05_07_15_17_1024K', 0x413],
    ['STM32F4_01_256K', 0x423],
    ['STM32F4_01_512K', 0x433],
    ['STM32F4_11_512K', 0x431],
    ['STM32F4_27_37_29_39_2048K', 0x419],
    ['STM32F4_69_79_2048K', 0x434],
    ['STM32F7_46_1024K', 0x449],
    ['STM32F7_4x_5x_1024K', 0x449],
    ['STM32L0_x3_x2_x1_64K', 0x417],
    ['STM32L0_x3_x2_x1_192K', 0x447],
    ['STM32L_Med-density_64K', 0x416],
    ['STM32L1_Med-density-plus_256K', 0x427],
    ['STM32L1_High-density_384K', 0x436],
    ['STM32L1_Cat2-128K', 0x429],
    ['STM32L4_7x_8x_1024K', 0x415],
  ])('%s is for %i in the first place', (name, pid) => {
    expect(pidsOf(name)[0]).toBe(pid);
  });

  it('stands for all sister parts that its name describes', () => {
    expect(pidsOf('STM32F0_3x_16K')).toEqual([0x444, 0x440, 0x442]);
    expect(pidsOf('STM32L1_Med-density_128K')).toEqual([0x416, 0x429]);
  });

  it.each(mapNames)('%s has a part', (name) => {
    expect(pidsOf(name)).not.toEqual([]);
  });

  it.each([
    'STM32F1_Med-density_64K_RAM',
    'STM32F1_Low-density_64K',
    'STM32F4_05_07_15_17_4096K',
    'STM32F9_05_64K',
    'STM32F4_99_1024K',
    'STM32_density_64K',
    'STM32F4',
    'STM32F405',
    'STM32F103C8',
    'STM8_32K',
    '',
  ])('%s is none', (name) => {
    expect(pidsOf(name)).toEqual([]);
  });

  it('that is mistyped has names like it', () => {
    expect(nearMapNames('STM32F1_Hihg-density_512K')[0]).toBe('STM32F1_High-density_512K');
    expect(nearMapNames('STM32F4_05_07_15_1024K')).toContain('STM32F4_05_07_15_17_1024K');
  });
});
