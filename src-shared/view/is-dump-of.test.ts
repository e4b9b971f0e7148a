import { describe, expect, it } from 'vitest';
import type { BenchBoard } from '../ipc/bench-views.ts';
import type { DumpSource } from '../ipc/document-views.ts';
import type { UniqueId } from '../job/target-info.ts';
import { isDumpOf } from './is-dump-of.ts';

const PORT = '/dev/ttyUSB0';
const source: DumpSource = { pid: 0x460, uniqueId: 'AA01', port: PORT, identifiedAtMs: 1000 };

function board(uniqueId: UniqueId, more: { pid?: number; identifiedAtMs?: number } = {}): BenchBoard {
  const { pid = 0x460, identifiedAtMs = 1000 } = more;
  return { info: { pid, uniqueId }, identifiedAtMs } as BenchBoard;
}

const read = (hex: string): UniqueId => ({ state: 'read', hex });
const unreadable: UniqueId = { state: 'unreadable', reason: 'no-register' };

describe('a dump', () => {
  it('is of the board with the same unique id, also when that was connected again', () => {
    expect(isDumpOf(source, board(read('AA01')), PORT)).toBe(true);
    expect(isDumpOf(source, board(read('AA01'), { identifiedAtMs: 2000 }), PORT)).toBe(true);
  });

  it('is of no other board, part or port', () => {
    expect(isDumpOf(source, board(read('AA02')), PORT)).toBe(false);
    expect(isDumpOf(source, board(read('AA01'), { pid: 0x410 }), PORT)).toBe(false);
    expect(isDumpOf(source, board(read('AA01')), '/dev/ttyUSB1')).toBe(false);
    expect(isDumpOf(source, board(unreadable), PORT)).toBe(false);
  });

  it('of a board without a readable unique id is of that board while it stays connected', () => {
    const nameless = { ...source, uniqueId: null };
    expect(isDumpOf(nameless, board(unreadable), PORT)).toBe(true);
    expect(isDumpOf(nameless, board(unreadable, { identifiedAtMs: 2000 }), PORT)).toBe(false);
    expect(isDumpOf(nameless, board(read('AA01')), PORT)).toBe(false);
  });
});
