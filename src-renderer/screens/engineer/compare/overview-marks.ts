import type { Difference } from '#shared/ipc/document-views.ts';
import type { HexRows } from '#shared/view/hex-rows.ts';

/** A stretch of the overview next to the bytes. */
export interface OverviewMark {
  kind: Difference['kind'];
  topPercent: number;
  heightPercent: number;
}

/** Nobody tells finer steps of the overview apart, and the page need not draw more. */
const STEPS = 400;

/**
 * Where differences lie among the rows of a view. Of those that fall on the same step one is shown, a changed byte before
 * one that only one side has.
 */
export function overviewMarks(differences: readonly Difference[], rows: HexRows): OverviewMark[] {
  const stepOf = (address: number) =>
    Math.floor((rows.indexOf(address) / Math.max(1, rows.rowCount)) * STEPS);
  const kinds: (Difference['kind'] | undefined)[] = Array.from({ length: STEPS }, () => undefined);
  for (const { kind, address, sizeBytes } of differences) {
    const last = stepOf(address + sizeBytes - 1);
    for (let step = stepOf(address); step <= last; step += 1)
      if (kind === 'changed' || kinds[step] === undefined) kinds[step] = kind;
  }
  return runsOf(kinds);
}

function runsOf(kinds: readonly (Difference['kind'] | undefined)[]): OverviewMark[] {
  const marks: OverviewMark[] = [];
  for (const [step, kind] of kinds.entries()) {
    const last = marks[marks.length - 1];
    if (kind === undefined) continue;
    if (last !== undefined && last.kind === kind && kinds[step - 1] === kind)
      last.heightPercent += 100 / STEPS;
    else marks.push({ kind, topPercent: (100 * step) / STEPS, heightPercent: 100 / STEPS });
  }
  return marks;
}
