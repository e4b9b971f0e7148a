import { describe, expect, it } from 'vitest';
import { readOptionField } from '#shared/options/read-options.ts';
import { loadDevices } from './load-devices.ts';
import { deviceIdsWithOptions, optionLayoutOf } from './option-layouts.ts';

const devices = loadDevices();
const device = (id: string) => devices.find((one) => one.id === id)!;

/** A 32-bit word and its complement. */
function row(word: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setUint32(0, word, true);
  bytes.setUint32(4, ~word, true);
  return [...new Uint8Array(bytes.buffer)];
}

describe('option layouts', () => {
  it('name only parts that have a device record', () => {
    const known = devices.map(({ id }) => id);
    expect(deviceIdsWithOptions().filter((id) => !known.includes(id))).toEqual([]);
  });

  it('cover the families whose option area the bootloader shows at a fixed address', () => {
    const families = [
      'C0',
      'F0',
      'F1',
      'F2',
      'F3',
      'F4',
      'F7',
      'G0',
      'G4',
      'L0',
      'L1',
      'L4',
      'L4+',
      'WB',
      'WL',
    ];
    const missing = devices.filter(
      (one) => families.includes(one.family) && optionLayoutOf(one) === undefined,
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('read the boot bits of a G071 as delivered: BOOT0 is not the pin', () => {
    const layout = optionLayoutOf(device('stm32g07x-08x'))!;
    const bytes = Uint8Array.from([...row(0xfffffeaa), ...Array.from({ length: 120 }, () => 0xff)]);
    bytes.set(row(0), 0x70);
    const read = (name: string) => readOptionField([{ address: 0x1fff7800, bytes }], layout, name);
    expect(['RDP', 'nBOOT_SEL', 'nBOOT0', 'nBOOT1', 'BOR_EN', 'BOOT_LOCK'].map(read)).toEqual([
      0xaa, 1, 1, 1, 0, 0,
    ]);
    expect(read('DUAL_BANK')).toBeUndefined();
  });

  it('read BFB2 of an L073 from the upper of its option half-words', () => {
    const layout = optionLayoutOf(device('stm32l07x-08x'))!;
    const bytes = Uint8Array.from([0xaa, 0x00, 0x55, 0xff, 0xf0, 0x80, 0x0f, 0x7f]);
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBe(1);
    bytes[4] = 0x70;
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBeUndefined();
    bytes[6] = 0x8f;
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBe(0);
  });
});
