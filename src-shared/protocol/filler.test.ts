import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as encode from './encode.ts';
import { chooseFiller, fillerLimit } from './filler.ts';
import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';

const harmful = new Set<TraceEvent['kind']>([
  'write',
  'erase-pages',
  'erase-area',
  'go',
  'write-protect',
  'special',
  'special-data',
  'command',
]);

/** What a ROM would do with `sent` less the byte at `lost`, and then filler without end. */
function eventsAfterLoss(command: Uint8Array, frame: Uint8Array, lost: number): TraceEvent[] {
  const decoder = new TraceDecoder();
  decoder.host(command);
  const filler = chooseFiller(frame);
  const before = decoder.host(frame.filter((_byte, index) => index !== lost));
  return [...before, ...decoder.host(new Uint8Array(fillerLimit(command[0])).fill(filler))];
}

describe('the filler byte', () => {
  it('never completes an erase list that lost one byte', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.nat(), (codes, position) => {
        const frame = encode.erasePagesFrame(codes);
        // Losing the count shifts the list by one place; whether the rest happens to be valid is not the filler's doing.
        const lost = 1 + (position % (frame.length - 1));
        const events = eventsAfterLoss(encode.commandFrame('Erase'), frame, lost);
        expect(events.filter(({ kind }) => harmful.has(kind))).toEqual([]);
      }),
    );
  });

  it.each([
    ['Erase', 'command'],
    ['Extended Erase', 'command'],
    ['Write Protect', 'command'],
    ['Write Memory', 'address'],
    ['Go', 'command'],
  ] as const)('never makes a payload of its own where %s waits after its %s', (command, stage) => {
    const decoder = new TraceDecoder();
    const lastFrame = stage === 'address' ? encode.addressFrame(0x0800_0000) : encode.commandFrame(command);
    decoder.host(encode.commandFrame(command));
    if (stage === 'address') decoder.host(lastFrame);
    const filler = chooseFiller(lastFrame);
    const events = decoder.host(new Uint8Array(fillerLimit(0x44)).fill(filler));
    expect(events.filter(({ kind }) => harmful.has(kind))).toEqual([]);
    expect(events[0]?.kind).toBe('bad-checksum');
  });

  it.each([
    ['a page list whose count was damaged to the largest value', 0x44, Uint8Array.of(0xff, 0xef)],
    ['a page list that has yet to begin', 0x44, new Uint8Array()],
    ['a write of 256 bytes', 0x43, Uint8Array.of(0xfe)],
  ])('is sent often enough to end %s', (_what, code, received) => {
    const decoder = new TraceDecoder();
    decoder.host([code, code ^ 0xff]);
    decoder.host(received);
    const events = decoder.host(new Uint8Array(fillerLimit(code)).fill(chooseFiller(received)));
    expect(events[0]?.kind).toBe('bad-checksum');
  });

  it('is not one of the bytes of the frame', () => {
    expect(chooseFiller(Uint8Array.of(2, 4, 6))).toBe(8);
  });

  it('still is some byte where a frame holds all even values', () => {
    expect(chooseFiller(Uint8Array.from({ length: 256 }, (_value, index) => index))).toBe(2);
  });
});
