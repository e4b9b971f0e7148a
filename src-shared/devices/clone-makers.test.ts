import { describe, expect, it } from 'vitest';
import { decodeGetId } from '../protocols/an3155/decode.ts';
import { cloneMakerOf } from './clone-makers.ts';

const usual = [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x44, 0x63, 0x73, 0x82, 0x92];

describe('cloneMakerOf', () => {
  it.each([
    [[0x02, 0x40, 0x70, 0x03, 0x05], usual, 'Artery (AT32)'],
    [[0x02, 0x41, 0x70, 0x05, 0x02], usual, 'Artery (AT32)'],
    [[0x04, 0x10], [...usual, 0xac, 0xd0, 0xd2], 'Artery (AT32)'],
    [[], [0x00, 0x11, 0x21, 0x31, 0x44], 'GigaDevice (GD32VW553)'],
    [[0x04, 0x10], usual, undefined],
    [[0x00, 0x01, 0x2f], usual, undefined],
    [[0x00, 0x02, 0x3f, 0x1f], usual, undefined],
  ])('%j with its commands is of %s', (id, commands, maker) => {
    expect(cloneMakerOf(id, commands)).toBe(maker);
  });
});

describe('a long answer to Get ID', () => {
  it('is not taken for a part of the BlueNRG lineage', () => {
    expect(decodeGetId(Uint8Array.of(0x02, 0x40, 0x3b, 0x03, 0x05))).toBe(0x240);
    expect(decodeGetId(Uint8Array.of(0x00, 0x02, 0x3b))).toBe(0x3b);
    expect(decodeGetId(Uint8Array.of(0x00, 0x02, 0x3b, 0x1f))).toBe(0x3b);
  });
});
