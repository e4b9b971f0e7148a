import type { FlashErrorData } from '#shared/errors.ts';
import type { Phase } from '#shared/phase.ts';
import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import { isUnverified } from '#shared/job/proved-contents.ts';

/** Something that a person at the line should hear of. */
export type SlotEvent =
  | { kind: 'started' | 'stopped' | 'no-board' | 'same-board'; slot: number }
  | { kind: 'passed'; slot: number; isVerified: boolean }
  | { kind: 'phase'; slot: number; phase: Phase }
  | { kind: 'failed'; slot: number; error: FlashErrorData | null };

/**
 * What happened between two snapshots, by slot. Nothing if there is no earlier one: a window that was opened late does
 * not repeat what is over.
 */
export function slotEvents(before: LineSnapshot | null, after: LineSnapshot | null): readonly SlotEvent[] {
  if (before === null || after === null) return [];
  return after.slots.flatMap((slot) => {
    const earlier = before.slots.find((candidate) => candidate.slot === slot.slot);
    return earlier === undefined ? [] : eventsOf(earlier, slot);
  });
}

function eventsOf(before: SlotView, after: SlotView): SlotEvent[] {
  const { slot } = after;
  if (after.state === 'running') {
    const events: SlotEvent[] = isUnderWay(before) ? [] : [{ kind: 'started', slot }];
    if (after.phase !== null && after.phase !== before.phase)
      events.push({ kind: 'phase', slot, phase: after.phase });
    return events;
  }
  if (!isUnderWay(before)) return [];
  switch (after.state) {
    case 'passed':
      if (after.isSameBoard) return [{ kind: 'same-board', slot }];
      return [{ kind: 'passed', slot, isVerified: !isUnverified(after.contents) }];
    case 'no-board':
      return [{ kind: 'no-board', slot }];
    case 'stopped':
      return [{ kind: 'stopped', slot }];
    case 'failed':
      return [{ kind: 'failed', slot, error: after.error }];
    default:
      return [];
  }
}

/** True while a run is under way, also one that was asked to stop. */
export function isUnderWay({ state }: Pick<SlotView, 'state'>): boolean {
  return state === 'running' || state === 'stopping';
}
