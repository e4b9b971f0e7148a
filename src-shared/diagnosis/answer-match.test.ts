import { describe, expect, it } from 'vitest';
import { drawWaveform, sampleWaveform } from '#main/virtual-board/waveform.ts';
import { isClockRatio, matchOf } from './answer-match.ts';
import { receivedBytes, type SenderSetting } from './character-images.ts';
import type { PortSetting } from './evidence.ts';

const receiver: PortSetting = { baudRate: 115_200, parity: 'even' };
const answers = (...heard: number[][]) =>
  heard.map((bytes) => ({ bytes: Uint8Array.from(bytes), setting: receiver }));

describe('how a character looks to a receiver with other settings', () => {
  it('is what the waveform of the virtual board says, which was written apart from it', () => {
    for (const byte of [0x79, 0x1f, 0x7f, 0x43, 0x00, 0xff, 0xa5])
      for (const ratio of [0.0831, 0.1251, 0.334, 0.5003, 0.7507, 1.0003, 1.331, 2.003, 3.01, 8.01])
        for (const parity of ['even', 'none', 'odd'] as const)
          for (const isInverted of [false, true])
            for (const receives of ['even', 'none'] as const) {
              const sender: SenderSetting = { baudRate: 115_200 * ratio, parity, isInverted };
              const drawn = drawWaveform(Uint8Array.of(byte), { ...sender, inverted: isInverted });
              const seen = sampleWaveform(drawn, { baudRate: 115_200, parity: receives, inverted: false });
              const setting = { baudRate: 115_200, parity: receives };
              expect(
                receivedBytes(byte, sender, setting),
                JSON.stringify({ byte, sender, receives }),
              ).toEqual(seen.map(({ value }) => value));
            }
  });

  it('is 43 and 70 for ACK and NACK upside down', () => {
    const sender = { ...receiver, isInverted: true };
    expect([receivedBytes(0x79, sender, receiver), receivedBytes(0x1f, sender, receiver)]).toEqual([
      [0x43],
      [0x70],
    ]);
  });
});

describe('a match of answers', () => {
  it.each([
    ['upside down', [[0x43], [0x70]], { isInverted: true, baudRate: 115_200 }, ['79', '1F']],
    ['upside down and acknowledged twice', [[0x43, 0x43], [0x70]], { isInverted: true }, ['79', '1F']],
    ['complemented', [[0x86], [0xe0]], { isInverted: true }, ['79', '1F']],
    [
      'at half the rate',
      [
        [0x86, 0xfe],
        [0xfe, 0xe0],
      ],
      { isInverted: false, baudRate: 57_600 },
      ['79', '1F'],
    ],
    ['at double the rate', [[0xff]], { isInverted: false, baudRate: 230_400 }, ['79 or 1F']],
  ] as const)('%s is found', (_what, heard, sender, meant) => {
    expect(matchOf(answers(...heard.map((bytes) => [...bytes])))).toMatchObject({ sender, meant });
  });

  it.each([
    ['a letter after an inverted ACK', [[0x43], [0x41]]],
    ['half of an image', [[0x86], [0xfe, 0xe0]]],
    ['other bytes', [[0x15]]],
    ['nothing', []],
  ])('is not made of %s', (_what, heard) => {
    expect(matchOf(answers(...heard))).toBeUndefined();
  });

  it('tells ratios of a clock from others', () => {
    expect([2, 0.5, 1 / 3].every(isClockRatio)).toBe(true);
    expect([1.2, 0.8333, 5.5].some(isClockRatio)).toBe(false);
  });
});
