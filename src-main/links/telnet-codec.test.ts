import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TelnetEvent } from './telnet-codec.ts';
import {
  encodeNegotiation,
  encodeSubnegotiation,
  encodeTelnetData,
  TelnetDecoder,
  telnetVerbs,
} from './telnet-codec.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** Decodes chunk by chunk and joins data that a chunk border has cut in two. */
function decodeAll(chunks: readonly Uint8Array[]): TelnetEvent[] {
  const decoder = new TelnetDecoder();
  return chunks
    .flatMap((chunk) => decoder.decode(chunk))
    .reduce<TelnetEvent[]>((joined, event) => {
      const last = joined.at(-1);
      if (event.kind !== 'data' || last?.kind !== 'data') return [...joined, event];
      return [...joined.slice(0, -1), { kind: 'data', bytes: bytes(...last.bytes, ...event.bytes) }];
    }, []);
}

function cut(whole: Uint8Array, at: readonly number[]): Uint8Array[] {
  const borders = [0, ...at.map((place) => place % (whole.length + 1)), whole.length].sort((a, b) => a - b);
  return borders.slice(1).map((border, index) => whole.subarray(borders[index], border));
}

const anyEvent: fc.Arbitrary<TelnetEvent> = fc.oneof(
  fc.record({ kind: fc.constant('data' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('negotiation' as const),
    verb: fc.constantFrom(...(Object.keys(telnetVerbs) as (keyof typeof telnetVerbs)[])),
    option: fc.nat(255),
  }),
  fc.record({
    kind: fc.constant('subnegotiation' as const),
    option: fc.nat(254),
    payload: fc.uint8Array({ maxLength: 20 }),
  }),
);

function encode(event: TelnetEvent): Uint8Array {
  if (event.kind === 'data') return encodeTelnetData(event.bytes);
  if (event.kind === 'negotiation') return encodeNegotiation(event.verb, event.option);
  return encodeSubnegotiation(event.option, event.payload);
}

describe('telnet on the wire', () => {
  it('reads back whatever was written, however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (events, places) => {
          const stream = bytes(...events.flatMap((event) => [...encode(event)]));
          expect(decodeAll(cut(stream, places))).toEqual(decodeAll([stream]));
          expect(decodeAll([stream]).flatMap((event) => [...encode(event)])).toEqual([...stream]);
        },
      ),
    );
  });

  it('sends a data byte of FF twice, and takes two for one', () => {
    expect([...encodeTelnetData(bytes(1, 0xff, 2))]).toEqual([1, 0xff, 0xff, 2]);
    expect(decodeAll([bytes(1, 0xff), bytes(0xff, 2)])).toEqual([{ kind: 'data', bytes: bytes(1, 0xff, 2) }]);
  });

  it('writes WILL COM-PORT as FF FB 2C and a message in FF FA 2C … FF F0 (RFC 2217)', () => {
    expect([...encodeNegotiation('will', 44)]).toEqual([0xff, 0xfb, 0x2c]);
    expect([...encodeSubnegotiation(44, bytes(1, 0, 1, 0xc2, 0xff))]).toEqual([
      0xff, 0xfa, 0x2c, 1, 0, 1, 0xc2, 0xff, 0xff, 0xff, 0xf0,
    ]);
  });

  it('leaves out commands that mean nothing to it, and no byte of data', () => {
    expect(decodeAll([bytes(1, 0xff, 0xf1, 2, 0xff, 0xf9, 3)])).toEqual([
      { kind: 'data', bytes: bytes(1, 2, 3) },
    ]);
  });

  it('keeps order between data and commands', () => {
    const kinds = decodeAll([bytes(1, 0xff, 0xfb, 0, 2)]).map(({ kind }) => kind);
    expect(kinds).toEqual(['data', 'negotiation', 'data']);
  });

  it('drops a subnegotiation without end or bounds, and goes on', () => {
    const endless = bytes(0xff, 0xfa, 44, ...Array<number>(3000).fill(7), 0xff, 0xf0, 5);
    expect(decodeAll([endless])).toEqual([{ kind: 'data', bytes: bytes(5) }]);
    const broken = bytes(0xff, 0xfa, 44, 101, 0xff, 0xfd, 44, 5);
    expect(decodeAll([broken])).toEqual([
      { kind: 'negotiation', verb: 'do', option: 44 },
      { kind: 'data', bytes: bytes(5) },
    ]);
  });
});
