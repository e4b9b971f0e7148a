import { describe, expect, it } from 'vitest';
import * as encode from './encode.ts';
import { FillerStream, fillerLimit, statesAfter } from './filler.ts';
import type { RomJudge } from './rom-stage.ts';
import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';

const judge: RomJudge = { isForeignPage: (code) => code < 64 && code !== 0, writeBytes: 0 };

function streamAfter(...sent: number[]): FillerStream {
  return new FillerStream(
    statesAfter({ sent: Uint8Array.from(sent), lastBefore: undefined, before: [] }, judge),
  );
}

const kinds = (events: readonly TraceEvent[]) => events.map(({ kind }) => kind);

describe('fillers', () => {
  it('differ from each other if two equal ones would be a page and its checksum', () => {
    const [first, second] = streamAfter(0x44, 0xbb, ...encode.extendedErasePagesFrame([0])).take(2);
    expect(first).not.toBe(second);
  });

  it('keep a page list short that has yet to begin', () => {
    const decoder = new TraceDecoder();
    decoder.host([0x44, 0xbb]);
    expect(kinds(decoder.host(streamAfter(0x44, 0xbb).take(16)))[0]).toBe('bad-checksum');
  });

  it.each([
    ['a page list whose count was damaged to the largest value', 0x44, [0xff, 0xef]],
    ['a page list that has yet to begin', 0x44, []],
    ['a write of 256 bytes', 0x43, [0xfe]],
  ])('are enough to end %s', (_what, code, received) => {
    const decoder = new TraceDecoder();
    decoder.host([code, code ^ 0xff]);
    decoder.host(received);
    const fillers = streamAfter(code, code ^ 0xff, ...received).take(fillerLimit(code));
    expect(kinds(decoder.host(fillers))[0]).toBe('bad-checksum');
  });

  it('tell a risk if every byte completes something', () => {
    const data = Uint8Array.from({ length: 256 }, (_value, index) => (index * 89) & 0xff);
    const sent = [0x31, 0xce, ...encode.addressFrame(0x1fff_7800), ...encode.writeDataFrame(data)];
    const stream = streamAfter(...sent);
    stream.take(8);
    expect(stream.risk).toEqual({ deed: 'write-beyond', damage: 1 });
  });

  it('tell none for what jobs send most', () => {
    for (const sent of [
      [0x00, 0xff],
      [0x11, 0xee, ...encode.addressFrame(0x0800_0000), 0xff, 0x00],
      [0x44, 0xbb, 0xff, 0xff, 0x00],
    ]) {
      const stream = streamAfter(...sent);
      stream.take(32);
      expect(stream.risk).toBeUndefined();
    }
  });
});
