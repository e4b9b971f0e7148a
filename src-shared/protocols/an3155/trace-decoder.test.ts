import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as encode from './encode.ts';
import { TraceDecoder, type TraceEvent } from './trace-decoder.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.split(' ').map((pair) => parseInt(pair, 16)));
const decodeHost = (...frames: Uint8Array[]): TraceEvent[] => {
  const decoder = new TraceDecoder();
  return frames.flatMap((frame) => decoder.host(frame));
};

interface Vector {
  id: string;
  steps: { host?: string; device?: string }[];
}
const vectors = (
  JSON.parse(
    readFileSync(new URL('../../../test/fixtures/protocol/vectors.json', import.meta.url), 'utf8'),
  ) as {
    vectors: Vector[];
  }
).vectors;

/** Runs a published exchange through the decoder; the last reply byte of each device step stands for the step. */
function play(id: string): TraceEvent[] {
  const decoder = new TraceDecoder();
  const vector = vectors.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`no vector ${id}`);
  return vector.steps.flatMap((step) => {
    if (step.host !== undefined) return decoder.host(bytesOf(step.host));
    const event =
      step.device === 'silence' ? undefined : decoder.reply(bytesOf(step.device ?? '').at(-1) ?? 0);
    return event === undefined ? [] : [event];
  });
}

describe('published exchanges, read back', () => {
  it('sees the wrong global erase that a board acknowledged without erasing', () => {
    expect(play('si-f103-mass-erase-wrong-complement')).toEqual([
      { kind: 'command', code: 0x43 },
      { kind: 'ack' },
      { kind: 'bad-checksum', code: 0x43 },
      { kind: 'ack' },
    ]);
  });

  it('sees a NACK at the length stage end the command, and the next command begin', () => {
    const events = play('si-l151-n-nacked');
    expect(events.filter(({ kind }) => kind === 'command')).toHaveLength(2);
    expect(events).toContainEqual({ kind: 'address', code: 0x11, address: 0x4002_3c1c });
  });

  it('waits for the seventeenth byte if a client wrote N instead of N - 1', () => {
    expect(play('si-f031-n-is-length-minus-one').filter(({ kind }) => kind === 'write')).toEqual([
      { kind: 'write', address: 0x0800_0010, data: Uint8Array.of(...new Array<number>(16).fill(0), 0x10) },
    ]);
  });

  it.each([
    ['si-cubeprog-2.13-page-erase-bug', 0x43, [1, 3, 5, 0]],
    ['si-cubeprog-2.7-page-erase', 0x43, [1, 3, 5]],
    ['si-cubeprog-2.9-ext-erase-drops-last', 0x44, [15, 16, 17]],
    ['schmi-ext-erase-3-pages', 0x44, [0, 1, 5]],
  ])('reads the pages of %s', (id, code, codes) => {
    const decoder = new TraceDecoder();
    decoder.host([code, code ^ 0xff]);
    const frame = vectors.find((vector) => vector.id === id)?.steps[0]?.host ?? '';
    expect(decoder.host(bytesOf(frame))).toEqual([{ kind: 'erase-pages', codes }]);
  });

  it('sees that asking for one sector sent a mass erase (CubeProgrammer 2.9)', () => {
    const decoder = new TraceDecoder();
    decoder.host([0x44, 0xbb]);
    expect(decoder.host(bytesOf('ff ff 00'))).toEqual([{ kind: 'erase-area', area: 'mass' }]);
  });
});

describe('the decoder', () => {
  it.each([
    ['bank1', 'ff fe 01'],
    ['bank2', 'ff fd 02'],
    ['reserved', 'ff f3 0c'],
  ])('names the %s erase', (area, frame) => {
    const decoder = new TraceDecoder();
    decoder.host([0x44, 0xbb]);
    expect(decoder.host(bytesOf(frame))).toEqual([{ kind: 'erase-area', area }]);
  });

  it('takes the protection commands at their first pair, since they act without payload', () => {
    expect(decodeHost(bytesOf('73 8c'), bytesOf('82 7d'), bytesOf('92 6d')).map(({ kind }) => kind)).toEqual([
      'write-unprotect',
      'readout-protect',
      'readout-unprotect',
    ]);
  });

  it('reads the sectors of Write Protect', () => {
    expect(decodeHost(bytesOf('63 9c'), bytesOf('02 00 01 07 04'))).toContainEqual({
      kind: 'write-protect',
      sectors: [0, 1, 7],
    });
  });

  it('reads a checksum request, and stays in it until polynomial and initial value are there', () => {
    const decoder = new TraceDecoder();
    decoder.host(bytesOf('a1 5e'));
    decoder.host(encode.addressFrame(0x0800_0000));
    expect(decoder.host(encode.addressFrame(64))).toEqual([
      { kind: 'checksum', address: 0x0800_0000, wordCount: 64 },
    ]);
    decoder.host(encode.addressFrame(0x04c1_1db7));
    expect(decoder.atRest).toBe(false);
    decoder.host(encode.addressFrame(0xffff_ffff));
    expect(decoder.atRest).toBe(true);
  });

  it('reads the packets of Special and Extended Special', () => {
    const special = decodeHost(
      bytesOf('50 af'),
      encode.specialOpcodeFrame(0x82),
      encode.specialDataFrame(Uint8Array.of(1, 2)),
    );
    expect(special.slice(1)).toEqual([
      { kind: 'special', code: 0x50, opcode: 0x82 },
      { kind: 'special-data', code: 0x50, opcode: 0x82, data: Uint8Array.of(1, 2) },
    ]);
    const extended = decodeHost(
      bytesOf('51 ae'),
      encode.specialOpcodeFrame(1),
      encode.specialDataFrame(new Uint8Array()),
      encode.specialDataFrame(Uint8Array.of(9), 1024),
    );
    expect(extended.filter(({ kind }) => kind === 'special-data')).toHaveLength(2);
  });

  it('reports a pair that is not a command', () => {
    expect(decodeHost(bytesOf('44 44'))).toEqual([{ kind: 'invalid-pair', bytes: [0x44, 0x44] }]);
  });

  it.each([
    ['address', '31 ce', '08 00 00 00 09'],
    ['read length', '11 ee', '08 00 00 00 08 03 fd'],
    ['write data', '31 ce', '08 00 00 00 08 03 05 06 07 08 0e'],
    ['page list', '43 bc', '00 08 09'],
    ['special opcode', '50 af', '00 82 83'],
    ['checksum size', 'a1 5e', '08 00 00 00 08 00 00 00 01 00'],
  ])('reports a wrong checksum in the %s and is at rest after it', (_what, pair, rest) => {
    const decoder = new TraceDecoder();
    decoder.host(bytesOf(pair));
    expect(decoder.host(bytesOf(rest)).at(-1)?.kind).toBe('bad-checksum');
    expect(decoder.atRest).toBe(true);
  });

  it('ignores reply bytes that are neither ACK nor NACK', () => {
    const decoder = new TraceDecoder();
    decoder.host([0x31, 0xce]);
    expect(decoder.reply(0x7b)).toBeUndefined();
    expect(decoder.atRest).toBe(false);
  });

  it('reads back every write the encoder can make, however its bytes are cut up', () => {
    const write = fc.record({
      address: fc.integer({ min: 0, max: 0xffff_ffff }),
      data: fc
        .uint8Array({ minLength: 1, maxLength: 64 })
        .map((words) => Uint8Array.from([...words].flatMap((w) => [w, w, 0, 1]))),
    });
    fc.assert(
      fc.property(write, ({ address, data }) => {
        const stream = [
          encode.commandFrame('Write Memory'),
          encode.addressFrame(address),
          encode.writeDataFrame(data),
        ];
        const byteByByte = new TraceDecoder();
        const events = stream.flatMap((frame) => [...frame].flatMap((byte) => byteByByte.host([byte])));
        expect(events.at(-1)).toEqual({ kind: 'write', address, data });
      }),
    );
  });

  it('reads back every page list the encoder can make, in both forms of erase', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 255 }), (codes) => {
        expect(decodeHost(encode.commandFrame('Erase'), encode.erasePagesFrame(codes)).at(-1)).toEqual({
          kind: 'erase-pages',
          codes,
        });
        expect(
          decodeHost(encode.commandFrame('Extended Erase'), encode.extendedErasePagesFrame(codes)).at(-1),
        ).toEqual({
          kind: 'erase-pages',
          codes,
        });
      }),
    );
  });

  it('reads back reads and Go', () => {
    expect(
      decodeHost(
        encode.commandFrame('Read Memory'),
        encode.addressFrame(0x1fff_7a00),
        encode.readLengthFrame(256),
      ).at(-1),
    ).toEqual({
      kind: 'read',
      address: 0x1fff_7a00,
      byteCount: 256,
    });
    expect(decodeHost(encode.commandFrame('Go'), encode.addressFrame(0x0800_0000)).at(-1)).toEqual({
      kind: 'go',
      address: 0x0800_0000,
    });
  });
});
