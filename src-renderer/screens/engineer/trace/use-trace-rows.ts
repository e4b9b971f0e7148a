import { shallowRef, watch, type Ref } from 'vue';
import type { TraceRow } from '#shared/trace/trace-rows.ts';

/** Rows that are fetched at a time. */
export const ROWS_PER_FETCH = 200;

/** Asks for rows; gives undefined if that failed. */
export type FetchRows = (
  from: number,
  count: number,
) => Promise<{ rows: readonly TraceRow[]; rowCount: number } | undefined>;

/**
 * The rows of a long trace, fetched in pieces as they come into view. `source` changes when other rows are wanted: another
 * trace, another filter.
 */
export function useTraceRows(source: Ref<string>, fetchRows: FetchRows) {
  const rowCount = shallowRef(0);
  const pieces = shallowRef<ReadonlyMap<number, readonly TraceRow[]>>(new Map());
  const asked = new Set<number>();

  async function fetchPiece(piece: number): Promise<void> {
    if (asked.has(piece)) return;
    asked.add(piece);
    const wanted = source.value;
    const answer = await fetchRows(piece * ROWS_PER_FETCH, ROWS_PER_FETCH);
    // What was asked for before a change is of no interest any more.
    if (answer === undefined || wanted !== source.value) return;
    rowCount.value = answer.rowCount;
    pieces.value = new Map(pieces.value).set(piece, answer.rows);
  }

  watch(
    source,
    () => {
      asked.clear();
      pieces.value = new Map();
      void fetchPiece(0);
    },
    { immediate: true },
  );

  return {
    rowCount,
    /** A row, or undefined while it is on its way. */
    rowAt: (index: number): TraceRow | undefined =>
      pieces.value.get(Math.floor(index / ROWS_PER_FETCH))?.[index % ROWS_PER_FETCH],
    /** Call with the rows that are in view. */
    show(first: number, last: number): void {
      for (let piece = Math.floor(first / ROWS_PER_FETCH); piece * ROWS_PER_FETCH <= last; piece += 1)
        void fetchPiece(piece);
    },
  };
}
