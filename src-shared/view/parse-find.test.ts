import { describe, expect, it } from 'vitest';
import { parseGoTo } from './parse-address.ts';
import { parseFind } from './parse-find.ts';

describe('parseFind', () => {
  it('takes pairs of hexadecimal digits as people write them', () => {
    for (const text of ['C1010008', 'c1 01 00 08', '0xC1, 0x01, 0x00, 0x08', ' C101 0008 '])
      expect(parseFind(text, 'hex')).toEqual(Uint8Array.of(0xc1, 0x01, 0x00, 0x08));
  });

  it.each(['', 'C', 'C1 0', 'xyz', '0x'])('takes %j for no bytes', (text) => {
    expect(parseFind(text, 'hex')).toBeUndefined();
  });

  it('takes text as UTF-8', () => {
    expect(parseFind('Öl%', 'text')).toEqual(Uint8Array.of(0xc3, 0x96, 0x6c, 0x25));
    expect(parseFind('', 'text')).toBeUndefined();
  });

  it('takes no more than 256 bytes', () => {
    expect(parseFind('a'.repeat(256), 'text')).toHaveLength(256);
    expect(parseFind('a'.repeat(257), 'text')).toBeUndefined();
  });
});

describe('parseGoTo', () => {
  it.each([
    ['0x08000100', 0x0800_0100],
    ['0X0800_0100', 0x0800_0100],
    ['8000100h', 0x0800_0100],
    ['256', 256],
    ['+0x40', 0x0800_0040],
    ['+ 64', 0x0800_0040],
    ['-16', 0x07ff_fff0],
  ])('understands %s', (text, address) => {
    expect(parseGoTo(text, 0x0800_0000)).toBe(address);
  });

  it.each(['', 'abc', '0x', '0x100000000', '-0x9000000', '12 34', '0x08 00'])('refuses %j', (text) => {
    expect(parseGoTo(text, 0x0800_0000)).toBeUndefined();
  });
});
