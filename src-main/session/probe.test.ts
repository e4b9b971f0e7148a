import { describe, expect, it } from 'vitest';
import { commandCodes } from '#shared/protocol/commands.ts';
import { drawWaveform, sampleWaveform } from '../virtual-board/waveform.ts';
import { SYNC_BAUD_RATES } from './probe.ts';

/** What a ROM at this rate makes of 0x7F sent at another. */
function asHeard(sentAt: number, heardAt: number): number[] {
  const wave = drawWaveform(Uint8Array.of(0x7f), { baudRate: sentAt, parity: 'even', inverted: false });
  return sampleWaveform(wave, { baudRate: heardAt, parity: 'even', inverted: false }).map(
    ({ value }) => value,
  );
}

describe('the bytes of a probe', () => {
  const rates = [9600, 19_200, 38_400, 57_600, 115_200, 230_400];
  const pairs = SYNC_BAUD_RATES.flatMap((sentAt) => rates.map((heardAt) => [sentAt, heardAt] as const));

  it.each(pairs)('0x7F at %d baud is no command to a ROM at %d baud', (sentAt, heardAt) => {
    const heard = [...asHeard(sentAt, heardAt), ...asHeard(sentAt, heardAt)];
    const codes = Object.values(commandCodes) as number[];
    const commands = heard.filter(
      (byte, index) => codes.includes(byte) && heard[index + 1] === (byte ^ 0xff),
    );
    expect(commands).toEqual([]);
  });

  it.each(pairs.filter(([sentAt, heardAt]) => heardAt >= sentAt))(
    '0x7F at %d baud is never 0x00, which could end an open frame, to a ROM at %d baud',
    (sentAt, heardAt) => {
      expect(asHeard(sentAt, heardAt)).not.toContain(0x00);
    },
  );
});
