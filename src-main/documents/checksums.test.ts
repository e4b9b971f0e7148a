import { describe, expect, it } from 'vitest';
import { checksumsOf, imageChecksums } from './checksums.ts';

const digits = new TextEncoder().encode('123456789');

describe('checksums', () => {
  it('are those of the published check values', () => {
    expect(checksumsOf([digits])).toEqual({
      sha256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
      crc32: '0xCBF43926',
    });
    expect(checksumsOf([])).toEqual({
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      crc32: '0x00000000',
    });
  });

  it('do not depend on how the bytes are cut', () => {
    expect(checksumsOf([digits.subarray(0, 4), digits.subarray(4)])).toEqual(checksumsOf([digits]));
  });

  it('of the contents leave out what lies between ranges, and the form of the file', () => {
    const segments = [
      { address: 0, bytes: digits.subarray(0, 3) },
      { address: 0x1000, bytes: digits.subarray(3) },
    ];
    const { file, contents } = imageChecksums(Uint8Array.of(1), segments);
    expect(contents).toEqual(checksumsOf([digits]));
    expect(file).toEqual(checksumsOf([Uint8Array.of(1)]));
  });
});
