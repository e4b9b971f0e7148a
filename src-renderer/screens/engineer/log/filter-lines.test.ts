import { describe, expect, it } from 'vitest';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { filterLines, lineText } from './filter-lines.ts';

function line(text: string, bytes: number[] = [], source = 'bench'): LogLine {
  return {
    seq: 1,
    timeMs: new Date(2026, 0, 2, 3, 4, 5, 67).getTime(),
    source,
    direction: 'in',
    level: 'info',
    text,
    bytes: Uint8Array.from(bytes),
  };
}

const read = line('Read Memory 0x08000100, 256 bytes', [0x11, 0xee]);
const pid = line('ACK, PID 0x460', [0x79, 0x01, 0x04, 0x60, 0x79]);
const slot = line('NACK', [0x1f], 'slot 3');
const lines = [read, pid, slot];

describe('filterLines', () => {
  it('keeps all lines for an empty filter', () => {
    expect(filterLines(lines, '  ', false)).toBe(lines);
  });

  it('finds every word, in any order and case, and the source', () => {
    expect(filterLines(lines, '0X080001 read', false)).toEqual([read]);
    expect(filterLines(lines, 'slot 3', false)).toEqual([slot]);
    expect(filterLines(lines, 'read nack', false)).toEqual([]);
  });

  it('looks into the bytes only if they are shown', () => {
    expect(filterLines(lines, '01 04 60', true)).toEqual([pid]);
    expect(filterLines(lines, '01 04 60', false)).toEqual([]);
  });
});

describe('lineText', () => {
  it('copies what is shown', () => {
    expect(lineText(pid, true)).toBe('03:04:05.067  bench  ← ACK, PID 0x460  79 01 04 60 79');
    expect(lineText(pid, false)).toBe('03:04:05.067  bench  ← ACK, PID 0x460');
  });
});
