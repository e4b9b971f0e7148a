import { unitTaskShape } from '../job/job-shape.ts';
import type { UnitChoices } from '../job/unit-job.ts';
import type { LineJob, LineJobChange } from './line-views.ts';

/**
 * Whether a change makes another job of the one the line has: units get something else, so their results count no longer. How boards are
 * reached, and whether their erase is proved, makes no other job.
 */
export function isOtherJob(present: LineJob | null, change: LineJobChange): boolean {
  if (present === null || change.documentId !== null) return true;
  const { name, version, definition } = present;
  return (
    change.name !== name ||
    change.version !== version ||
    change.part !== definition.part.name ||
    unitKey(change.choices) !== unitKey(definition)
  );
}

/** The same text for choices that do the same to a unit. */
function unitKey({ task, layoutMode, unitData }: UnitChoices): string {
  const done = unitTaskShape({ ...task, proveErase: undefined });
  return JSON.stringify([done, layoutMode, unitData]);
}
