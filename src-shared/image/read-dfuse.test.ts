import { describe, expect, it } from 'vitest';
import { buildDfuSe, withDfuCrc } from '../../test/support/dfuse-builder.ts';
import { ascii } from '../../test/support/records.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { dfuCrc32 } from './crc32.ts';
import { readDfuSe } from './read-dfuse.ts';
import { phrase } from '../text/words.ts';

const flash = { address: 0x0800_0000, bytes: [1, 2, 3, 4] };
const file = buildDfuSe([{ elements: [flash, { address: 0x0801_0000, bytes: [5] }] }]);

/** The file with bytes replaced and the CRC made right again. */
function changed(offset: number, ...bytes: number[]): Uint8Array {
  const copy = Uint8Array.from(file);
  copy.set(bytes, offset < 0 ? copy.length + offset : offset);
  return withDfuCrc(copy);
}

function fault(bytes: Uint8Array) {
  return thrownBy(() => readDfuSe(bytes, 'fw.dfu'));
}

describe('dfuCrc32', () => {
  it('gives the check value of CRC-32 without the final inversion', () => {
    expect(dfuCrc32(ascii('123456789'))).toBe(~0xcbf43926 >>> 0);
  });
});

describe('readDfuSe', () => {
  it('reads the elements of a target', () => {
    const image = readDfuSe(file, 'fw.dfu');
    expect(image.segments).toEqual([
      { address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4) },
      { address: 0x0801_0000, bytes: Uint8Array.of(5) },
    ]);
    expect(image.entryPoint).toBeUndefined();
    expect(image.warnings).toEqual([]);
  });

  it('reads an element of more than 64 KiB', () => {
    const bytes = Array.from({ length: 0x1_0003 }, (_, i) => i & 0xff);
    const [segment] = readDfuSe(
      buildDfuSe([{ elements: [{ address: 0x0800_0000, bytes }] }]),
      'fw.dfu',
    ).segments;
    expect(segment?.bytes).toEqual(Uint8Array.from(bytes));
  });

  it('reads several targets for the main flash, with a warning', () => {
    const upper = { elements: [{ address: 0x0802_0000, bytes: [7] }] };
    const image = readDfuSe(buildDfuSe([{ elements: [flash] }, upper]), 'fw.dfu');
    expect(image.segments.map(({ address }) => address)).toEqual([0x0800_0000, 0x0802_0000]);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-DFUSE-TARGETS', params: { count: 2 } }]);
  });

  it('does not read a target for another memory, even at an address of the flash, and names it', () => {
    const external = { alternate: 1, name: 'SPI Flash', elements: [{ ...flash, bytes: [9, 9, 9, 9] }] };
    const image = readDfuSe(buildDfuSe([{ elements: [flash] }, external]), 'fw.dfu');
    expect(image.segments).toEqual([{ address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4) }]);
    expect(image.otherTargets).toEqual(['1 (SPI Flash)']);
    expect(image.warnings).toEqual([
      { code: 'W-IMAGE-DFUSE-ALTERNATE', params: { targets: '1 (SPI Flash)' } },
    ]);
  });

  it.each([
    [1, 'SPI Flash', '1 (SPI Flash)'],
    [2, '@OTP Memory /0x1FFF7800/01*512 e', '2 (@OTP Memory /0x1FFF7800/01*512 e)'],
    [1, null, '1'],
    [3, 'ST...', '3 (ST...)'],
    [0, '@Option Bytes  /0x1FFFC000/01*016 e', '0 (@Option Bytes  /0x1FFFC000/01*016 e)'],
    [0, 'External Flash', '0 (External Flash)'],
  ])('refuses a file for alternate setting %i named %j alone', (alternate, name, targets) => {
    expect(fault(buildDfuSe([{ alternate, name, elements: [flash] }]))).toEqual({
      code: 'E-IMAGE-DFUSE-ALTERNATE',
      params: { file: 'fw.dfu', targets },
    });
  });

  it.each([
    [0, null],
    [0, 'ST...'],
    [1, '@Internal Flash  /0x08000000/04*016Kg'],
  ])('reads alternate setting %i named %j as the main flash', (alternate, name) => {
    const image = readDfuSe(buildDfuSe([{ alternate, name, elements: [flash] }]), 'fw.dfu');
    expect(image.segments).toHaveLength(1);
    expect(image.otherTargets).toBeUndefined();
  });

  it('refuses a flipped bit anywhere in the content', () => {
    for (let offset = 5; offset < file.length; offset += 1) {
      const flipped = Uint8Array.from(file);
      flipped[offset] = (flipped[offset] ?? 0) ^ 0x10;
      expect(fault(flipped).code).toMatch(/^E-IMAGE-DFUSE-(CRC|VERSION|SIZE|SIGNATURE)$/);
    }
  });

  it('refuses a wrong CRC with both values', () => {
    const flipped = Uint8Array.from(file);
    flipped[293] = 9;
    expect(fault(flipped).code).toBe('E-IMAGE-DFUSE-CRC');
  });

  it('refuses a file that is cut off or has more at its end', () => {
    for (let length = 5; length < file.length; length += 1) {
      expect(fault(file.subarray(0, length)).code).toMatch(/^E-IMAGE-(TRUNCATED|DFUSE-SIZE)$/);
    }
    expect(fault(Uint8Array.of(...file, 0)).code).toBe('E-IMAGE-DFUSE-SIZE');
  });

  it.each([
    ['another version of the format', changed(5, 2), 'E-IMAGE-DFUSE-VERSION'],
    ['another version of DFU', changed(-10, 0x00, 0x01), 'E-IMAGE-DFUSE-VERSION'],
    ['a suffix without its signature', changed(-8, 0x58), 'E-IMAGE-DFUSE-SIGNATURE'],
    ['a suffix of another length', changed(-5, 15), 'E-IMAGE-DFUSE-SIZE'],
    ['a target without its signature', changed(11, 0x58), 'E-IMAGE-DFUSE-SIGNATURE'],
    ['fewer targets than bytes', changed(10, 0), 'E-IMAGE-DFUSE-SIZE'],
    ['more targets than bytes', changed(10, 2), 'E-IMAGE-TRUNCATED'],
    ['a wrong target size', changed(11 + 266, 1), 'E-IMAGE-DFUSE-SIZE'],
    ['fewer elements than bytes', changed(11 + 270, 1), 'E-IMAGE-DFUSE-SIZE'],
    ['more elements than bytes', changed(11 + 270, 0xff, 0xff, 0xff, 0xff), 'E-IMAGE-TRUNCATED'],
    ['an element that reaches into the suffix', changed(11 + 274 + 4, 0, 1), 'E-IMAGE-TRUNCATED'],
    ['another file', ascii('DfuSx'), 'E-IMAGE-NO-SIGNATURE'],
  ])('refuses %s', (_, bytes, code) => {
    expect(fault(bytes).code).toBe(code);
  });

  it('refuses elements with different bytes for one address, by offset', () => {
    const overlap = buildDfuSe([{ elements: [flash, { address: 0x0800_0002, bytes: [0] }] }]);
    expect(fault(overlap)).toMatchObject({
      code: 'E-IMAGE-OVERLAP',
      params: {
        address: '0x08000002',
        first: phrase('place.offset', { offset: '0x11D' }),
        second: phrase('place.offset', { offset: '0x129' }),
      },
    });
  });
});
