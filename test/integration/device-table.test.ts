import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDeviceFolder, loadDevices } from '../../src-main/devices/load-devices.ts';
import { uartRom } from '../../src-main/devices/record-schema.ts';
import { formatAddress, formatPid } from '../../src-shared/bytes.ts';
import type { AddressRange, Device, FlashLayout } from '../../src-shared/devices/device.ts';
import { chooseLayout, fitLayout, flashPages } from '../../src-shared/devices/layout.ts';
import { parsePageGroups, parseSizeBytes } from '../../src-shared/devices/page-spec.ts';
import { romPins } from '#shared/devices/rom-interfaces.ts';

const devices = loadDevices();
const cases = devices.map((device) => [device.id, device] as const);
const layoutCases = devices.flatMap((device) =>
  device.layouts.map((layout, index) => [`${device.id} #${index}`, device, layout] as const),
);

/** The rows of a fixture by product id. Lines that begin with # are notes. */
function readFacts(name: string): Map<string, string[]> {
  const text = readFileSync(new URL(`../fixtures/devices/${name}`, import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(rows.map((line) => line.split('\t')).map(([pid = '', ...facts]) => [pid, facts]));
}

const sizeOf = (layout: FlashLayout) =>
  layout.regions.reduce((sum, region) => sum + region.pageCount * region.pageSizeBytes, 0);
const contains = (range: AddressRange, address: number) => address >= range.start && address <= range.end;
const isPowerOfTwo = (value: number) => value > 0 && (value & (value - 1)) === 0;

describe('the table of devices', () => {
  it('has 103 records', () => {
    expect(devices).toHaveLength(103);
  });

  it('has unique ids, product ids and names', () => {
    for (const key of ['id', 'pid', 'name'] as const)
      expect(new Set(devices.map((device) => device[key])).size).toBe(103);
  });

  it('has kebab-case ids', () => {
    expect(devices.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('names no part twice', () => {
    const parts = devices.flatMap((device) => device.parts);
    expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
  });

  it('has no family whose defaults nobody inherits', () => {
    const families = JSON.parse(readFileSync(`${defaultDeviceFolder()}/families.json`, 'utf8'))
      .families as object;
    const used = new Set(devices.map(({ family }) => family));
    expect(Object.keys(families).filter((family) => !used.has(family))).toEqual([]);
  });
});

describe.each(cases)('%s', (_, device) => {
  it('says where its facts come from', () => {
    const named = Object.keys(device.sources).flatMap((fields) => fields.split(', '));
    const known = new Set([
      ...Object.keys(device),
      ...Object.keys(device.uart),
      'rom',
      'maxFlashSize',
      'layouts.selectedBy',
      'all',
    ]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.includes('all') || (named.includes('pid') && named.includes('rom'))).toBe(true);
    expect(named.includes('all') || named.includes('layouts')).toBe(true);
    for (const sources of Object.values(device.sources))
      for (const source of sources) expect(source).toMatch(/\w{3}/);
  });

  it('says in every language, or in signs, what a person reads of its bootloader', () => {
    expect(Object.values(device.romNotes).filter(({ traps }) => traps === null)).toEqual([]);
    expect(romPins(device.uart).filter((pins) => /[a-z]{2,}/.test(pins))).toEqual([]);
  });

  it('has a start-up time and an alignment that make sense', () => {
    expect(device.uart.startup.worstMs).toBeGreaterThanOrEqual(device.uart.startup.typicalMs);
    expect(device.uart.startup.typicalMs).toBeGreaterThan(0);
    expect(isPowerOfTwo(device.uart.writeAlignmentBytes) && device.uart.writeAlignmentBytes >= 4).toBe(true);
    expect(device.uart.maxTransferBytes % device.uart.writeAlignmentBytes).toBe(0);
    expect(256 % (device.programUnitBytes ?? 1)).toBe(0);
  });

  it('has ranges in order, none over another of its kind, and none over flash', () => {
    const kinds = [
      device.systemMemory,
      device.optionBytes,
      ...device.romVersions.map((rom) => rom.ramRanges),
    ];
    for (const ranges of kinds) {
      const sorted = [...ranges].sort((a, b) => a.start - b.start);
      sorted.slice(1).forEach((range, index) => expect(range.start).toBeGreaterThan(sorted[index]!.end));
    }
    const flash = { start: device.flashBase, end: device.flashBase + device.maxFlashSizeBytes - 1 };
    const others = [
      ...kinds.flat(),
      ...[device.dataEeprom, device.otp].filter((range) => range !== null && range !== undefined),
    ];
    for (const { start, end } of others)
      expect(start > flash.end || end < flash.start || device.maxFlashSizeBytes === 0).toBe(true);
  });

  it('has its bootloader ID inside system memory (AN2606 table 3)', () => {
    for (const { idAddress } of device.romVersions) {
      if (idAddress !== null)
        expect(device.systemMemory.some((range) => contains(range, idAddress))).toBe(true);
    }
  });

  it('asks for one page per command only if pages can be erased', () => {
    if (device.uart.singlePageErase === null) return;
    expect(device.layouts.length).toBeGreaterThan(0);
    expect(
      device.uart.singlePageErase.pages === 'all' || device.layouts.some(({ mode }) => mode === 'dual'),
    ).toBe(true);
  });

  it('writes its doubts about bank 2 down', () => {
    const isDual = device.layouts.some(({ mode }) => mode === 'dual');
    if (isDual && device.uart.bankErase === true)
      expect(device.uncertain.join()).toMatch(/bank-2 page-code numbering assumed linear/);
    for (const layout of device.layouts)
      if (layout.uncertain !== undefined) expect(device.uncertain.join()).toMatch(/bank 2/);
  });

  it('has an arrangement or a question for its largest size', () => {
    if (device.layouts.length === 0) expect(device.id).toBe('wiznet-w7500');
    else expect(chooseLayout(device, device.maxFlashSizeBytes).kind).not.toBe('unknown');
  });
});

describe.each(layoutCases)('layout %s', (_, device, layout) => {
  it('has regions in order that begin at the flash base and lie on page borders', () => {
    expect(layout.regions[0]?.start).toBe(device.flashBase);
    layout.regions.forEach((region, index) => {
      const previous = layout.regions[index - 1];
      expect(isPowerOfTwo(region.pageSizeBytes)).toBe(true);
      expect((region.start - device.flashBase) % region.pageSizeBytes).toBe(0);
      if (previous)
        expect(region.start).toBeGreaterThanOrEqual(
          previous.start + previous.pageCount * previous.pageSizeBytes,
        );
    });
  });

  it('holds no more than the largest part, and as much as the sizes it is for', () => {
    expect(sizeOf(layout)).toBeLessThanOrEqual(device.maxFlashSizeBytes);
    expect(sizeOf(layout)).toBeGreaterThanOrEqual(layout.fit!.maxSizeBytes);
    expect(fitLayout(layout, layout.fit!.maxSizeBytes)).toBeDefined();
  });

  it('has each page code once, and bank 2 on a page border', () => {
    const sizeBytes = layout.fit!.maxSizeBytes;
    const pages = flashPages(layout, sizeBytes);
    const bank2Start = fitLayout(layout, sizeBytes)?.bank2Start ?? null;
    expect(new Set(pages.map(({ code }) => code)).size).toBe(pages.length);
    expect(bank2Start === null).toBe(layout.mode === 'single');
    if (bank2Start !== null) expect(pages.some(({ address }) => address === bank2Start)).toBe(true);
  });

  it('is selected by a bit inside the option bytes', () => {
    const address = layout.selectedBy?.address;
    if (address === undefined) return;
    expect(device.optionBytes.some((range) => contains(range, address))).toBe(true);
    expect(
      device.layouts.some((other) => other.selectedBy?.value === (layout.selectedBy?.value === 1 ? 0 : 1)),
    ).toBe(true);
  });
});

describe('a summary table that was transcribed apart from the records', () => {
  const facts = readFacts('summary.tsv');
  const addressOrDash = (address: number | null | undefined) =>
    address === null || address === undefined ? '-' : formatAddress(address);

  it('has a row for each record', () => {
    expect([...facts.keys()].map(Number).sort()).toEqual(devices.map(({ pid }) => pid).sort());
  });

  it.each([...facts])('agrees about %s', (pid, row) => {
    const device = devices.find((each) => each.pid === Number(pid))!;
    const [flashMax, pages, bank2, ram, systemMemory, alignment, protect, options, sizeRegister] = row;
    const ramStarts = device.romVersions.flatMap((rom) => rom.ramRanges.map(({ start }) => start));
    expect(device.maxFlashSizeBytes).toBe(parseSizeBytes(flashMax!));
    expect(firstLayoutPages(device)).toEqual(pages === '-' ? [] : expandPages(pages!));
    expect(addressOrDash(device.layouts[0]?.bank2Start)).toBe(bank2);
    expect(addressOrDash(ramStarts.length === 0 ? null : Math.min(...ramStarts))).toBe(ram);
    expect(addressOrDash(device.systemMemory[0]?.start)).toBe(systemMemory);
    expect(String(device.uart.writeAlignmentBytes)).toBe(alignment);
    expect(String(device.pagesPerWriteProtectSector ?? '-')).toBe(protect);
    expect(addressOrDash(device.optionBytes[0]?.start)).toBe(options);
    expect(addressOrDash(device.flashSizeRegister)).toBe(sizeRegister);
  });

  function firstLayoutPages(device: Device): number[] {
    return (device.layouts[0]?.regions ?? []).flatMap(({ pageCount, pageSizeBytes }) =>
      Array<number>(pageCount).fill(pageSizeBytes),
    );
  }

  function expandPages(text: string): number[] {
    return parsePageGroups(text)!.flatMap(({ pageCount, pageSizeBytes }) =>
      Array<number>(pageCount).fill(pageSizeBytes),
    );
  }
});

describe('a debugger that knows the same parts', () => {
  it.each([...readFacts('debugger-facts.tsv')])('agrees about %s', (pid, [flashMaxKiB, sizeRegister]) => {
    const device = devices.find((each) => each.pid === Number(pid))!;
    expect([
      formatPid(device.pid),
      device.maxFlashSizeBytes / 1024,
      formatAddress(device.flashSizeRegister!),
    ]).toEqual([pid, Number(flashMaxKiB), sizeRegister]);
  });
});

describe('the files of the table', () => {
  it('have what concerns the UART in `uart`', () => {
    const files = readdirSync(defaultDeviceFolder()).filter((file) => file !== 'families.json');
    const flat = files.filter((file) => {
      const record = JSON.parse(readFileSync(join(defaultDeviceFolder(), file), 'utf8')) as object;
      return Object.keys(record).some((field) => field in uartRom.shape);
    });
    expect(flat).toEqual([]);
  });
});

describe('parts with a behaviour of their own', () => {
  const ids = (isMeant: (device: Device) => boolean) => devices.filter(isMeant).map(({ id }) => id);

  it('sends two ACKs after the sync byte on STM32L412/L422 only (AN2606)', () => {
    expect(ids(({ uart }) => uart.syncAckCount === 2)).toEqual(['stm32l412-422']);
  });

  it('reads zeros as erased on STM32L0 and STM32L1 only, and no mass erase there and on STM32WB', () => {
    const l0l1 = ids(({ family }) => family === 'L0' || family === 'L1');
    expect(ids(({ uart }) => !uart.massErase)).toEqual([...l0l1, 'stm32wb1x', 'stm32wb3x-5x']);
    expect(ids(({ erasedValue }) => erasedValue === 0)).toEqual(l0l1);
    expect(l0l1).toHaveLength(9);
  });

  it('erases one page per command if a ROM loses pages of longer lists', () => {
    const faults = devices.filter(({ uart }) => uart.singlePageErase !== null);
    expect(faults.map(({ id, uart }) => [id, uart.singlePageErase])).toEqual([
      ['stm32g07x-08x', { pages: 'all', pauseMs: 40, bootloaderIds: [0xb3] }],
      ['stm32g0b0-g0b1-g0c1', { pages: 'bank2', pauseMs: 0, bootloaderIds: null }],
      ['stm32h74x-75x', { pages: 'bank2', pauseMs: 4000, bootloaderIds: [0x90, 0x91] }],
      ['stm32u375-385', { pages: 'all', pauseMs: 0, bootloaderIds: [0xe1] }],
    ]);
  });

  it('keeps reads away from writes on STM32H72x/H73x only', () => {
    expect(ids(({ uart }) => uart.readsDisturbWrites)).toEqual(['stm32h72x-73x']);
  });

  it('reads registers as one block on L0, F2 and F4', () => {
    const block = devices.filter(({ uart }) => uart.sizeUidRead.kind === 'block');
    expect(new Set(block.map(({ family }) => family))).toEqual(new Set(['L0', 'F2', 'F4']));
    for (const { family, uart } of block) {
      expect(uart.sizeUidRead).toEqual({
        kind: 'block',
        address: family === 'L0' ? 0x1ff80000 : 0x1fff7a00,
        sizeBytes: family === 'L0' ? 128 : 256,
      });
    }
  });

  it('enters the ROM on empty flash exactly with boot patterns 6, 11 and 16 (AN2606 table 2)', () => {
    const byPattern = ids(({ bootPattern }) => /\b(6|11|16)\b/.test(bootPattern ?? ''));
    expect(ids(({ emptyCheck }) => emptyCheck)).toEqual(byPattern);
  });

  it('needs no parity on STM32WB0, WL3, BlueNRG and STM32W only (AN3155 §1)', () => {
    expect(new Set(devices.filter(({ uart }) => uart.parity === 'none').map(({ family }) => family))).toEqual(
      new Set(['WB0', 'WL3', 'NRG', 'W']),
    );
  });
});
