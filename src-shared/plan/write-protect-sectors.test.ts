import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { findDevice } from '../devices/find-device.ts';
import { flashPages, requireLayout } from '../devices/layout.ts';
import { checkSectors, highestSector, writeProtectUnit } from './write-protect-sectors.ts';

const devices = loadDevices();

function targetOf(part: string) {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const sizeBytes = flashSizeBytes ?? device.maxFlashSizeBytes;
  const [first] = device.layouts;
  return {
    device,
    pages: flashPages(
      requireLayout({ ...device, layouts: first === undefined ? [] : [first] }, sizeBytes),
      sizeBytes,
    ),
  };
}

describe('the highest sector that can be write-protected', () => {
  it.each([
    ['one a sector', 'stm32f405rg', 11],
    ['four pages a bit', 'stm32f103c8', 15],
    ['all 32 bits', 'stm32f103cb', 31],
    ['a last bit that stands for all the rest', 'stm32f103zg', 31],
    ['pages by number, on parts that protect ranges of them', 'stm32g071cb', 63],
  ])('of a part with %s', (_what, part, highest) => {
    expect(highestSector(targetOf(part))).toBe(highest);
  });

  it('is never beyond what the command can name', () => {
    expect(highestSector(targetOf('stm32u575zi'))).toBeLessThanOrEqual(255);
  });
});

describe('sectors to protect', () => {
  it('are refused by number and limit if the part ends before them', () => {
    const target = targetOf('stm32f405rg');
    expect(() => checkSectors([0, 11], target)).not.toThrow();
    expect(() => checkSectors([0, 12], target)).toThrow(
      expect.objectContaining({
        code: 'E-PLAN-SECTOR',
        params: { sector: 12, highest: 11, device: target.device.name },
      }),
    );
  });

  it('are let through up to the limit of the command if the pages are not known', () => {
    const unknown = { ...targetOf('stm32f405rg'), pages: [] };
    expect(() => checkSectors([255], unknown)).not.toThrow();
    expect(() => checkSectors([256], unknown)).toThrow(/E-PLAN-SECTOR/);
  });
});

describe('what Write Protect counts', () => {
  it.each([
    ['stm32f405rg', 'sector'],
    ['stm32f103cb', 'sector'],
    ['stm32g071cb', 'page'],
    ['stm32l412kb', 'page'],
  ])('on %s is a %s', (part, unit) => {
    expect(writeProtectUnit(targetOf(part))).toBe(unit);
  });
});
