import { powerCycleReasons, regionKinds } from '#shared/devices/device.ts';
import { z } from 'zod';
import {
  address,
  addressRange,
  byteSize,
  count,
  hexNumber,
  pageGroups,
  sizeSpan,
  words,
} from './record-fields.ts';
import { securityFacts } from './security-schema.ts';
import { issueKey } from '#shared/text/issue-words.ts';
import { phraseTexts } from '#shared/text/en/phrases.ts';
import type { RomNote, RomTrap } from '#shared/devices/device.ts';

const rom = z.strictObject({
  id: hexNumber.nullable().default(null),
  idAddress: address.nullable().default(null),
  protocol: z
    .string()
    .regex(/^\d\.\d$/)
    .nullable()
    .default(null),
  usarts: z.array(words).max(16),
  ram: z.array(addressRange).max(16),
});

const layout = z.strictObject({
  mode: z.enum(['single', 'dual']).default('single'),
  when: words.nullable().default(null),
  sizes: sizeSpan.optional(),
  pages: pageGroups,
  bank2: z
    .strictObject({
      start: address,
      pages: pageGroups.optional(),
      firstPageCode: z.int().min(0).max(0xffef).optional(),
    })
    .optional(),
  selectedBy: z
    .strictObject({ name: words, address, bit: z.int().min(0).max(31), value: z.literal([0, 1]) })
    .nullable()
    .default(null),
  shrink: z.enum(['tail', 'bank2-at-half', 'both-banks']).default('tail'),
  uncertain: words.optional(),
});

const sizeUidRead = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct') }),
  z.strictObject({ kind: z.literal('block'), address, sizeBytes: count }),
  z.strictObject({ kind: z.literal('unreadable') }),
]);

const singlePageErase = z.strictObject({
  pages: z.enum(['all', 'bank2']),
  pauseMs: z.int().min(0).max(10_000),
  bootloaderIds: z.array(hexNumber).nullable().default(null),
});

const romVersions = z.array(hexNumber).nullable().default(null);

const bootSelector = z.strictObject({
  bit: z.enum(['nBOOT_SEL', 'BOOT_SEL', 'nSWBOOT0']),
  pinValue: z.literal([0, 1]),
  delivered: z.enum(['pin', 'option']),
});

const bankBoot = z.strictObject({
  bit: z.enum(['BFB2', 'nBFB2']),
  activeValue: z.literal([0, 1]),
  bootloaderIds: romVersions,
});

const startup = z
  .strictObject({
    typicalMs: z.number().min(0),
    worstMs: z.number().min(0),
    note: words.nullable().default(null),
  })
  .refine(({ typicalMs, worstMs }) => typicalMs <= worstMs, issueKey('issue.worst-case'));

const romTraps = Object.keys(phraseTexts).flatMap((key) => (key.startsWith('rom.') ? [key.slice(4)] : []));

/** Words alone are shown as they are, in every language. */
const romNote = z.union([
  words.transform((note): RomNote => ({ words: note, traps: null })),
  z.strictObject({ words, traps: z.array(z.enum(romTraps as RomTrap[])) }),
]);

const memoryRegion = z.strictObject({ kind: z.enum(regionKinds), range: addressRange });

const namedWords = z.record(z.string().min(1).max(80), words);

/** All fields of `uart`, in the order of UartRom. */
export const uartRom = z.strictObject({
  getIdByteCount: z.int().min(1).max(16),
  parity: z.enum(['even', 'none']),
  maxBaudRate: z.int().min(1200).max(4_000_000),
  baudDetection: namedWords.nullable(),
  usartPins: z.union([namedWords, words]).nullable(),
  startup,
  eraseCommand: z.enum(['0x43', '0x44']).nullable(),
  massErase: z.boolean(),
  bankErase: z.boolean().nullable(),
  singlePageErase: singlePageErase.nullable(),
  maxErasePages: count,
  eraseUnreliable: z.boolean(),
  writeAlignmentBytes: count,
  maxTransferBytes: z.int().min(4).max(256),
  syncAckCount: z.literal([1, 2]),
  readsDisturbWrites: z.boolean(),
  sizeUidRead,
  specialCommands: words.nullable(),
});

/**
 * All fields of a device record, in the order of Device; null means "not known" or "has none". Keys that are not listed
 * here are refused, so that a slip of the pen is seen.
 */
export const deviceRecord = z.strictObject({
  pid: hexNumber,
  family: words,
  name: words,
  parts: z.array(words).max(64),
  deviceClass: z.enum([
    'stm32',
    'stm32-bluenrg-lineage',
    'stm32-unlisted',
    'stm32w',
    'bluenrg',
    'third-party',
  ]),
  rom: z.array(rom).max(16),
  romNotes: z.record(z.string().min(1).max(80), romNote),
  romRamUse: words.nullable(),
  bootPattern: words.nullable(),
  emptyCheck: z.boolean(),
  bootSelector: bootSelector.nullable(),
  bankBoot: bankBoot.nullable(),
  noJump: z.enum(['returns-unless-empty', 'unsupported']).nullable(),
  clearsEmptyFlag: z.strictObject({ bootloaderIds: romVersions }).nullable(),
  systemMemory: z.array(addressRange).max(16),
  uart: uartRom,
  flashBase: address,
  maxFlashSize: byteSize,
  layouts: z.array(layout).max(16),
  erasedValue: z.enum(['0x00', '0xFF']),
  programUnitBytes: count.nullable(),
  pagesPerWriteProtectSector: count.nullable(),
  optionBytes: z.array(addressRange).max(16),
  flashSizeRegister: address.nullable(),
  flashSizeMask: z.enum(['0xFF', '0xFFFF']).transform(Number),
  flashSizeCodes: z.record(z.string().regex(/^\d+$/), byteSize),
  uidRegister: address.nullable(),
  dataEeprom: addressRange.nullable(),
  otp: addressRange.nullable(),
  regions: z.array(memoryRegion).max(16),
  security: securityFacts.nullable(),
  powerCycle: z.array(z.enum(powerCycleReasons)).max(4),
  flashSizeLetters: z.record(z.string().regex(/^[0-9A-Z]$/), byteSize),
  quirks: z.array(words),
  uncertain: z.array(words),
  disagreements: z.array(words),
  sources: z.record(words, z.array(words).min(1)),
});

/** Some of these fields: what a file says itself, and what common and family defaults say. */
export const someDeviceFields = deviceRecord.partial().extend({ uart: uartRom.partial().optional() });

/** A record in numbers, before it becomes a Device. */
export type DeviceRecord = z.output<typeof deviceRecord>;
export type SomeDeviceFields = z.output<typeof someDeviceFields>;
export type LayoutRecord = DeviceRecord['layouts'][number];
export type SomeUartFields = NonNullable<SomeDeviceFields['uart']>;
