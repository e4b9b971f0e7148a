import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes.ts';
import type { ErrorCode } from '../errors.ts';
import { phases } from '../phase.ts';
import type { Segment } from '../image/segment.ts';
import { FORMAT_VERSION, sealChunk, fileStart } from './chunks.ts';
import { crc32 } from '../image/crc32.ts';
import { decodeTrace } from './decode-trace.ts';
import { payloadLimitMiB } from './payload-codec.ts';
import { roundTime } from './record-codec.ts';
import { TraceEncoder } from './trace-encoder.ts';
import { linkCalls, type TraceRecord } from './trace-record.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const image: Segment[] = [
  {
    address: 0x0800_0000,
    bytes: Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + (index >> 3)) & 0xff),
  },
  { address: 0xffff_fff0, bytes: Uint8Array.from({ length: 16 }, (_, index) => index) },
];

function encode(records: readonly TraceRecord[], segments: readonly Segment[] = image): Uint8Array {
  const encoder = new TraceEncoder(segments);
  return Uint8Array.from([
    ...encoder.begin({ who: 'a test – ü' }),
    ...encoder.records(records),
    ...encoder.end({ outcome: 'ok' }),
  ]);
}

/** A short run, with every way in which bytes can be kept: as they are, from the image, and repeated. */
const sample: TraceRecord[] = [
  { kind: 'opened', timeMs: 0, port: '/dev/ttyUSB0', hasModemLines: true },
  { kind: 'settings', timeMs: 0.25, baudRate: 115_200, parity: 'even' },
  { kind: 'sent', timeMs: 1, bytes: Uint8Array.of(0x7f) },
  { kind: 'received', timeMs: 1.125, bytes: Uint8Array.of(0x79) },
  { kind: 'sent', timeMs: 2, bytes: Uint8Array.of(0x08, 0, 0, 0x10, 0x18) },
  { kind: 'sent', timeMs: 3, bytes: Uint8Array.of(0x3f, ...image[0]!.bytes.subarray(16, 80), 0x55) },
  { kind: 'received', timeMs: 4, bytes: new Uint8Array(40).fill(0xff) },
  { kind: 'timeout', timeMs: 1004, byteCount: 1 },
];

function codeOf(action: () => unknown): ErrorCode | 'none' {
  try {
    action();
    return 'none';
  } catch (error) {
    return (error as { code: ErrorCode }).code;
  }
}

const bytes = fc.uint8Array({ maxLength: 300 });
/** Pieces of the image, so that the references into it are exercised. */
const imageBytes = fc
  .tuple(fc.nat(500), fc.nat(120), bytes)
  .map(([from, length, tail]) =>
    Uint8Array.from([...image[0]!.bytes.subarray(from, from + length), ...tail]),
  );
const count = fc.nat();
const error = fc.constant({ code: 'E-PORT-LOST' as const, params: { port: 'ü"\\', detail: '☃' } });
const body: fc.Arbitrary<Record<string, unknown> & { kind: TraceRecord['kind'] }> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('sent' as const, 'received' as const),
    bytes: fc.oneof(bytes, imageBytes),
  }),
  fc.record({ kind: fc.constant('lines' as const), dtr: fc.boolean(), rts: fc.boolean() }),
  fc.record({
    kind: fc.constant('settings' as const),
    baudRate: count,
    parity: fc.constantFrom('even', 'none', 'odd'),
  }),
  fc.record({ kind: fc.constant('phase' as const), phase: fc.constantFrom(...phases) }),
  fc.record({
    kind: fc.constant('opened' as const),
    port: fc.string({ unit: 'binary' }),
    hasModemLines: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom('closed' as const, 'accepted' as const, 'clock' as const, 'cancel' as const),
  }),
  fc.record({ kind: fc.constantFrom('timeout' as const, 'discarded' as const), byteCount: count }),
  fc.record({ kind: fc.constant('failed' as const), call: fc.constantFrom(...linkCalls), error }),
  fc.record({ kind: fc.constant('timer' as const), timer: count }),
  fc.record({ kind: fc.constant('approval' as const), error: fc.oneof(fc.constant(null), error) }),
  fc.record({ kind: fc.constant('user-layout' as const), fields: fc.string() }),
  fc.record({
    kind: fc.constant('warning' as const),
    warning: fc.constant({ code: 'W-JOB-REPAIRED', params: {} }),
  }),
  fc.record({ kind: fc.constant('plan' as const), erasedPages: count, writeCount: count, writeBytes: count }),
);
const records = fc
  .array(fc.tuple(body, fc.double({ min: 0, max: 1e7, noNaN: true })), { maxLength: 40 })
  .map(
    (pairs) =>
      pairs.map(([each, timeMs]) => ({ ...each, timeMs: roundTime(timeMs) })) as unknown as TraceRecord[],
  );

describe('a trace file', () => {
  it('gives back every record that was put in, whatever it is, to the microsecond', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(decodeTrace(encode(list))).toEqual({
          header: { who: 'a test – ü' },
          image,
          records: list,
          verdict: { outcome: 'ok' },
          isCut: false,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same records back however they were appended', () => {
    const encoder = new TraceEncoder(image);
    const parts = [encoder.begin({}), ...sample.map((record) => encoder.records([record])), encoder.end({})];
    const file = Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(decodeTrace(file).records).toEqual(sample);
  });

  it('keeps bytes of the firmware once, however often they pass', () => {
    const named: TraceRecord = { kind: 'sent', timeMs: 0, bytes: Uint8Array.of(0x08, 0, 0, 0, 0x08) };
    const passed: TraceRecord[] = [1, 2, 3].map((timeMs) => ({
      kind: 'sent',
      timeMs,
      bytes: image[0]!.bytes,
    }));
    expect(encode([named, ...passed]).length - encode([]).length).toBeLessThan(60);
  });

  it('keeps an image that fits no single chunk', () => {
    const large = [{ address: 0x9000_0000, bytes: new Uint8Array(0x1000100).fill(7) }];
    const encoder = new TraceEncoder(large);
    const begin = encoder.begin({});
    const end = encoder.end({});
    const file = new Uint8Array(begin.length + end.length);
    file.set(begin);
    file.set(end, begin.length);
    const [segment] = decodeTrace(file).image;
    expect(segment?.address).toBe(0x9000_0000);
    expect(segment?.bytes.length).toBe(0x1000100);
    expect(segment?.bytes.at(-1)).toBe(7);
  });

  it('is refused as cut wherever it is cut, and can be read up to the cut once its header is there', () => {
    const file = encode(sample);
    const isWhole = new Set<number>();
    for (let length = 1; length < file.length; length += 1) {
      const cut = file.subarray(0, length);
      expect(
        codeOf(() => decodeTrace(cut)),
        `cut after ${String(length)} bytes`,
      ).toBe('E-TRACE-CUT');
      const code = codeOf(() => {
        const { records: found, isCut, verdict } = decodeTrace(cut, { partial: true });
        expect(isCut).toBe(true);
        expect(sample.slice(0, found.length)).toEqual(found);
        isWhole.add(found.length);
        if (found.length === 0) expect(verdict).toBeUndefined();
      });
      expect(['none', 'E-TRACE-CUT']).toContain(code);
    }
    expect([...isWhole]).toEqual([0, sample.length]);
    expect(codeOf(() => decodeTrace(new Uint8Array()))).toBe('E-TRACE-FORMAT');
  });

  it('is refused after any change of any single byte, never as a file that was merely cut', () => {
    const file = encode(sample);
    for (let at = 0; at < file.length; at += 1) {
      for (const flip of [0x01, 0x80, 0xff, (at * 29 + 3) & 0xff || 5]) {
        const edited = file.slice();
        edited[at] = (edited[at] ?? 0) ^ flip;
        const expected = at < 7 ? 'E-TRACE-FORMAT' : at === 7 ? 'E-TRACE-VERSION' : 'E-TRACE-EDITED';
        expect(
          codeOf(() => decodeTrace(edited)),
          `byte ${String(at)}`,
        ).toBe(expected);
        expect(codeOf(() => decodeTrace(edited, { partial: true }))).toBe(expected);
      }
    }
  });

  it('is refused if a chunk was left out, moved, doubled or put after the end', () => {
    const encoder = new TraceEncoder([]);
    const [begin, first, second, end] = [
      encoder.begin({}),
      encoder.records(sample.slice(0, 4)),
      encoder.records(sample.slice(4)),
      encoder.end({}),
    ];
    const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
    expect(codeOf(() => decodeTrace(join(begin, first, second, end)))).toBe('none');
    for (const changed of [
      join(begin, second, end),
      join(begin, first, end),
      join(begin, second, first, end),
      join(begin, first, first, second, end),
      join(begin, first, second, end, end),
      join(begin, first, second, end, Uint8Array.of(0)),
    ])
      expect(codeOf(() => decodeTrace(changed))).toBe('E-TRACE-EDITED');
  });

  it('is not called cut if the chunk that was cut belongs to another place', () => {
    const encoder = new TraceEncoder([]);
    const [begin, first, second] = [
      encoder.begin({}),
      encoder.records(sample.slice(0, 4)),
      encoder.records(sample.slice(4)),
    ];
    const cutAfter = (...parts: Uint8Array[]) =>
      codeOf(() => decodeTrace(Uint8Array.from(parts.flatMap((part) => [...part]).slice(0, -3))));
    expect(cutAfter(begin, first, second)).toBe('E-TRACE-CUT');
    expect(cutAfter(begin, second)).toBe('E-TRACE-EDITED');
    expect(cutAfter(begin, first, first)).toBe('E-TRACE-EDITED');
  });

  it('is refused with a word about it if its checksums fit and its contents make no sense', () => {
    const build = (...chunks: [kind: Parameters<typeof sealChunk>[0], payload: number[]][]) => {
      const start = fileStart();
      let { chain } = start;
      const all = [...start.bytes];
      for (const [kind, payload] of chunks) {
        const sealed = sealChunk(kind, Uint8Array.from(payload), chain);
        chain = sealed.chain;
        all.push(...sealed.bytes);
      }
      return Uint8Array.from(all);
    };
    const json = [...encodeUtf8('{}')];
    const trace = (records: number[], before: [kind: 'image', payload: number[]][] = []) =>
      build(['header', json], ...before, ['records', records], ['verdict', json], ['end', []]);
    expect(codeOf(() => decodeTrace(trace([])))).toBe('none');
    for (const broken of [
      trace([99, 0]), // an unknown kind of record
      trace([1, 0, 200]), // payload without its bytes
      trace([1, 0, 5, 5 * 4 + 1, 0]), // a stretch of an image that is not there
      trace([1, 0, 2, 3 * 4, 1, 2, 3]), // a piece longer than its payload
      trace([1, 0, 2, 0]), // a piece of no length
      trace([1, 0, 0xff, 0xff, 0xff, 0xff, 0x7f]), // a payload of gigabytes
      trace([5, 0, 77]), // a phase that does not exist
      trace([9, 0, 1, 0x31]), // an error that is none
      trace([17, 0, 2, 0x5b, 0x5d]), // a warning without a code
      trace([6, 0, 1, 0xff]), // no UTF-8
      trace([11, ...new Array<number>(9).fill(0xff)]), // a time beyond all numbers
      trace(
        [],
        [
          ['image', [0]],
          ['image', [0xff, 0xff, 0xff, 0xff, 0x1f, 1]],
        ],
      ),
      build(['header', json], ['end', []]),
      build(['header', json], ['header', json], ['verdict', json], ['end', []]),
      build(['header', [0x7b]], ['verdict', json], ['end', []]),
    ])
      expect(codeOf(() => decodeTrace(broken))).toBe('E-TRACE-FORMAT');
    expect(FORMAT_VERSION).toBe(1);
  });

  it('is refused if a small file would fill the memory, and not if a run just packs well', () => {
    const zeros = (count: number): TraceRecord[] =>
      Array.from({ length: count }, (_, timeMs) => ({
        kind: 'received',
        timeMs,
        bytes: new Uint8Array(1 << 20),
      }));
    const bomb = encode(zeros(18));
    expect(bomb.length).toBeLessThan(2000);
    expect(() => decodeTrace(bomb)).toThrow('E-TRACE-TOO-LARGE: The trace expands to more than 17 MiB');
    expect(decodeTrace(encode(zeros(16))).records).toHaveLength(16);
  });

  it('is refused if it has more records than any run, however short they are', () => {
    const limit = 2 * 1024 * 1024;
    function* looks(count: number): Generator<TraceRecord> {
      for (let index = 0; index < count; index += 1) yield { kind: 'clock', timeMs: 0 };
    }
    const fileOf = (count: number) => {
      const encoder = new TraceEncoder([]);
      return concatBytes([encoder.begin({}), encoder.records(looks(count)), encoder.end({})]);
    };
    const flood = fileOf(limit + 1);
    expect(flood.length).toBeLessThan(5 * 1024 * 1024);
    expect(() => decodeTrace(flood)).toThrow('E-TRACE-TOO-LARGE');
    expect(decodeTrace(fileOf(limit / 64)).records).toHaveLength(limit / 64);
  });

  it('lets a large file come to more, up to a limit', () => {
    expect([0, 1000, 1 << 20, 1 << 26].map(payloadLimitMiB)).toEqual([16, 17, 80, 256]);
  });

  it('survives any bytes after a good start', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (rest) => {
        const file = Uint8Array.from([...fileStart().bytes, ...rest]);
        expect(['E-TRACE-EDITED', 'E-TRACE-CUT', 'E-TRACE-FORMAT']).toContain(
          codeOf(() => decodeTrace(file)),
        );
      }),
    );
  });
});

describe('the checksum of a trace', () => {
  it('is the CRC-32 of zlib, in one go or in pieces', () => {
    const text = encodeUtf8('123456789');
    expect(crc32(text)).toBe(0xcbf43926);
    expect(crc32(text.subarray(4), crc32(text.subarray(0, 4)))).toBe(0xcbf43926);
  });
});

describe('UTF-8', () => {
  it('comes back as it was, and lone surrogates as the sign for what cannot be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
    expect(decodeUtf8(encodeUtf8('a\ud800b'))).toBe('a\ufffdb');
    expect(decodeUtf8(Uint8Array.of(0xc3))).toBeUndefined();
  });
});
