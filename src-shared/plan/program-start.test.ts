import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from '../devices/find-device.ts';
import { genericDevice } from '../devices/generic-device.ts';
import { wordsThatAreNoProgram } from './program-start.ts';

const devices = loadDevices();

function targetOf(part: string) {
  const { device, flashSizeBytes } = findDevice(devices, part);
  return { device, flashSizeBytes: flashSizeBytes ?? device.maxFlashSizeBytes };
}

function beginning(...words: number[]) {
  return { address: 0x0800_0000, bytes: new Uint8Array(Uint32Array.from(words).buffer) };
}

describe('the first two words of a raw binary', () => {
  it.each([
    ['stm32f103c8', 0x2000_5000, 0x0800_0101, 'a stack at the end of the RAM'],
    ['stm32f103c8', 0x2000_0400, 0x0800_3131, 'a small stack, and a program behind a boot loader'],
    ['stm32f407vg', 0x1001_0000, 0x0800_0189, 'a stack at the end of the CCM'],
    ['stm32f407vg', 0x2002_0000, 0x0800_0189, 'a stack at the end of the SRAM'],
    ['stm32h743zi', 0x2002_0000, 0x0800_0299, 'a stack in the DTCM'],
    ['stm32h743zi', 0x2408_0000, 0x0810_0299, 'a stack in the AXI SRAM, and bank 2'],
    ['stm32h743zi', 0x3004_8000, 0x0800_0299, 'a stack in D2'],
    ['stm32f746vg', 0x2005_0000, 0x0020_01c1, 'a program linked for the ITCM alias'],
    ['stm32g051c8', 0x2000_4800, 0x0800_00c1, 'RAM that the ROM does not show'],
    ['stm32g0b1re', 0x2002_4000, 0x0800_00c1, 'RAM that the ROM does not show'],
    ['stm32l433rc', 0x2001_0000, 0x0800_0189, 'SRAM2 behind SRAM1'],
    ['stm32wb55rg', 0x2003_0000, 0x0800_0139, 'RAM that the ROM does not show'],
    ['stm32u575zi', 0x200c_0000, 0x0c00_0251, 'a secure program'],
    ['stm32l552ze', 0x3003_0000, 0x0c00_0251, 'a secure stack'],
    ['stm32f030f4', 0x2000_1000, 0x0000_00bd, 'a program linked for address 0'],
    ['stm32f103c8', 0x96f3_b83d, 0x0000_0000, 'the header of MCUboot'],
    ['stm32l476rg', 0x3155_4653, 0x0000_0001, 'the header of SBSFU'],
  ])('are a program for %s: %s %s (%s)', (part, first, second) => {
    expect(wordsThatAreNoProgram(beginning(first, second), targetOf(part))).toBeUndefined();
  });

  it.each([
    ['stm32f103c8', 0xffff_ffff, 0xffff_ffff, 'blank flash'],
    ['stm32f103c8', 0, 0, 'zeros'],
    ['stm32f103c8', 0x0403_4b50, 0x0800_0101, 'an archive'],
    ['stm32f103c8', 0x2002_0000, 0x0800_0189, 'a stack beyond the RAM'],
    ['stm32f103c8', 0x1001_0000, 0x0800_0189, 'a stack in a CCM that the part has not'],
    ['stm32f103c8', 0x2000_0000, 0x0800_0189, 'a stack with nothing below it'],
    ['stm32f103c8', 0x2000_4001, 0x0800_0189, 'a stack on no word'],
    ['stm32f103c8', 0x2000_5000, 0x0800_0100, 'an even reset address'],
    ['stm32f103c8', 0x2000_5000, 0x0802_0001, 'a reset address beyond the flash'],
    ['stm32f103c8', 0x2000_5000, 0x2000_0101, 'a program in RAM'],
    ['stm32f103c8', 0x0800_0101, 0x2000_5000, 'words the wrong way round'],
  ])('are none for %s: %s %s (%s)', (part, first, second) => {
    expect(wordsThatAreNoProgram(beginning(first, second), targetOf(part))).toEqual({ first, second });
  });

  it('are told as far as they are there', () => {
    const target = targetOf('stm32f103c8');
    expect(wordsThatAreNoProgram(beginning(0x2000_5000), target)).toEqual({
      first: 0x2000_5000,
      second: null,
    });
    expect(wordsThatAreNoProgram({ address: 0, bytes: Uint8Array.of(1) }, target)).toEqual({
      first: null,
      second: null,
    });
  });

  it('are judged by the core alone if the part is unknown', () => {
    const target = { device: genericDevice(0x999), flashSizeBytes: 0 };
    expect(wordsThatAreNoProgram(beginning(0x2002_0000, 0x0800_0101), target)).toBeUndefined();
    expect(wordsThatAreNoProgram(beginning(0xffff_ffff, 0xffff_ffff), target)).toBeDefined();
  });
});

describe('every part with RAM in its record', () => {
  const parts = devices.filter(({ romVersions, layouts }) => layouts.length > 0 && romVersions.length > 0);

  it.each(parts.map((device) => [device.id, device] as const))(
    '%s takes a stack at the end of it',
    (_id, device) => {
      const target = { device, flashSizeBytes: device.maxFlashSizeBytes };
      for (const { end } of device.romVersions.flatMap(({ ramRanges }) => ramRanges)) {
        const words = beginning((end + 1) & ~3, device.flashBase + 0x101);
        expect(wordsThatAreNoProgram(words, target)).toBeUndefined();
      }
    },
  );
});
