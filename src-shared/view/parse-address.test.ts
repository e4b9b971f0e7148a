import { describe, expect, it } from 'vitest';
import { parseAddressField, parseGoTo, parseSizeField } from './parse-address.ts';

describe('parseGoTo', () => {
  it.each([
    ['0x08000100', 0x0800_0100],
    ['0X0800_0100', 0x0800_0100],
    ['0x08 00 01 00', 0x0800_0100],
    ['8000100h', 0x0800_0100],
    ['080FF000', 0x080f_f000],
    ['0800 0100', 0x0800_0100],
    ['abc', 0xabc],
    ['+0x40', 0x0800_0040],
    ['+ 64', 0x0800_0040],
    ['-16', 0x07ff_fff0],
  ])('understands %s in one way', (text, address) => {
    expect(parseGoTo(text, 0x0800_0000)).toEqual([address]);
  });

  it('takes digits alone for hexadecimal first, and for decimal second', () => {
    expect(parseGoTo('8000100', 0)).toEqual([0x0800_0100, 8_000_100]);
    expect(parseGoTo('134217728', 0)).toEqual([0x0800_0000]);
  });

  it.each(['', 'xyz', '0x', '0x100000000', '-0x9000000', '08.00', '++4', '"08000000"'])(
    'refuses %j',
    (text) => {
      expect(parseGoTo(text, 0x0800_0000)).toEqual([]);
    },
  );
});

describe('parseAddress', () => {
  it('takes an address with or without its sign of hexadecimal, and no distance', () => {
    expect(parseAddressField(' 08010000 ')).toBe(0x0801_0000);
    expect(parseAddressField('8010000')).toBe(0x0801_0000);
    expect(parseAddressField('+64')).toBeUndefined();
    expect(parseAddressField('here')).toBeUndefined();
  });
});

describe('parseSizeBytes', () => {
  it.each([
    ['4096', 4096],
    ['0x1000', 4096],
    ['1000h', 4096],
    ['64K', 65_536],
    ['64 KiB', 65_536],
    ['2 MiB', 2_097_152],
    ['16 384', 16_384],
  ])('understands %s', (text, sizeBytes) => {
    expect(parseSizeField(text)).toBe(sizeBytes);
  });

  it.each(['', '0', 'none', '-4', '4 GiB', '1.5K'])('refuses %j', (text) => {
    expect(parseSizeField(text)).toBeUndefined();
  });
});
