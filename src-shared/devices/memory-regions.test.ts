import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from './find-device.ts';
import { memoryKindAt, nameRegion } from './memory-regions.ts';

const devices = loadDevices();
const kindOf = (pid: number, flashKiB: number) => (address: number) =>
  memoryKindAt(
    devices.find((device) => device.pid === pid)!,
    address,
    flashKiB * 1024,
  );

describe('memoryKindAt', () => {
  it.each([
    [0x08000000, 'flash'],
    [0x0800ffff, 'flash'],
    [0x08010000, 'flash-beyond-part'],
    [0x08020000, 'flash-beyond-part'],
    [0x00000000, 'flash-alias'],
    [0x0000ffff, 'flash-alias'],
    [0x00010000, 'unknown'],
    [0x20000200, 'ram'],
    [0x20000000, 'ram-reserved'],
    [0x1ffff000, 'system-memory'],
    [0x1ffff800, 'option-bytes'],
    [0x40021000, 'peripheral'],
    [0xe000ed00, 'peripheral'],
    [0x90000000, 'external-memory'],
    [0x10040000, 'other-chip-flash'],
  ] as const)('sees 0x%x of an STM32F103 with 64 KiB as %s', (address, kind) => {
    expect(kindOf(0x410, 64)(address)).toBe(kind);
  });

  it('sees the data EEPROM and the option bytes of an STM32L073', () => {
    expect([0x08080000, 0x080817ff, 0x1ff80000].map(kindOf(0x447, 192))).toEqual([
      'data-eeprom',
      'data-eeprom',
      'option-bytes',
    ]);
  });

  it('sees the one-time programmable area of an STM32F405 inside its system memory', () => {
    expect([0x1fff7800, 0x1fff7a0f].map(kindOf(0x413, 1024))).toEqual(['otp', 'otp']);
  });

  it('does not take the hole between the banks of an STM32H743 with 1 MiB for flash', () => {
    expect([0x0807ffff, 0x08080000, 0x08100000, 0x08180000].map(kindOf(0x450, 1024))).toEqual([
      'flash',
      'flash-beyond-part',
      'flash',
      'flash-beyond-part',
    ]);
  });

  it('sees STM32 flash as that of another chip from an STM32WB09', () => {
    expect([0x10040000, 0x08000000].map(kindOf(0x06, 512))).toEqual(['flash', 'other-chip-flash']);
  });

  it('takes the instruction RAM of an STM32H7R at address 0 for RAM, not for an alias of the flash', () => {
    expect(kindOf(0x485, 64)(0)).toBe('ram');
  });

  it('knows the aliases of flash in an STM32F746 (ITCM) and an STM32U575 (secure)', () => {
    expect([kindOf(0x449, 1024)(0x00200000), kindOf(0x482, 2048)(0x0c000000)]).toEqual([
      'flash-alias',
      'flash-alias',
    ]);
  });
});

describe('nameRegion', () => {
  it('says it in words', () => {
    const device = devices.find(({ pid }) => pid === 0x410)!;
    expect(nameRegion(device, 0x1ffff800, 64 * 1024)).toBe('option bytes');
  });
});

describe('memories that a reference manual names', () => {
  const all = loadDevices();
  it.each([
    ['stm32h563zi', 0x09000000, 'data-flash'],
    ['stm32h503rb', 0x09000000, 'data-flash'],
    ['stm32h563zi', 0x0d000000, 'data-flash'],
    ['stm32h523re', 0x08fff000, 'otp'],
    ['stm32h523re', 0x08fff800, 'read-only'],
    ['stm32h573zi', 0x0bfd0000, 'key-storage'],
    ['stm32h7b0vb', 0x08fff000, 'otp'],
    ['stm32h7a3zi', 0x08fff3ff, 'otp'],
    ['stm32h723zg', 0x08fff000, 'otp'],
    ['stm32h7s3l8', 0x08fff000, 'otp'],
    ['stm32h743zi', 0x00000000, 'ram-reserved'],
    ['stm32f746zg', 0x00000000, 'ram-reserved'],
    ['stm32u385rg', 0x0bfa0000, 'otp'],
    ['stm32u385rg', 0x0bfa0700, 'read-only'],
    ['stm32wba65ri', 0x0bfa0000, 'otp'],
    ['stm32wba65ri', 0x0ffa0000, 'otp'],
    ['stm32wb07', 0x10001800, 'otp'],
    ['stm32g071rb', 0x1fff7590, 'read-only'],
    ['stm32f405rg', 0x1fff7a22, 'read-only'],
  ])('on %s at %i', (part, address, kind) => {
    const { device } = findDevice(all, part);
    expect(memoryKindAt(device, address, device.maxFlashSizeBytes)).toBe(kind);
  });

  it('has a kind for unique id, flash size and all that a record names, on every part', () => {
    for (const device of all) {
      const { uidRegister, flashSizeRegister, otp, dataEeprom, optionBytes, systemMemory, regions } = device;
      const ranges = [
        otp,
        dataEeprom,
        ...optionBytes,
        ...systemMemory,
        ...(regions ?? []).map((each) => each.range),
      ];
      const addresses = [
        uidRegister,
        flashSizeRegister,
        ...ranges.flatMap((range) => (range === null || range === undefined ? [] : [range.start, range.end])),
      ].filter((address) => address !== null);
      for (const address of addresses)
        expect(memoryKindAt(device, address, device.maxFlashSizeBytes)).not.toBe('unknown');
    }
  });
});
