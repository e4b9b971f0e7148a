import { describe, expect, it } from 'vitest';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { LogBuffer } from './log-buffer.ts';

/** One line a second from a time on. */
function linesFrom(startMs: number, ...seqs: number[]): LogLine[] {
  return seqs.map((seq) => ({
    seq,
    timeMs: startMs + seq * 1000,
    source: 'bench',
    direction: 'out',
    level: 'info',
    text: `line ${String(seq)}`,
    bytes: new Uint8Array(),
  }));
}

function lines(...seqs: number[]): LogLine[] {
  return linesFrom(0, ...seqs);
}

function seqsOf(buffer: LogBuffer): number[] {
  return buffer.lines.map(({ seq }) => seq);
}

describe('LogBuffer', () => {
  it('has every line once, also if a batch comes twice', () => {
    const buffer = new LogBuffer(100);
    buffer.add(lines(1, 2));
    buffer.add(lines(2, 3));
    expect(seqsOf(buffer)).toEqual([1, 2, 3]);
  });

  it('keeps the latest', () => {
    const buffer = new LogBuffer(3);
    buffer.add(lines(1, 2));
    buffer.add(lines(3, 4, 5));
    expect(seqsOf(buffer)).toEqual([3, 4, 5]);
  });

  it('does not bring back what was cleared', () => {
    const buffer = new LogBuffer(100);
    buffer.add(lines(1, 2, 3));
    buffer.clear();
    buffer.replace(lines(1, 2, 3, 4));
    expect(seqsOf(buffer)).toEqual([4]);
    buffer.clear();
    buffer.replace(lines(1, 2, 3, 4));
    expect(seqsOf(buffer)).toEqual([]);
  });

  it('fills in what was missed while nobody listened', () => {
    const buffer = new LogBuffer(100);
    buffer.add(lines(1, 2));
    buffer.replace(lines(1, 2, 3, 4));
    buffer.add(lines(4, 5));
    expect(seqsOf(buffer)).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps a line that came while the kept ones were on their way', () => {
    const buffer = new LogBuffer(100);
    buffer.add(lines(1, 2, 3));
    buffer.clear();
    buffer.add(lines(4));
    buffer.replace(lines(1, 2, 3));
    expect(seqsOf(buffer)).toEqual([4]);
  });

  it.each([
    { kept: [], fresh: [1, 2, 3] },
    { kept: [1, 2], fresh: [3] },
  ])('goes on with a main process that was started again and kept $kept', ({ kept, fresh }) => {
    const buffer = new LogBuffer(100);
    buffer.add(lines(40, 41, 42));
    buffer.clear();
    buffer.replace(linesFrom(60_000, ...kept));
    buffer.add(linesFrom(60_000, ...fresh));
    expect(seqsOf(buffer)).toEqual([1, 2, 3]);
  });

  it('says how many lines are gone, those of a page that came late too, and none that somebody cleared', () => {
    const buffer = new LogBuffer(3);
    buffer.add(lines(1, 2, 3));
    expect(buffer.droppedCount).toBe(0);
    buffer.add(lines(4, 5));
    expect(buffer.droppedCount).toBe(2);
    buffer.clear();
    expect(buffer.droppedCount).toBe(0);
    buffer.add(lines(6, 9));
    expect(buffer.droppedCount).toBe(2);
  });
});
