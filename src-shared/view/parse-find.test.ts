import { describe, expect, it } from 'vitest';
import { parseFind } from './parse-find.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

describe('parseFind', () => {
  it.each([
    'C1010008',
    'c1 01 00 08',
    '0xC1, 0x01, 0x00, 0x08',
    ' C101 0008 ',
    'C1:01:00:08',
    'C1-01-00-08',
    '\\xC1\\x01\\x00\\x08',
    'C1010008h',
  ])('takes pairs of hexadecimal digits as people write them: %s', (text) => {
    expect(parseFind(text, 'hex')).toEqual([Uint8Array.of(0xc1, 0x01, 0x00, 0x08)]);
  });

  it('looks for a number as it is written, then as a little-endian core keeps it', () => {
    expect(parseFind('0x08000101', 'hex')).toEqual([
      Uint8Array.of(0x08, 0x00, 0x01, 0x01),
      Uint8Array.of(0x01, 0x01, 0x00, 0x08),
    ]);
    expect(parseFind('0x1234', 'hex')).toEqual([Uint8Array.of(0x12, 0x34), Uint8Array.of(0x34, 0x12)]);
    expect(parseFind('0x12', 'hex')).toEqual([Uint8Array.of(0x12)]);
  });

  it.each(['', 'C', 'C1 0', '0x', ' '])('takes %j for no bytes', (text) => {
    expect(parseFind(text, 'hex')).toEqual([]);
  });

  it('takes for text what is in quotes, or cannot be hexadecimal', () => {
    expect(parseFind('"C1 01"', 'hex')).toEqual([utf8('C1 01')]);
    expect(parseFind("'beef'", 'hex')).toEqual([utf8('beef')]);
    expect(parseFind(' version ', 'hex')).toEqual([utf8('version')]);
  });

  it('takes text as UTF-8, and quotes around it for a part of it or not', () => {
    expect(parseFind('Öl%', 'text')).toEqual([Uint8Array.of(0xc3, 0x96, 0x6c, 0x25)]);
    expect(parseFind('"OK"', 'text')).toEqual([utf8('"OK"'), utf8('OK')]);
    expect(parseFind(' a ', 'text')).toEqual([utf8(' a ')]);
    expect(parseFind('', 'text')).toEqual([]);
  });

  it('takes no more than 256 bytes', () => {
    expect(parseFind('a'.repeat(256), 'text')).toHaveLength(1);
    expect(parseFind('a'.repeat(257), 'text')).toEqual([]);
  });
});
