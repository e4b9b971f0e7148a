import { describe, expect, it } from 'vitest';
import { english } from '../text/text.ts';
import type { TraceRecord } from './trace-record.ts';
import { traceRows } from './trace-rows.ts';

let timeMs = 0;
const sent = (...bytes: number[]): TraceRecord => ({
  kind: 'sent',
  timeMs: ++timeMs,
  bytes: Uint8Array.from(bytes),
});
const received = (...bytes: number[]): TraceRecord => ({
  kind: 'received',
  timeMs: ++timeMs,
  bytes: Uint8Array.from(bytes),
});

function words(...records: TraceRecord[]): string[] {
  return traceRows(records, english).map(
    ({ isFault, direction, text }) => `${isFault ? '!' : ''}${direction} ${text}`,
  );
}

describe('a trace in rows', () => {
  it('has a command and its answer in a row each, from their first byte on: the ACKs between are in the answer', () => {
    timeMs = 0;
    const rows = traceRows(
      [
        sent(0x11, 0xee),
        received(0x79),
        sent(0x08, 0, 0, 0, 0x08),
        received(0x79),
        sent(0x01, 0xfe),
        received(0x79),
        received(1, 2),
      ],
      english,
    );
    expect(rows.map(({ text, timeMs: at, bytes }) => [text, at, bytes.length])).toEqual([
      ['Read Memory 0x08000000, 2 bytes', 1, 9],
      ['ACK, 2 bytes', 2, 5],
    ]);
  });

  it('shows the command that was refused before its address', () => {
    expect(words(sent(0x31, 0xce), received(0x1f), sent(0x00, 0xff), received(0x79))).toEqual([
      'out Write Memory …',
      '!in NACK',
      'out Get',
      'in ACK',
    ]);
  });

  it('tells a silence from the pause after an answer', () => {
    const timeout: TraceRecord = { kind: 'timeout', timeMs: 500, byteCount: 1 };
    expect(words(sent(0x7f), timeout, sent(0x7f), received(0x79), timeout)).toEqual([
      'out 0x7F (synchronise)',
      '!line No answer: 1 byte due within the wait',
      'out 0x7F (synchronise)',
      'in ACK',
      'line Nothing more arrived',
    ]);
  });

  it('tells what was decided, and leaves out what only a replay needs', () => {
    const error = { code: 'E-PORT-BUSY' as const, params: { port: 'COM3' } };
    expect(
      words(
        { kind: 'failed', timeMs: 1, call: 'open', error },
        { kind: 'clock', timeMs: 1 },
        { kind: 'timer', timeMs: 1, timer: 0 },
        { kind: 'accepted', timeMs: 1 },
        { kind: 'approval', timeMs: 1, error: null },
        { kind: 'plan', timeMs: 1, erasedPages: 2, writeCount: 3, writeBytes: 700 },
        { kind: 'cancel', timeMs: 1 },
      ),
    ).toEqual([
      expect.stringMatching(/^!line The port could not be opened: .*E-PORT-BUSY/),
      'note Plan approved',
      'note Plan: 2 pages to erase, 3 writes, 700 bytes',
      'note Stop requested',
    ]);
  });

  it('shows codes of another version as they are', () => {
    const error = { code: 'E-FUTURE-THING', params: {} } as never;
    const warning = { code: 'W-FUTURE-THING', params: {} } as never;
    expect(
      words({ kind: 'failed', timeMs: 1, call: 'take', error }, { kind: 'warning', timeMs: 1, warning }),
    ).toEqual(['!line The line failed: E-FUTURE-THING', 'note Warning: W-FUTURE-THING']);
  });

  it('reads a hundred thousand records without a stall', () => {
    const many = Array.from({ length: 50_000 }, () => [
      sent(0x02, 0xfd),
      received(0x79, 1, 4, 0x60, 0x79),
    ]).flat();
    const startMs = performance.now();
    expect(traceRows(many, english)).toHaveLength(100_000);
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});
