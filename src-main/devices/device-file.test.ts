import { describe, expect, it } from 'vitest';
import { parseDevice, parseFamilies } from './device-file.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';

const familiesText = JSON.stringify({
  common: {
    deviceClass: 'stm32',
    romNotes: {},
    romRamUse: null,
    bootPattern: null,
    emptyCheck: false,
    bootSelector: null,
    bankBoot: null,
    noJump: null,
    clearsEmptyFlag: null,
    systemMemory: [],
    uart: {
      getIdByteCount: 2,
      parity: 'even',
      maxBaudRate: 115200,
      baudDetection: null,
      usartPins: null,
      startup: { typicalMs: 1, worstMs: 2 },
      eraseCommand: '0x44',
      massErase: true,
      bankErase: null,
      singlePageErase: null,
      maxErasePages: 128,
      eraseUnreliable: false,
      maxTransferBytes: 256,
      syncAckCount: 1,
      readsDisturbWrites: false,
      sizeUidRead: { kind: 'direct' },
      specialCommands: null,
    },
    flashBase: '0x08000000',
    erasedValue: '0xFF',
    programUnitBytes: null,
    pagesPerWriteProtectSector: null,
    optionBytes: [],
    flashSizeRegister: null,
    uidRegister: null,
    dataEeprom: null,
    otp: null,
    regions: [],
    security: null,
    powerCycle: [],
    flashSizeMask: '0xFFFF',
    flashSizeCodes: {},
    flashSizeLetters: {},
    quirks: ['all chips are quirky'],
    sources: { pid: ['AN2606'] },
  },
  families: {
    Z9: {
      uart: { writeAlignmentBytes: 8 },
      quirks: ['Z9 is quirky'],
      sources: { layouts: ['RM9999'], pid: ['AN2606 table 3'] },
    },
  },
});
const defaults = parseFamilies(familiesText, 'families.json');

const z9 = {
  pid: '0x999',
  family: 'Z9',
  name: 'STM32Z9xx',
  parts: ['Z900'],
  rom: [
    {
      id: '0x51',
      idAddress: '0x1FFF77DE',
      protocol: '3.1',
      usarts: ['USART1'],
      ram: ['0x20001000-0x20001FFF'],
    },
  ],
  maxFlashSize: '128K',
  layouts: [{ pages: '4x16K 64K' }],
};

const parse = (record: object) => parseDevice(JSON.stringify(record), 'stm32z9.json', defaults);
function errorOf(file: string, field: string | Phrase, detail: unknown = expect.anything()): unknown {
  return expect.objectContaining({ code: 'E-DEVICE-RECORD', params: { file, field, detail } });
}

describe('parseDevice', () => {
  it('makes a device of a short record and what it inherits', () => {
    const device = parse({ ...z9, quirks: ['Z900 too'], sources: { rom: ['AN2606 table 226'] } });
    expect(device).toMatchObject({
      id: 'stm32z9',
      pid: 0x999,
      uart: { writeAlignmentBytes: 8, eraseCommand: 0x44, parity: 'even' },
      erasedValue: 0xff,
      maxFlashSizeBytes: 128 * 1024,
      romVersions: [
        {
          id: 0x51,
          idAddress: 0x1fff77de,
          protocolVersion: '3.1',
          ramRanges: [{ start: 0x20001000, end: 0x20001fff }],
        },
      ],
      layouts: [
        {
          mode: 'single',
          bank2Start: null,
          regions: [
            { start: 0x08000000, pageCount: 4, pageSizeBytes: 0x4000, firstPageCode: 0 },
            { start: 0x08010000, pageCount: 1, pageSizeBytes: 0x10000, firstPageCode: 4 },
          ],
        },
      ],
    });
  });

  it('adds to the inherited statements and sources instead of replacing them', () => {
    const device = parse({ ...z9, quirks: ['Z900 too'], sources: { rom: ['AN2606 table 226'] } });
    expect(device.quirks).toEqual(['all chips are quirky', 'Z9 is quirky', 'Z900 too']);
    expect(device.sources).toEqual({
      pid: ['AN2606 table 3'],
      layouts: ['RM9999'],
      rom: ['AN2606 table 226'],
    });
  });

  it('lets a record replace any other field, with null too', () => {
    expect(parse({ ...z9, uart: { eraseCommand: null, writeAlignmentBytes: 4 } }).uart).toMatchObject({
      eraseCommand: null,
      writeAlignmentBytes: 4,
      parity: 'even',
    });
  });

  it('takes a record of 0.1.0, which has the fields of the UART next to all others', () => {
    const flat = { ...z9, eraseCommand: '0x43', startup: { typicalMs: 5, worstMs: 6 }, programUnitBytes: 8 };
    const nested = {
      ...z9,
      uart: { eraseCommand: '0x43', startup: { typicalMs: 5, worstMs: 6 } },
      programUnitBytes: 8,
    };
    expect(parse(flat)).toEqual(parse(nested));
  });

  it('names a field of the UART that no record gives', () => {
    const { common, families } = JSON.parse(familiesText) as { common: object; families: { Z9: object } };
    const withoutUnit = { common, families: { Z9: { ...families.Z9, uart: {} } } };
    const fewer = parseFamilies(JSON.stringify(withoutUnit), 'families.json');
    expect(() => parseDevice(JSON.stringify(z9), 'stm32z9.json', fewer)).toThrow(
      errorOf('stm32z9.json', 'uart.writeAlignmentBytes'),
    );
  });

  it.each([
    ['follow bank 1', {}, 5],
    ['begin at the code that is given', { firstPageCode: 12 }, 12],
  ])('lets the codes of a separate bank 2 %s', (_, more, code) => {
    const layouts = [
      { mode: 'dual', pages: '4x16K 64K', bank2: { start: '0x08100000', pages: '8K', ...more } },
    ];
    const [layout] = parse({ ...z9, layouts }).layouts;
    expect(layout?.regions[2]).toEqual({
      start: 0x08100000,
      pageCount: 1,
      pageSizeBytes: 0x2000,
      firstPageCode: code,
    });
    expect(layout?.bank2Start).toBe(0x08100000);
  });

  it.each([
    ['2M', { minSizeBytes: 0x200000, maxSizeBytes: 0x200000 }],
    ['512K-1M', { minSizeBytes: 0x80000, maxSizeBytes: 0x100000 }],
    ['up to 64K', { minSizeBytes: 1, maxSizeBytes: 0x10000 }],
  ])('reads the sizes "%s"', (sizes, fit) => {
    expect(parse({ ...z9, layouts: [{ pages: '64K', sizes }] }).layouts[0]?.fit).toEqual({
      ...fit,
      shrink: 'tail',
    });
  });

  it.each([
    ['an unknown field', { ...z9, massErrase: false }, 'massErrase'],
    ['an unknown field deep inside', { ...z9, layouts: [{ pages: '64K', bank3: 1 }] }, 'layouts.0.bank3'],
    ['an unknown family', { ...z9, family: 'Z8' }, 'family'],
    ['an unknown field of the UART', { ...z9, uart: { massErrase: false } }, 'uart.massErrase'],
    ['a field of the UART beside `uart`', { ...z9, uart: {}, massErase: false }, 'massErase'],
    ['a missing field', { ...z9, rom: undefined }, 'rom'],
    ['a number that is not hexadecimal', { ...z9, pid: '999' }, 'pid'],
    ['an address that lost a digit', { ...z9, flashBase: '0x0800000' }, 'flashBase'],
    ['pages that cannot be read', { ...z9, layouts: [{ pages: '4*16K' }] }, 'layouts.0.pages'],
    ['a range that runs backwards', { ...z9, systemMemory: ['0x20001000-0x20000FFF'] }, 'systemMemory.0'],
    ['sizes that run backwards', { ...z9, layouts: [{ pages: '64K', sizes: '1M-512K' }] }, 'layouts.0.sizes'],
    [
      'a worst start-up below the typical one',
      { ...z9, uart: { startup: { typicalMs: 5, worstMs: 1 } } },
      'uart.startup',
    ],
    ['an overlong text', { ...z9, name: 'x'.repeat(601) }, 'name'],
  ])('refuses %s and names the field', (_, record, field) => {
    expect(() => parse(record)).toThrow(errorOf('stm32z9.json', field));
  });

  it.each([['{ "pid": '], ['[]'], ['null']])('refuses a file that holds %s', (text) => {
    expect(() => parseDevice(text, 'bad.json', defaults)).toThrow(
      errorOf('bad.json', phrase('record.whole-file')),
    );
  });
});

describe('parseFamilies', () => {
  it('names the family and the field of a wrong default', () => {
    const text = JSON.stringify({ common: {}, families: { Z9: { uart: { syncAckCount: 3 } } } });
    expect(() => parseFamilies(text, 'families.json')).toThrow(
      errorOf('families.json', 'families.Z9.uart.syncAckCount'),
    );
  });

  it('refuses a field next to common and families', () => {
    const text = JSON.stringify({ common: {}, families: {}, family: {} });
    expect(() => parseFamilies(text, 'families.json')).toThrow(
      errorOf('families.json', 'family', phrase('issue.unknown-field')),
    );
  });
});
