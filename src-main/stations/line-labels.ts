import { FlashError } from '#shared/errors.ts';
import {
  cleanLabel,
  fitsLabelPattern,
  MAX_LABEL_LENGTH,
  MIN_LABEL_LENGTH,
  type LabelRule,
} from '#shared/job/label-rule.ts';
import type { Slot } from './slot.ts';

/** The label as it is kept. Errors: `E-LINE-LABEL-LENGTH`, `E-LINE-LABEL-FORM` if it is not what the job demands. */
export function checkLabel(scanned: string, { pattern }: LabelRule): string {
  const label = cleanLabel(scanned);
  if (label.length < MIN_LABEL_LENGTH || label.length > MAX_LABEL_LENGTH)
    throw new FlashError('E-LINE-LABEL-LENGTH', { label, min: MIN_LABEL_LENGTH, max: MAX_LABEL_LENGTH });
  if (pattern !== null && !fitsLabelPattern(pattern, label))
    throw new FlashError('E-LINE-LABEL-FORM', { label, pattern });
  return label;
}

/**
 * The slot that a label goes to: the one that was chosen, that of the board which failed under this label, or the next one.
 * Errors: `E-LINE-LABEL-TWICE`, `E-LINE-LABEL-FULL`, `E-LINE-SLOT-OFF`.
 */
export function slotForLabel(slots: readonly Slot[], label: string, chosen: number | null): Slot {
  const holder = slots.find((slot) => slot.nextLabel === label || (slot.isRunning && slot.unit === label));
  const isMove = holder !== undefined && !holder.isRunning && chosen !== null && chosen !== holder.number;
  if (holder !== undefined && !isMove)
    throw new FlashError('E-LINE-LABEL-TWICE', { label, slot: holder.number });
  if (chosen !== null) return enabledSlot(slots, chosen);
  const failed = slots.find((slot) => slot.unit === label && isForRetry(slot));
  const next = failed ?? slots.find(({ number }) => number === nextScanSlot(slots, null));
  if (next === undefined) throw new FlashError('E-LINE-LABEL-FULL', {});
  return next;
}

/** A slot that is in use, by its number. Errors: `E-LINE-SLOT-OFF`. */
export function enabledSlot(slots: readonly Slot[], number: number): Slot {
  const slot = slots.find((candidate) => candidate.number === number);
  if (slot?.isEnabled !== true) throw new FlashError('E-LINE-SLOT-OFF', { slot: number });
  return slot;
}

/**
 * Where the next label goes: in the order of the slots, as boards are put in; those that run come last, for the board after
 * this one. null if every slot has its label.
 */
export function nextScanSlot(slots: readonly Slot[], chosen: number | null): number | null {
  if (chosen !== null) return chosen;
  const open = slots.filter(
    ({ state, nextLabel }) => nextLabel === null && !['off', 'missing'].includes(state),
  );
  return (open.find(({ isRunning }) => !isRunning) ?? open[0])?.number ?? null;
}

/** True if the board in a slot is not done: it can be tried again. */
export function isForRetry({ resultState }: Pick<Slot, 'resultState'>): boolean {
  return resultState === 'failed' || resultState === 'stopped' || resultState === 'interrupted';
}
