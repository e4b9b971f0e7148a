import { describe, expect, it, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { TraceRow } from '#shared/trace/trace-rows.ts';
import { ROWS_PER_FETCH, useTraceRows, type FetchRows } from './use-trace-rows.ts';

const row = (index: number): TraceRow => ({
  timeMs: index,
  direction: 'out',
  isFault: false,
  text: `row ${String(index)}`,
  bytes: new Uint8Array(),
});

function fetcher(rowCount: number) {
  return vi.fn<FetchRows>((from, count) =>
    Promise.resolve({
      rowCount,
      rows: Array.from({ length: Math.min(count, rowCount - from) }, (_, index) => row(from + index)),
    }),
  );
}

describe('the rows of a trace', () => {
  it('are fetched in pieces as they come into view, each once', async () => {
    const fetchRows = fetcher(100_000);
    const rows = useTraceRows(ref('a'), fetchRows);
    await vi.waitFor(() => {
      expect(rows.rowCount.value).toBe(100_000);
    });
    rows.show(ROWS_PER_FETCH * 3 - 5, ROWS_PER_FETCH * 3 + 5);
    rows.show(ROWS_PER_FETCH * 3 - 5, ROWS_PER_FETCH * 3 + 6);
    await vi.waitFor(() => {
      expect(rows.rowAt(ROWS_PER_FETCH * 3)?.text).toBe(`row ${String(ROWS_PER_FETCH * 3)}`);
    });
    expect(fetchRows.mock.calls.map(([from]) => from)).toEqual([0, ROWS_PER_FETCH * 2, ROWS_PER_FETCH * 3]);
    expect(rows.rowAt(50_000)).toBeUndefined();
  });

  it('are those of the present source, also if an earlier answer comes late', async () => {
    const source = ref('a');
    const answers: ((text: string) => void)[] = [];
    const rows = useTraceRows(source, () => {
      return new Promise((resolve) => {
        answers.push((text) => {
          resolve({ rowCount: 1, rows: [{ ...row(0), text }] });
        });
      });
    });
    source.value = 'b';
    await nextTick();
    answers[1]?.('of b');
    await vi.waitFor(() => {
      expect(rows.rowAt(0)?.text).toBe('of b');
    });
    answers[0]?.('of a');
    await nextTick();
    expect(rows.rowAt(0)?.text).toBe('of b');
  });
});
