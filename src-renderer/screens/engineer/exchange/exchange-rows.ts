import type { TraceRow } from '#shared/trace/trace-rows.ts';

/** All rows are this high: only what is in view is drawn, at its place. */
export const ROW_HEIGHT_PX = 26;

/** The signs that say where a row went. */
export const directionSigns: Readonly<Record<TraceRow['direction'], string>> = {
  out: '→',
  in: '←',
  line: '↕',
  note: '·',
};
