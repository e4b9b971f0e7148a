import { describe, expect, it } from 'vitest';
import {
  parseAddress,
  parseCodes,
  parseLayout,
  parseHostAndPort,
  parseNumber,
  parseRange,
  parseSectors,
  parseSize,
} from './numbers.ts';

describe('a number on the command line', () => {
  it.each([
    ['0', 0],
    ['4096', 4096],
    ['0x1000', 4096],
    ['0X0800C000', 0x0800_c000],
    ['4K', 4096],
    ['4k', 4096],
    ['1M', 1_048_576],
    [' 7 ', 7],
    ['010', 10],
  ])('%s is %i', (typed, value) => {
    expect(parseNumber(typed)).toBe(value);
  });

  it.each(['', '-1', '1.5', '0x', '1e3', '4KB', 'K', '0xG', '12 34', '99999999999999'])(
    'is not "%s"',
    (typed) => {
      expect(parseNumber(typed)).toBeUndefined();
    },
  );

  it('is an address only up to the end of the 32-bit space', () => {
    expect(parseAddress('0xFFFFFFFF')).toBe(0xffff_ffff);
    expect(parseAddress('0x100000000')).toBeUndefined();
  });

  it('is a size only above 0', () => {
    expect(parseSize('0')).toBeUndefined();
    expect(parseSize('0x100000000')).toBe(0x1_0000_0000);
  });
});

describe('a list of pages', () => {
  it('holds single codes and runs, each code once and in order', () => {
    expect(parseCodes('7,0,3-5,4')).toEqual([0, 3, 4, 5, 7]);
  });

  it.each(['', ',', '5-3', '1-2-3', 'a', '-1', '3-', '0-70000'])('is not "%s"', (typed) => {
    expect(parseCodes(typed)).toBeUndefined();
  });
});

describe('sectors to protect', () => {
  it('are codes that fit into a byte', () => {
    expect(parseSectors('0,254-255')).toEqual([0, 254, 255]);
    expect(parseSectors('256')).toBeUndefined();
    expect(parseSectors('300')).toBeUndefined();
  });
});

describe('a flash layout', () => {
  it.each(['single', 'dual', '64x2K', '4x16K 64K 7x128K', '4x16K,64K'])('may be "%s"', (typed) => {
    expect(parseLayout(typed)).toBe(typed);
  });

  it.each(['bogus', '', 'Dual', '64x', '0x2K', '64*2K'])('is not "%s"', (typed) => {
    expect(parseLayout(typed)).toBeUndefined();
  });
});

describe('a range', () => {
  it('is an address and a length', () => {
    expect(parseRange('0x08004000:16K')).toEqual({ address: 0x0800_4000, sizeBytes: 16_384 });
  });

  it.each(['0x08004000', '0x08004000:', ':4', '0:0', '0xFFFFFFFF:2', '1:2:3'])('is not "%s"', (typed) => {
    expect(parseRange(typed)).toBeUndefined();
  });
});

describe('an address to listen on', () => {
  it.each([
    ['127.0.0.1:7000', '127.0.0.1', 7000],
    ['localhost:0', 'localhost', 0],
    ['[::1]:7000', '::1', 7000],
    ['7000', '127.0.0.1', 7000],
  ])('is read from %s', (typed, host, port) => {
    expect(parseHostAndPort(typed)).toEqual({ host, port });
  });

  it.each(['', 'host', 'host:', 'host:99999', '::1:7000', 'tcp://host:1'])('is not "%s"', (typed) => {
    expect(parseHostAndPort(typed)).toBeUndefined();
  });
});
