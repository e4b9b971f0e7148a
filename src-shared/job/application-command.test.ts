import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationCommand, commandFault, parseCommandBytes } from './application-command.ts';

describe('the bytes of a command', () => {
  it.each([
    ['R', [0x52]],
    ['boot\\r\\n', [0x62, 0x6f, 0x6f, 0x74, 13, 10]],
    ['\\x7e\\x01\\\\\\0\\t', [0x7e, 1, 92, 0, 9]],
    ['ä€😀', [0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]],
    ['bytes:7E 01,03', [0x7e, 1, 3]],
    ['bytes:7e01', [0x7e, 1]],
  ])('%s', (words, bytes) => {
    expect(parseCommandBytes(words)).toEqual(bytes);
  });

  it.each(['', 'bytes:', 'bytes:7', 'bytes:zz', '\\q', '\\x7', 'a\\', 'x'.repeat(257)])(
    'are not %j',
    (words) => {
      expect(parseCommandBytes(words)).toBeUndefined();
    },
  );

  it('are those of UTF-8 for any text without escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (words) => {
        fc.pre(!words.includes('\\') && !/^bytes:/i.test(words));
        expect(parseCommandBytes(words)).toEqual([...new TextEncoder().encode(words)]);
      }),
    );
  });
});

describe('a command', () => {
  it('goes out at 115200 8N1 and expects nothing, unless that is said', () => {
    expect(applicationCommand('R', {})).toEqual({
      baudRate: 115_200,
      parity: 'none',
      exchanges: [{ send: [0x52], expect: null, timeoutMs: 2000 }],
      waitMs: 500,
    });
    const told = { baudRate: 9600, parity: 'odd', expect: 'OK', waitMs: 0 } as const;
    expect(applicationCommand('R', told)).toMatchObject({
      baudRate: 9600,
      parity: 'odd',
      exchanges: [{ expect: [0x4f, 0x4b] }],
      waitMs: 0,
    });
  });

  it('is none if the answer cannot be read', () => {
    expect(applicationCommand('R', { expect: '\\q' })).toBeUndefined();
  });
});

describe('why words are not a command', () => {
  it.each([
    ['R', undefined],
    ['bytes:7E 01', undefined],
    ['\\q', 'escape'],
    ['\\', 'escape'],
    ['bytes:7', 'hex'],
    ['bytes:', 'empty'],
    ['', 'empty'],
    ['x'.repeat(257), 'long'],
  ])('of %j is %s', (words, fault) => {
    expect(commandFault(words)).toBe(fault);
    expect(parseCommandBytes(words) === undefined).toBe(fault !== undefined);
  });
});
