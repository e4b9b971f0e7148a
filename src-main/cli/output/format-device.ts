import { formatByte, formatAddress, formatPid, formatRange } from '#shared/bytes.ts';
import type { AddressRange, Device, FlashLayout, UartRom } from '#shared/devices/device.ts';
import { explainBoot } from '#shared/devices/explain-boot.ts';
import type { MemoryKind } from '#shared/devices/memory-regions.ts';
import { otherRomInterfaces } from '#shared/devices/rom-interfaces.ts';
import { memoryKindTexts } from '#shared/text/en/device.ts';
import { text } from '#shared/text/text.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { bootJson, formatBoot } from './format-boot.ts';
import { formatWholeSize, formatTable } from './format-quantities.ts';

/** All facts of one device that matter at the bench, a line for each. Pure. */
export function formatDevice({ device, flashSizeBytes }: NamedDevice): string[] {
  const rows: [string, string][] = [
    [text('cli.info.part'), `${device.name} (${device.parts.join(' ')})`],
    [text('cli.info.pid'), formatPid(device.pid)],
    [text('cli.device.max-flash'), sizeOrUnknown(device.maxFlashSizeBytes)],
    ...(flashSizeBytes === undefined
      ? []
      : [[text('cli.device.part-size'), formatWholeSize(flashSizeBytes)] as [string, string]]),
    ...layoutRows(device),
    [
      text('cli.device.line'),
      text('cli.device.line-settings', { parity: device.uart.parity, baudRate: device.uart.maxBaudRate }),
    ],
    [text('cli.device.boot'), bootTime(device.uart)],
    [text('cli.device.erased'), formatByte(device.erasedValue)],
    [
      text('cli.device.unit'),
      formatWholeSize(Math.max(device.uart.writeAlignmentBytes, device.programUnitBytes ?? 0)),
    ],
    ...romRows(device),
    ...pinRows(device.uart),
    ...otherInterfaceRows(device),
    ...noteRows(device),
    ...powerRows(device),
    ...regionRows(device),
    ...device.quirks.map((quirk): [string, string] => [text('cli.device.quirk'), quirk]),
    ...device.uncertain.map((words): [string, string] => [text('cli.device.uncertain'), words]),
  ];
  return [...formatTable(rows), '', ...formatBoot(explainBoot(device))];
}

/** A device as JSON: the fields that docs/cli.md names. */
export function deviceJson(device: Device): Record<string, unknown> {
  const { id, pid, name, family, parts, maxFlashSizeBytes, flashBase, layouts } = device;
  const { erasedValue, quirks, uncertain } = device;
  const { parity, maxBaudRate, writeAlignmentBytes, usartPins } = device.uart;
  return {
    ...{ id, pid, name, family, parts, maxFlashSizeBytes, flashBase, layouts },
    ...{ parity, maxBaudRate, erasedValue, writeAlignmentBytes, quirks, uncertain },
    ...{ usartPins, romNotes: romWords(device), powerCycle: device.powerCycle ?? [] },
    otherInterfaces: otherRomInterfaces(device),
    boot: bootJson(explainBoot(device)),
  };
}

function layoutRows({ layouts }: Device): [string, string][] {
  if (layouts.length === 0) return [[text('cli.device.layout'), text('cli.device.layout-unknown')]];
  return layouts.flatMap((layout) => {
    const label =
      layout.when === null
        ? text('cli.device.layout')
        : text('cli.device.layout-when', { when: layout.when });
    return regionLines(layout).map((line, index): [string, string] => [index === 0 ? label : '', line]);
  });
}

function regionLines({ regions }: FlashLayout): string[] {
  return regions.map(({ start, pageCount, pageSizeBytes, firstPageCode }) =>
    text('cli.device.regions', {
      count: pageCount,
      size: formatWholeSize(pageSizeBytes),
      address: formatAddress(start),
      first: firstPageCode,
    }),
  );
}

function bootTime({ startup }: UartRom): string {
  const words = text('cli.device.boot-time', { typical: startup.typicalMs, worst: startup.worstMs });
  return startup.note === null ? words : `${words} (${startup.note})`;
}

function romRows({ romVersions }: Device): [string, string][] {
  const usarts = [...new Set(romVersions.flatMap((rom) => rom.usarts))].join(', ');
  const ids = romVersions.flatMap(({ id }) => (id === null ? [] : [formatByte(id)])).join(', ');
  const ram = [
    ...new Set(
      romVersions.flatMap((rom) =>
        rom.ramRanges.map(({ start, end }) => formatRange(start, end - start + 1)),
      ),
    ),
  ].join(', ');
  return (
    [
      [text('cli.device.usarts'), usarts],
      [text('cli.device.bootloader-ids'), ids],
      [text('cli.device.ram'), ram],
    ] as [string, string][]
  ).filter(([, words]) => words !== '');
}

function pinRows({ usartPins }: UartRom): [string, string][] {
  if (usartPins === null) return [];
  if (typeof usartPins === 'string') return [[text('cli.device.pins'), usartPins]];
  return Object.entries(usartPins).map(([usart, pins], index) => [
    index === 0 ? text('cli.device.pins') : '',
    `${usart}: ${pins}`,
  ]);
}

/** What else the bootloader listens on: activity there takes it away from the UART. */
function otherInterfaceRows(device: Device): [string, string][] {
  const others = otherRomInterfaces(device);
  return others.length === 0
    ? []
    : [[text('cli.device.interfaces'), text('cli.device.interfaces-too', { interfaces: others.join(', ') })]];
}

function romWords({ romNotes }: Device): Record<string, string> {
  return Object.fromEntries(Object.entries(romNotes).map(([version, { words }]) => [version, words]));
}

function noteRows({ romNotes }: Device): [string, string][] {
  return Object.entries(romNotes).map(([version, { words }], index) => [
    index === 0 ? text('cli.device.rom-notes') : '',
    `${version}: ${words}`,
  ]);
}

function powerRows({ powerCycle = [] }: Device): [string, string][] {
  return powerCycle.map((reason) => [text('cli.device.power'), text(`cli.device.power.${reason}`)]);
}

/** Memories besides flash and RAM. */
function regionRows({ otp, dataEeprom, regions = [], optionBytes }: Device): [string, string][] {
  const named: [MemoryKind, AddressRange | null | undefined][] = [
    ...optionBytes.map((range): [MemoryKind, AddressRange] => ['option-bytes', range]),
    ['otp', otp],
    ['data-eeprom', dataEeprom],
    ...regions
      .filter(({ kind }) => kind !== 'ram')
      .map(({ kind, range }): [MemoryKind, AddressRange] => [kind === 'ram' ? 'ram-reserved' : kind, range]),
  ];
  const rows = named.flatMap(([kind, range]) =>
    range === null || range === undefined
      ? []
      : [`${formatRange(range.start, range.end - range.start + 1)} ${memoryKindTexts[kind]}`],
  );
  return rows.map((row, index) => [index === 0 ? text('cli.device.memories') : '', row]);
}

function sizeOrUnknown(sizeBytes: number): string {
  return sizeBytes === 0 ? text('cli.info.flash-unknown') : formatWholeSize(sizeBytes);
}
