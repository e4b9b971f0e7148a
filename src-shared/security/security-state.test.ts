import { describe, expect, it } from 'vitest';
import { findDevice } from '../devices/find-device.ts';
import { flashPages, requireLayout } from '../devices/layout.ts';
import type { Device, FlashPage } from '../devices/device.ts';
import type { OptionArea } from '../options/option-layout.ts';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { checkPages, describePages, securityWarnings } from './check-pages.ts';
import { nothingSecured, securityStateOf, type SecurityState } from './security-state.ts';
import type { FlashError } from '../errors.ts';
import { languages } from '../text/languages.ts';
import { speakerOf } from '../text/speaker-of.ts';

const devices = loadDevices();

function part(name: string): { device: Device; pages: readonly FlashPage[] } {
  const { device, flashSizeBytes } = findDevice(devices, name);
  const size = flashSizeBytes ?? device.maxFlashSizeBytes;
  const read = (address: number) => (address === 0x40022040 ? 1 << 22 : undefined);
  const layout = requireLayout(device, size, read);
  return { device, pages: flashPages(layout, size) };
}

/** An area of words, each followed by its complement, at these offsets; all others are erased. */
function rows(address: number, sizeBytes: number, words: Readonly<Record<number, number>>): OptionArea {
  const bytes = new Uint8Array(sizeBytes).fill(0xff);
  const view = new DataView(bytes.buffer);
  for (const [offset, value] of Object.entries(words)) {
    view.setUint32(Number(offset), value, true);
    view.setUint32(Number(offset) + 4, ~value, true);
  }
  return { address, bytes };
}

function registers(address: number, words: Readonly<Record<number, number>>, sizeBytes = 0x2c): OptionArea {
  const bytes = new Uint8Array(sizeBytes).fill(0xff);
  const view = new DataView(bytes.buffer);
  for (const [offset, value] of Object.entries(words)) view.setUint32(Number(offset), value, true);
  return { address, bytes };
}

describe('securityStateOf', () => {
  it.each([
    ['stm32l552ze', 0x7f],
    ['stm32u575zi', 0x7f],
    ['stm32u5a9nj', 0xff],
    ['stm32wba55cg', 0x7f],
  ])('reads TZEN and the secure pages of %s', (name, last) => {
    const { device, pages } = part(name);
    const area = registers(0x40022040, { 0: 0xffeff8aa, 0x10: last << 16, 0x20: 0xff00ffff });
    const { trustZone } = securityStateOf(device, pages, [area]);
    const bank1 = pages.filter(({ bank }) => bank === 1);
    expect(trustZone?.secure).toHaveLength(Math.min(last + 1, bank1.length));
  });

  it('knows no secure pages where only OPTR could be read', () => {
    const { device, pages } = part('stm32u575zi');
    const { trustZone } = securityStateOf(device, pages, [registers(0x40022040, { 0: 0xffeff8aa }, 4)]);
    expect(trustZone).toEqual({ name: 'TZEN', secure: null });
  });

  it.each(['stm32l552ze', 'stm32u575zi', 'stm32wba55cg', 'stm32u385rg'])(
    'finds nothing where TZEN of %s is 0',
    (name) => {
      const { device, pages } = part(name);
      const area = registers(0x40022040, { 0: 0x7feff8aa });
      expect(securityStateOf(device, pages, [area])).toEqual(nothingSecured);
    },
  );

  it.each([
    [0x17, 'Provisioning', { isOpen: true }],
    [0x72, 'Closed', { isOpen: false }],
    [0x5c, 'Locked', { isOpen: false, isFinal: true as const }],
    [0x2e, 'iROT-Provisioned', { isOpen: false }],
  ])('names product state %i of H563', (value, name, facts) => {
    const { device, pages } = part('stm32h563zi');
    const area = registers(0x40022050, { 0: value << 8, 0x20: 0xc3000000 }, 0x28);
    expect(securityStateOf(device, pages, [area]).productState).toEqual({ name, ...facts });
  });

  it('says nothing of a product state that is Open, or that no source names', () => {
    const { device, pages } = part('stm32h503rb');
    for (const value of [0xed, 0x33])
      expect(securityStateOf(device, pages, [registers(0x40022050, { 0: value << 8 })]).productState).toBe(
        undefined,
      );
  });

  it.each([
    ['stm32wb55rg', 0x1fff8000, 0xce, 0x080ce000],
    ['stm32wb15cc', 0x1fff7800, 0x60, 0x08030000],
    ['stm32wl55jc', 0x1fff7800, 0x40, 0x08020000],
  ])('finds the pages of the second core of %s', (name, base, sfsa, address) => {
    const { device, pages } = part(name);
    const fsd = name.includes('wl') ? 1 << 7 : 1 << 8;
    const on = rows(base, 0x80, { 0: 0x3ffff1aa, 0x70: (0xffffff00 & ~fsd) | sfsa });
    expect(securityStateOf(device, pages, [on]).secureArea?.pages[0]?.address).toBe(address);
    const off = rows(base, 0x80, { 0: 0x3ffff1aa, 0x70: 0xffffff00 | fsd | sfsa });
    expect(securityStateOf(device, pages, [off]).secureArea).toBe(undefined);
    const noSecurity = rows(base, 0x80, { 0: 0x3ffff0aa, 0x70: (0xffffff00 & ~fsd) | sfsa });
    expect(securityStateOf(device, pages, [noSecurity]).secureArea).toBe(undefined);
  });

  it('takes no word whose complement contradicts it', () => {
    const { device, pages } = part('stm32wb55rg');
    const area = rows(0x1fff8000, 0x80, { 0: 0x3ffff1aa, 0x70: 0xfffffe80 });
    area.bytes[0x74] = 0;
    expect(securityStateOf(device, pages, [area]).secureArea).toBe(undefined);
  });

  it('finds PCROP in its own units', () => {
    const { device, pages } = part('stm32g071rb');
    // 512 bytes each: from the second half of page 1 to the start of page 3.
    const area = rows(0x1fff7800, 0x80, { 0: 0xfffffeaa, 0x08: 6, 0x10: 12, 0x70: 0 });
    expect(
      securityStateOf(device, pages, [area]).code.map(({ pages: held }) => describePages(held ?? [])),
    ).toEqual(['1–3']);
  });

  it.each(['stm32g071rb', 'stm32g431rb', 'stm32wb55rg', 'stm32l476rg', 'stm32c031c6', 'stm32h743zi'])(
    'finds nothing in the erased option area of %s',
    (name) => {
      const { device, pages } = part(name);
      const areas = (device.security?.areas ?? []).map(({ start, end }) => ({
        address: start,
        bytes: new Uint8Array(end - start + 1).fill(0xff),
      }));
      const { code, write } = securityStateOf(device, pages, areas);
      expect({ code, write }).toEqual({ code: [], write: [] });
    },
  );

  it('finds the securable memory of C011, and none in bits beside its field', () => {
    const { device, pages } = part('stm32c011f6');
    const state = (value: number) =>
      securityStateOf(device, pages, [rows(0x1fff7800, 0x80, { 0: 0xffff_feaa, 0x70: value })]);
    expect(state(0xc4).securable.map(({ name, pages: held }) => [name, held?.length])).toEqual([
      ['SEC_SIZE', 4],
    ]);
    expect(state(0xc0).securable).toEqual([]);
  });

  it('finds securable memory and BOOT_LOCK', () => {
    const { device, pages } = part('stm32g0b1re');
    const area = rows(0x1fff7800, 0x80, { 0: 0xffff_feaa, 0x70: 0x0010_0000 | 0x1_0000 | 2 });
    const state = securityStateOf(device, pages, [area]);
    expect(state.bootLock).toBe('BOOT_LOCK');
    expect(state.securable.map(({ name, pages: held }) => [name, held?.length])).toEqual([
      ['SEC_SIZE', 2],
      ['SEC_SIZE2', 1],
    ]);
  });
});

describe('checkPages', () => {
  const { pages } = part('stm32wb55rg');
  const stake = { device: 'STM32X', pages: pages.slice(0, 4), canUnprotect: true };
  const thrown = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return undefined;
  };

  it.each([
    ['E-PROTECT-STATE', { productState: { name: 'Closed', isOpen: false } }],
    ['E-PROTECT-STATE-FINAL', { productState: { name: 'Locked', isOpen: false, isFinal: true as const } }],
    ['E-PROTECT-TRUSTZONE', { trustZone: { name: 'TZEN', secure: null } }],
    ['E-PROTECT-TRUSTZONE', { trustZone: { name: 'TZEN', secure: pages.slice(3, 9) } }],
    ['E-PROTECT-AREA', { secureArea: { name: 'SFSA', pages: pages.slice(2) } }],
    ['E-PROTECT-CODE', { code: [{ name: 'PCROP1', pages: pages.slice(0, 1) }] }],
    ['E-PROTECT-PAGES', { write: [{ name: 'WRP1A', pages: pages.slice(0, 1) }] }],
  ])('refuses with %s', (code, state) => {
    expect(thrown(() => checkPages({ ...nothingSecured, ...state }, stake))).toBe(code);
  });

  it.each(languages)('speaks of one page as one in $nativeName', async ({ code }) => {
    const { error, warning } = await speakerOf(code);
    const one = [{ name: 'WRP1A', pages: pages.slice(3, 4) }];
    const two = [{ name: 'WRP1A', pages: pages.slice(2, 4) }];
    // Chinese has no plural: there the count itself tells.
    const wordsOf = (held: typeof one, range: string) => {
      const words = thrownErrors(held).map((refused) => Object.values(error(refused.toData())).join(' '));
      const told = securityWarnings(
        { ...nothingSecured, securable: held, code: held, write: held },
        'STM32X',
      );
      return [...words, ...told.map(warning)].map((text) => text.replace(range, 'N'));
    };
    const many = wordsOf(two, '2–3');
    wordsOf(one, '3').forEach((text, index) => {
      expect(text).toContain('N');
      expect(text).not.toBe(many[index]);
    });
    expect(many).toHaveLength(8);

    function thrownErrors(held: typeof one): FlashError[] {
      const states = [
        { trustZone: { name: 'TZEN', secure: held[0]?.pages ?? null } },
        { secureArea: { name: 'SFSA', pages: held[0]?.pages ?? [] } },
        { code: held },
        { write: held },
      ];
      return [...states.map((state) => refusal(state, true)), refusal({ write: held }, false)];
    }

    function refusal(state: Partial<SecurityState>, canUnprotect: boolean): FlashError {
      try {
        checkPages({ ...nothingSecured, ...state }, { ...stake, canUnprotect });
      } catch (refused) {
        return refused as FlashError;
      }
      throw new Error('nothing was refused');
    }
  });

  it('says of a board that is only looked at that nobody can name its protected pages', () => {
    const write = [{ name: 'WRP', pages: null }];
    expect(securityWarnings({ ...nothingSecured, write }, 'STM32X')).toEqual([
      { code: 'W-SECURITY-PAGES', params: { device: 'STM32X', names: 'WRP' } },
    ]);
  });

  it('names no command that the bootloader lacks', () => {
    const state = { ...nothingSecured, write: [{ name: 'WRP1A', pages }] };
    expect(thrown(() => checkPages(state, { ...stake, canUnprotect: false }))).toBe('E-PROTECT-PAGES-FIXED');
  });

  it('lets a job pass that touches none of it, with a warning where there is one', () => {
    const state = {
      ...nothingSecured,
      trustZone: { name: 'TZEN', secure: pages.slice(8) },
      secureArea: { name: 'SFSA', pages: pages.slice(8) },
      write: [{ name: 'WRP1A', pages: pages.slice(8) }],
    };
    expect(checkPages(state, stake).map(({ code }) => code)).toEqual(['W-SECURITY-TRUSTZONE']);
    expect(securityWarnings(state, 'STM32X').map(({ code }) => code)).toEqual([
      'W-SECURITY-TRUSTZONE',
      'W-SECURITY-AREA',
      'W-SECURITY-WRITE',
    ]);
  });
});
