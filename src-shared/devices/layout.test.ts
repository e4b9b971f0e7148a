import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import type { Device, FlashLayout } from './device.ts';
import {
  chooseLayout,
  fitLayout,
  flashPages,
  inLayoutMode,
  optionWordAddresses,
  requireLayout,
} from './layout.ts';

const KIB = 1024;
const devices = loadDevices();

function deviceOf(pid: number): Device {
  return devices.find((device) => device.pid === pid)!;
}

/** Pages as text: `code@address:KiB` and `b2` for bank 2. */
function pageTexts(device: Device, flashSizeBytes: number, optionWord?: number): string[] {
  const layout = requireLayout(device, flashSizeBytes, () => optionWord);
  return flashPages(layout, flashSizeBytes).map(
    ({ code, address, sizeBytes, bank }) =>
      `${code}@${address.toString(16).padStart(8, '0')}:${sizeBytes / KIB}${bank === 2 ? ' b2' : ''}`,
  );
}

/** Pages of equal size, for whole lists that would fill a screen. */
function evenPages(count: number, sizeBytes: number, bank2From = Infinity) {
  return Array.from({ length: count }, (_, code) => ({
    code,
    address: 0x08000000 + code * sizeBytes,
    sizeBytes,
    bank: code >= bank2From ? 2 : 1,
  }));
}

describe('flashPages', () => {
  it('lists the twelve sectors of an STM32F405 with 1 MiB', () => {
    expect(pageTexts(deviceOf(0x413), 1024 * KIB)).toEqual([
      '0@08000000:16',
      '1@08004000:16',
      '2@08008000:16',
      '3@0800c000:16',
      '4@08010000:64',
      '5@08020000:128',
      '6@08040000:128',
      '7@08060000:128',
      '8@08080000:128',
      '9@080a0000:128',
      '10@080c0000:128',
      '11@080e0000:128',
    ]);
  });

  it('ends an STM32F405 with 512 KiB after sector 7', () => {
    expect(pageTexts(deviceOf(0x413), 512 * KIB)).toEqual(pageTexts(deviceOf(0x413), 1024 * KIB).slice(0, 8));
  });

  it('numbers bank 2 of an STM32F427 with 2 MiB from 12', () => {
    expect(pageTexts(deviceOf(0x419), 2048 * KIB).slice(10)).toEqual([
      '10@080c0000:128',
      '11@080e0000:128',
      '12@08100000:16 b2',
      '13@08104000:16 b2',
      '14@08108000:16 b2',
      '15@0810c000:16 b2',
      '16@08110000:64 b2',
      '17@08120000:128 b2',
      '18@08140000:128 b2',
      '19@08160000:128 b2',
      '20@08180000:128 b2',
      '21@081a0000:128 b2',
      '22@081c0000:128 b2',
      '23@081e0000:128 b2',
    ]);
  });

  it('numbers bank 2 of an STM32F427 with 1 MiB and DB1M from 12 as well, though bank 1 ends at 7', () => {
    expect(pageTexts(deviceOf(0x419), 1024 * KIB, 1 << 14)).toEqual([
      '0@08000000:16',
      '1@08004000:16',
      '2@08008000:16',
      '3@0800c000:16',
      '4@08010000:64',
      '5@08020000:128',
      '6@08040000:128',
      '7@08060000:128',
      '12@08080000:16 b2',
      '13@08084000:16 b2',
      '14@08088000:16 b2',
      '15@0808c000:16 b2',
      '16@08090000:64 b2',
      '17@080a0000:128 b2',
      '18@080c0000:128 b2',
      '19@080e0000:128 b2',
    ]);
  });

  it('gives an STM32F427 with 1 MiB and DB1M clear the sectors of an STM32F405', () => {
    expect(pageTexts(deviceOf(0x419), 1024 * KIB, 0)).toEqual(pageTexts(deviceOf(0x413), 1024 * KIB));
  });

  it('lists the 64 pages of an STM32F103C8', () => {
    expect(flashPages(requireLayout(deviceOf(0x410), 64 * KIB), 64 * KIB)).toEqual(evenPages(64, KIB));
  });

  it.each([
    [512, 256, 128],
    [256, 128, 64],
  ])('puts bank 2 of an STM32G0B1 with %i KiB at half', (flashKiB, count, bank2From) => {
    const layout = requireLayout(deviceOf(0x467), flashKiB * KIB, () => 1 << 21);
    expect(flashPages(layout, flashKiB * KIB)).toEqual(evenPages(count, 2 * KIB, bank2From));
  });

  it.each([
    [192, 1536, 768],
    [128, 1024, 512],
    [64, 512, Infinity],
  ])('lists the pages of an STM32L073 with %i KiB', (flashKiB, count, bank2From) => {
    expect(flashPages(requireLayout(deviceOf(0x447), flashKiB * KIB), flashKiB * KIB)).toEqual(
      evenPages(count, 128, bank2From),
    );
  });

  it('lists sixteen sectors for an STM32H743 with 2 MiB', () => {
    expect(flashPages(requireLayout(deviceOf(0x450), 2048 * KIB), 2048 * KIB)).toEqual(
      evenPages(16, 128 * KIB, 8),
    );
  });

  it('leaves a hole between the banks of an STM32H743 with 1 MiB', () => {
    expect(pageTexts(deviceOf(0x450), 1024 * KIB)).toEqual([
      '0@08000000:128',
      '1@08020000:128',
      '2@08040000:128',
      '3@08060000:128',
      '8@08100000:128 b2',
      '9@08120000:128 b2',
      '10@08140000:128 b2',
      '11@08160000:128 b2',
    ]);
  });

  it('keeps bank 2 of a trimmed STM32G474 where it is on a full one', () => {
    const texts = pageTexts(deviceOf(0x469), 256 * KIB, 1 << 22);
    expect(texts).toHaveLength(128);
    expect([texts[0], texts[63], texts[64], texts[127]]).toEqual([
      '0@08000000:2',
      '63@0801f800:2',
      '128@08040000:2 b2',
      '191@0805f800:2 b2',
    ]);
  });

  it('refuses a size that would cut a page in two', () => {
    const layout = deviceOf(0x413).layouts[0]!;
    expect(() => flashPages(layout, 96 * KIB)).toThrow(
      expect.objectContaining({ code: 'E-DEVICE-LAYOUT-SIZE' }),
    );
  });

  it('gives the same pages for a layout that was cut down already', () => {
    for (const device of devices) {
      for (const layout of device.layouts) {
        const sizeBytes = layout.fit!.maxSizeBytes;
        const fitted = fitLayout(layout, sizeBytes);
        if (fitted !== undefined)
          expect(flashPages(fitted, sizeBytes)).toEqual(flashPages(layout, sizeBytes));
      }
    }
  });

  it('never overlaps pages, never gives a code twice, and adds up to the size, whatever part and size', () => {
    fc.assert(
      fc.property(fc.constantFrom(...devices), fc.integer({ min: 1, max: 2048 }), (device, eighthKiB) => {
        for (const layout of device.layouts) {
          const sizeBytes = eighthKiB * 2 * KIB;
          if (fitLayout(layout, sizeBytes) === undefined) continue;
          const pages = flashPages(layout, sizeBytes);
          expect(pages.reduce((sum, page) => sum + page.sizeBytes, 0)).toBe(sizeBytes);
          expect(new Set(pages.map(({ code }) => code)).size).toBe(pages.length);
          pages
            .slice(1)
            .forEach((page, index) =>
              expect(page.address).toBeGreaterThanOrEqual(pages[index]!.address + pages[index]!.sizeBytes),
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('chooseLayout', () => {
  it('gives the candidates back if the option word that decides could not be read', () => {
    const choice = chooseLayout(deviceOf(0x419), 1024 * KIB);
    expect(choice.kind === 'ambiguous' && choice.candidates.map((layout) => layout.mode)).toEqual([
      'single',
      'dual',
    ]);
  });

  it('asks for no option word if the size decides', () => {
    expect(chooseLayout(deviceOf(0x419), 2048 * KIB).kind).toBe('chosen');
    expect(optionWordAddresses(deviceOf(0x419), 2048 * KIB)).toEqual([]);
  });

  it.each([
    ['STM32F427 with 1 MiB', 0x419, 1024, 0x1fffc008],
    ['STM32F767 with 2 MiB', 0x451, 2048, 0x1fff0008],
    ['STM32G474 with 512 KiB', 0x469, 512, 0x1fff7800],
    ['STM32L552 with 512 KiB', 0x472, 512, 0x40022040],
    ['STM32L4R5 with 1 MiB', 0x470, 1024, 0x1fff7800],
  ])('names the option word of an %s', (_, pid, flashKiB, address) => {
    expect(optionWordAddresses(deviceOf(pid), flashKiB * KIB)).toEqual([address]);
  });

  it('reads nDBANK of an STM32F767 as single bank if it is set', () => {
    const sectorSizes = (word: number) => {
      const layout = requireLayout(deviceOf(0x451), 2048 * KIB, () => word);
      return [layout.mode, flashPages(layout, 2048 * KIB).length];
    };
    expect(sectorSizes(1 << 13)).toEqual(['single', 12]);
    expect(sectorSizes(0xffff & ~(1 << 13))).toEqual(['dual', 24]);
  });

  it('takes DB1M instead of DBANK on an STM32L4R5 with 1 MiB', () => {
    const pageSize = (word: number) =>
      requireLayout(deviceOf(0x470), 1024 * KIB, () => word).regions[0]!.pageSizeBytes;
    expect([pageSize(1 << 21), pageSize(1 << 22)]).toEqual([4 * KIB, 8 * KIB]);
  });

  it('sees no ambiguity if single and dual bank have the same pages, and says that the banks are open', () => {
    const choice = chooseLayout(deviceOf(0x467), 256 * KIB);
    expect(choice).toMatchObject({
      kind: 'chosen',
      isModeKnown: false,
      layout: { mode: 'dual', bank2Start: 0x08020000 },
    });
    expect(chooseLayout(deviceOf(0x467), 256 * KIB, () => 0)).toMatchObject({
      kind: 'chosen',
      isModeKnown: true,
      layout: { bank2Start: null },
    });
  });

  it('knows no layout for more flash than the part can have', () => {
    expect(chooseLayout(deviceOf(0x410), 256 * KIB)).toEqual({ kind: 'unknown' });
    expect(chooseLayout(deviceOf(0x410), 0)).toEqual({ kind: 'unknown' });
  });

  it('knows no layout if the record has none', () => {
    expect(chooseLayout(deviceOf(0x801), 128 * KIB)).toEqual({ kind: 'unknown' });
  });
});

describe('requireLayout', () => {
  it('names the option bit that could not be read', () => {
    expect(() => requireLayout(deviceOf(0x469), 512 * KIB)).toThrow(
      expect.objectContaining({
        code: 'E-DEVICE-LAYOUT-AMBIGUOUS',
        params: { device: 'STM32G47xxx/48xxx', option: 'DBANK', flashKiB: 512 },
      }),
    );
  });

  it('says which part and size is not known', () => {
    expect(() => requireLayout(deviceOf(0x410), 300 * KIB)).toThrow(
      expect.objectContaining({
        code: 'E-DEVICE-LAYOUT-UNKNOWN',
        params: { device: 'STM32F10xxx Medium-density', pid: '0x410', flashKiB: 300 },
      }),
    );
  });
});

describe('fitLayout', () => {
  const layout: FlashLayout = {
    mode: 'single',
    when: null,
    selectedBy: null,
    regions: [{ start: 0x08000000, pageCount: 4, pageSizeBytes: KIB, firstPageCode: 7 }],
    bank2Start: null,
  };

  it('cuts pages off at the end and keeps the codes of the others', () => {
    expect(fitLayout(layout, 3 * KIB)?.regions).toEqual([
      { start: 0x08000000, pageCount: 3, pageSizeBytes: KIB, firstPageCode: 7 },
    ]);
  });

  it('does not hold for sizes outside of its span', () => {
    const fit = { minSizeBytes: 2 * KIB, maxSizeBytes: 3 * KIB, shrink: 'tail' as const };
    expect([1, 2, 3, 4].map((size) => fitLayout({ ...layout, fit }, size * KIB) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a bank mode that the user tells', () => {
  const l476 = deviceOf(0x415);
  const f405 = deviceOf(0x413);

  it('settles which arrangement a part has', () => {
    expect(inLayoutMode(l476, 'dual', 1024 * KIB).layouts.every(({ mode }) => mode === 'dual')).toBe(true);
    expect(inLayoutMode(f405, 'single', 1024 * KIB).layouts).toHaveLength(1);
    expect(inLayoutMode(f405, undefined, 1024 * KIB)).toBe(f405);
  });

  it('is refused by name if the part is never arranged so', () => {
    expect(() => inLayoutMode(f405, 'dual', 1024 * KIB)).toThrow(
      expect.objectContaining({
        code: 'E-DEVICE-LAYOUT-MODE',
        params: { device: f405.name, mode: 'dual', flashKiB: 1024 },
      }),
    );
  });

  it('is not to blame for a flash size that the part never has', () => {
    expect(() => requireLayout(inLayoutMode(f405, 'dual', 5), 5)).toThrow(
      expect.objectContaining({ code: 'E-DEVICE-LAYOUT-UNKNOWN' }),
    );
  });
});
