import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice, findDeviceByPid } from './find-device.ts';

const devices = loadDevices();
const KIB = 1024;

describe('findDeviceByPid', () => {
  it('finds a product id and returns undefined for an unknown one', () => {
    expect(findDeviceByPid(devices, 0x413)?.id).toBe('stm32f40x-41x');
    expect(findDeviceByPid(devices, 0xfff)).toBeUndefined();
  });
});

describe('findDevice', () => {
  it.each([
    ['stm32f405', 0x413, null],
    ['STM32F405RGT6', 0x413, 1024],
    ['STM32F405RGTx', 0x413, 1024],
    ['STM32F405xx', 0x413, null],
    ['F405', 0x413, null],
    ['f407ve', 0x413, 512],
    ['0x413', 0x413, null],
    ['stm32f40x-41x', 0x413, null],
    ['STM32F40xxx/41xxx', 0x413, null],
    ['stm32l073', 0x447, null],
    ['STM32L073RZT6', 0x447, 192],
    ['g0b1', 0x467, null],
    ['STM32G0B1RET6', 0x467, 512],
    ['STM32F103C8T6', 0x410, 64],
    ['STM32F103C8T6TR', 0x410, 64],
    ['STM32F103xB', 0x410, 128],
    ['f103c6', 0x412, 32],
    ['STM32F103ZET6', 0x414, 512],
    ['STM32F103ZGT6', 0x430, 1024],
    ['F030F4', 0x444, 16],
    ['STM32F030CCT6', 0x442, 256],
    ['STM32F427VIT6', 0x419, 2048],
    ['STM32F413ZHT6', 0x463, 1536],
    ['STM32WB55RGV6', 0x495, 1024],
    ['STM32WB15CCU6', 0x494, 320],
    ['STM32WBA52CGU6', 0x492, 1024],
    ['STM32WLE5JCI6', 0x497, 256],
    ['STM32U5F9NJH6Q', 0x476, 4096],
    ['STM32L4R5ZIT6', 0x470, 2048],
    ['stm32h743zi', 0x450, 2048],
    ['h503', 0x474, null],
    ['BlueNRG-2', 0x2f, null],
    ['gd32vw553hmq7', 0x504d4837, null],
  ])('finds "%s"', (text, pid, flashKiB) => {
    const { device, flashSizeBytes } = findDevice(devices, text);
    expect([device.pid, flashSizeBytes]).toEqual([pid, flashKiB === null ? null : flashKiB * KIB]);
  });

  it.each([
    ['STM32L151CBT6', 0x416],
    ['STM32L151CBT6A', 0x429],
    ['L151CB-A', 0x429],
    ['STM32L152RCT6A', 0x427],
    ['STM32L152VCT6A', 0x436],
    ['STM32L152VCT6', 0x427],
    ['STM32L151VDT6X', 0x437],
    ['STM32L151QDH6', 0x436],
  ])('tells the categories of STM32L1 apart by the suffix of "%s"', (text, pid) => {
    expect(findDevice(devices, text).device.pid).toBe(pid);
  });

  it.each(['F103', 'stm32l151cb', 'F401', 'STM32F10x'])(
    'asks for more where "%s" fits several devices',
    (text) => {
      expect(() => findDevice(devices, text)).toThrow(
        expect.objectContaining({ code: 'E-DEVICE-AMBIGUOUS-PART' }),
      );
    },
  );

  it('names the devices that an ambiguous name fits', () => {
    expect(() => findDevice(devices, 'F401')).toThrow(
      expect.objectContaining({
        params: { part: 'F401', candidates: 'STM32F401xB(C) (0x423); STM32F401xD(E) (0x433)' },
      }),
    );
  });

  it.each([
    '',
    'stm32',
    'F4',
    'STM32F999',
    'F405RI',
    'F405RQ',
    'F405-discovery',
    '0x999',
    'G07',
    'F405RGT6??!x9',
    'STM32F0_30_64K',
    'STM32F030-64K',
    'F10364',
  ])('knows no part "%s"', (text) => {
    expect(() => findDevice(devices, text)).toThrow(
      expect.objectContaining({ code: 'E-DEVICE-UNKNOWN-PART' }),
    );
  });

  it.each([
    ['stm32f1', 'F100, F101, F102, F103, F105, F107'],
    ['STM32G07', 'G070, G071'],
    ['L1', 'L100, L151, L152, L162'],
    ['f', 'F030, F031, F038, F042, F048, F051, F058, F070, F071, F072, F078, F091, …'],
  ])('offers the series that begin with "%s"', (part, near) => {
    expect(() => findDevice(devices, part)).toThrow(expect.objectContaining({ params: { part, near } }));
  });

  it('offers the nearest names for one that was mistyped', () => {
    expect(() => findDevice(devices, 'STM32G0B7')).toThrow(
      expect.objectContaining({
        params: { part: 'STM32G0B7', near: expect.stringMatching(/G0B[01], G0B[01]/) },
      }),
    );
  });
});
