import type { LineChange, LineSnapshot } from '#shared/ipc/line-views.ts';
import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import type { ErasePolicy } from '#shared/plan/plan.ts';
import { presetOf, wiringPresets, type WiringPreset } from '../connection/wiring-presets.ts';

/** What is in the fields of the line's set-up. */
export interface LineDraft {
  name: string;
  /** An opened file; empty: the firmware the line has already. */
  documentId: string;
  part: string;
  erase: ErasePolicy;
  verify: boolean;
  protect: boolean;
  go: boolean;
  slots: { port: string; isEnabled: boolean }[];
  baudRate: string;
  wiring: WiringPreset;
  goal: string;
}

/** The fields as the line is now. */
export function draftOf({ job, slots, baudRate, wiring, totals, isDemo }: LineSnapshot): LineDraft {
  return {
    name: isDemo ? '' : (job?.name ?? ''),
    documentId: '',
    part: job?.part ?? '',
    erase: job?.erase ?? 'needed',
    verify: job?.verify ?? true,
    protect: job?.protect ?? false,
    go: job?.go ?? false,
    slots: slots.map(({ port, isEnabled }) => ({ port, isEnabled })),
    baudRate: String(baudRate),
    wiring: presetOf(wiring),
    goal: totals.goalCount === null ? '' : String(totals.goalCount),
  };
}

/** The slots with another count: new ones take a free port where there is one. */
export function resizeSlots(
  slots: LineDraft['slots'],
  count: number,
  ports: readonly string[],
): LineDraft['slots'] {
  const kept = slots.slice(0, Math.min(count, MAX_SLOTS));
  while (kept.length < count && kept.length < MAX_SLOTS) {
    const free = ports.find(
      (port) => !port.startsWith('virtual:') && kept.every((slot) => slot.port !== port),
    );
    kept.push({ port: free ?? slots[0]?.port ?? ports[0] ?? '', isEnabled: true });
  }
  return kept;
}

/** What is to be changed, or undefined where the fields cannot be used yet. */
export function changeOf(draft: LineDraft, line: LineSnapshot): LineChange | undefined {
  const baudRate = Number(draft.baudRate);
  const goalCount = draft.goal.trim() === '' ? null : Number(draft.goal);
  const hasPorts = draft.slots.every(({ port }) => port.trim() !== '');
  const isNumber =
    Number.isInteger(baudRate) && (goalCount === null || (Number.isInteger(goalCount) && goalCount > 0));
  if (!hasPorts || !isNumber) return undefined;
  const common = { slots: draft.slots, baudRate, wiring: wiringPresets[draft.wiring], goalCount };
  if (draft.documentId === '') return isSameJob(draft, line) ? common : undefined;
  const { name, documentId, part, erase, verify, protect, go } = draft;
  if (name.trim() === '' || part.trim() === '') return undefined;
  return { ...common, job: { name: name.trim(), documentId, part: part.trim(), erase, verify, protect, go } };
}

/** A job is changed as a whole, with its file: what the line has is a copy. */
function isSameJob(draft: LineDraft, { job }: LineSnapshot): boolean {
  return (
    job !== null &&
    draft.part === job.part &&
    draft.erase === job.erase &&
    draft.verify === job.verify &&
    draft.protect === job.protect &&
    draft.go === job.go
  );
}
