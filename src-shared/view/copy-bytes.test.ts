import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyText } from './copy-bytes.ts';

describe('copyText', () => {
  const bytes = Uint8Array.of(0x48, 0x69, 0x00, 0xff);

  it('gives pairs of digits', () => {
    expect(copyText(bytes, 'hex', 0)).toBe('48 69 00 FF');
  });

  it('gives an array that a C compiler takes, and says where it is from', () => {
    const text = copyText(new Uint8Array(13).fill(0xab), 'c-array', 0x0800_0000);
    expect(text).toContain('/* 0x08000000, 13 bytes */');
    expect(text).toContain('uint8_t data[13] = {');
    expect(text.match(/0xAB/g)).toHaveLength(13);
  });

  it('gives text with dots for what cannot be printed', () => {
    expect(copyText(bytes, 'text', 0)).toBe('Hi··');
  });

  it('gives base64 as everybody else does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
        expect(copyText(any, 'base64', 0)).toBe(Buffer.from(any).toString('base64'));
      }),
    );
  });
});
