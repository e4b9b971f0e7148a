import { describe, expect, it } from 'vitest';
import { genericDevice, withUserLayout } from './generic-device.ts';
import { chooseLayout, flashPages, requireLayout } from './layout.ts';

describe('genericDevice', () => {
  it('has no layout for any size, so that nothing can be erased or written', () => {
    const device = genericDevice(0x999);
    expect(device.name).toBe('PID 0x999');
    expect(chooseLayout(device, 64 * 1024)).toEqual({ kind: 'unknown' });
    expect([device.uart.massErase, device.uart.eraseCommand, device.maxFlashSizeBytes]).toEqual([
      false,
      null,
      0,
    ]);
  });
});

describe('withUserLayout', () => {
  it('takes the pages that the user describes', () => {
    const device = withUserLayout(genericDevice(0x999), {
      pages: '2x16K 64K',
      flashBase: 0x08004000,
      firstPageCode: 3,
    });
    expect(device.maxFlashSizeBytes).toBe(96 * 1024);
    expect(flashPages(requireLayout(device, 96 * 1024), 96 * 1024)).toEqual([
      { code: 3, address: 0x08004000, sizeBytes: 16 * 1024, bank: 1 },
      { code: 4, address: 0x08008000, sizeBytes: 16 * 1024, bank: 1 },
      { code: 5, address: 0x0800c000, sizeBytes: 64 * 1024, bank: 1 },
    ]);
  });

  it('keeps mass erase off until the user says that the part has it', () => {
    expect(withUserLayout(genericDevice(0x999), { pages: '64x2K' }).uart.massErase).toBe(false);
    expect(withUserLayout(genericDevice(0x999), { pages: '64x2K', massErase: true }).uart.massErase).toBe(
      true,
    );
  });

  it.each([
    ['', {}],
    ['sixty-four', {}],
    ['64x2', {}],
    ['64x2K', { flashBase: 0x08000002 }],
    ['64x2K', { flashBase: 0xffff0000 }],
  ])('refuses "%s" with %o', (pages, more) => {
    expect(() => withUserLayout(genericDevice(0x999), { pages, ...more })).toThrow(
      expect.objectContaining({ code: 'E-DEVICE-LAYOUT-TEXT' }),
    );
  });
});
