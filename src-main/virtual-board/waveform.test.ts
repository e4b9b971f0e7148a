import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireFormat } from './wire-format.ts';
import { drawWaveform, fallingEdgesMs, sampleWaveform } from './waveform.ts';

const format = (parity: WireFormat['parity'], baudRate = 115_200, inverted = false): WireFormat => ({
  parity,
  baudRate,
  inverted,
});
const values = (bytes: Uint8Array, from: WireFormat, to: WireFormat) =>
  sampleWaveform(drawWaveform(bytes, from), to);
const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

describe('a waveform', () => {
  it('is read back as sent by a receiver with the same settings, whatever they are', () => {
    const parity = fc.constantFrom('even' as const, 'none' as const, 'odd' as const);
    fc.assert(
      fc.property(
        anyBytes,
        parity,
        fc.integer({ min: 1200, max: 1_000_000 }),
        fc.boolean(),
        (bytes, par, baud, inverted) => {
          const same = format(par, baud, inverted);
          const characters = values(bytes, same, same);
          expect(characters.map(({ value }) => value)).toEqual(Array.from(bytes));
          expect(characters.every(({ damaged }) => !damaged)).toBe(true);
        },
      ),
    );
  });

  it('is still read when the rates differ by 3 %', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(0.97, 1.03), (bytes, ratio) => {
        const characters = values(bytes, format('even'), format('even', 115_200 * ratio));
        expect(characters.map(({ value }) => value)).toEqual(Array.from(bytes));
      }),
    );
  });

  it('has the two falling edges of 7F eight bits apart', () => {
    const [first, second] = fallingEdgesMs(drawWaveform(Uint8Array.of(0x7f), format('even', 1000)));
    expect([first, second]).toEqual([0, 8]);
  });

  it('gives a single 8N1 byte to an 8E1 receiver with the right value, and wrong parity if its ones are even', () => {
    const received = (byte: number) => values(Uint8Array.of(byte), format('none'), format('even'))[0];
    expect(received(0x7f)).toMatchObject({ value: 0x7f, damaged: false });
    expect(received(0x03)).toMatchObject({ value: 0x03, damaged: true });
  });

  it('falls out of step when 8N1 bytes come back to back to an 8E1 receiver', () => {
    const characters = values(Uint8Array.of(0x00, 0xff), format('none'), format('even'));
    expect(characters.map(({ value }) => value)).not.toEqual([0x00, 0xff]);
    expect(characters.some(({ damaged }) => damaged)).toBe(true);
  });

  it('shows nothing of what it should to a receiver on an inverted wire', () => {
    const characters = values(Uint8Array.of(0x79), format('even', 115_200, true), format('even'));
    expect(characters.map(({ value }) => value)).not.toEqual([0x79]);
  });

  it('gives one or two characters of garbage at twice the rate', () => {
    const characters = values(Uint8Array.of(0x79), format('even'), format('even', 230_400));
    expect(characters.length).toBeGreaterThan(0);
    expect(characters[0]?.value).not.toBe(0x79);
  });

  it('does not take a spike shorter than half a bit for a start bit', () => {
    const spike = { idleLevel: 1 as const, edgesMs: [0, 0.3 / 115.2] };
    expect(sampleWaveform(spike, format('even'))).toEqual([]);
  });
});
