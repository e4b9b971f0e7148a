import { FlashError } from '#shared/errors.ts';
import type { ProgramOffer, SlotSelection } from '#shared/ipc/line-views.ts';
import { isForRetry } from './line-labels.ts';
import type { Slot } from './slot.ts';

/** What limits a start besides the slots themselves. */
export interface StartTerms {
  isLabelRequired: boolean;
  /** Units that may still be started; null if there is no limit. */
  quota: number | null;
  goalCount: number | null;
}

/** A slot that starts, and the label of its unit. */
export interface Start {
  slot: Slot;
  unit: string | null;
  /** The board is the one that was in the slot before: it must be the one that the label belongs to. */
  isSameUnit: boolean;
}

/**
 * What Program would do: it means new boards. A slot whose board passed is left out until the board was taken out, or a new
 * label says that another one is in.
 */
export function programOffer(slots: readonly Slot[], terms: StartTerms): ProgramOffer {
  const { isLabelRequired, quota } = terms;
  const startable = slots.filter(({ canStart }) => canStart);
  const hasNew = (slot: Slot) => slot.nextLabel !== null;
  const open = startable.filter((slot) => hasNew(slot) || slot.state !== 'passed');
  const within = (chosen: readonly Slot[]) =>
    chosen.map(({ number }) => number).slice(0, quota === null ? undefined : Math.max(0, quota));
  return {
    ready: within(open.filter((slot) => !isLabelRequired || hasNew(slot))),
    retry: within(
      startable.filter(
        (slot) => isForRetry(slot) && (!isLabelRequired || hasNew(slot) || slot.unit !== null),
      ),
    ),
    passed: startable.filter((slot) => slot.state === 'passed' && !hasNew(slot)).map(({ number }) => number),
    unlabelled: isLabelRequired
      ? open.filter((slot) => !hasNew(slot) && !isForRetry(slot)).map(({ number }) => number)
      : [],
    quota,
  };
}

/**
 * The slots that a command starts; those that are off or have no adapter are left out. Errors: `E-LINE-BUSY`, `E-LINE-GOAL`,
 * `E-LINE-NO-LABEL`, `E-LINE-NEW-BOARDS` if nothing is left to start.
 */
export function startsOf(slots: readonly Slot[], selection: SlotSelection, terms: StartTerms): Start[] {
  return typeof selection === 'string'
    ? startsOfKind(slots, selection, terms)
    : startsOfList(
        slots.filter(({ number }) => selection.includes(number)),
        terms,
      );
}

function startsOfKind(slots: readonly Slot[], kind: 'ready' | 'retry', terms: StartTerms): Start[] {
  const offer = programOffer(slots, terms);
  const chosen = slots.filter(({ number }) => offer[kind].includes(number));
  if (chosen.length === 0) refuseEmpty(slots, offer, terms);
  return chosen.map((slot) => (kind === 'ready' ? newUnit(slot) : sameUnit(slot)));
}

/** Says why Program has nothing to do; no error if all slots are off or have no adapter. */
function refuseEmpty(slots: readonly Slot[], { passed }: ProgramOffer, terms: StartTerms): void {
  const startable = slots.filter(({ canStart }) => canStart);
  if (terms.quota !== null && terms.quota <= 0 && startable.length > 0) refuseGoal(terms);
  const unlabelled = startable.filter(({ number }) => !passed.includes(number));
  if (unlabelled.length > 0) throw new FlashError('E-LINE-NO-LABEL', { slots: listOf(unlabelled) });
  if (passed.length > 0) throw new FlashError('E-LINE-NEW-BOARDS', { slots: passed.join(', ') });
  refuseBusy(slots);
}

function startsOfList(chosen: readonly Slot[], terms: StartTerms): Start[] {
  refuseBusy(chosen);
  const starts = chosen.filter(({ canStart }) => canStart).map(sameUnit);
  if (terms.quota !== null && starts.length > terms.quota) refuseGoal(terms);
  const unlabelled = starts.filter(({ unit }) => terms.isLabelRequired && unit === null);
  if (unlabelled.length > 0)
    throw new FlashError('E-LINE-NO-LABEL', { slots: listOf(unlabelled.map(({ slot }) => slot)) });
  return starts;
}

function newUnit(slot: Slot): Start {
  return { slot, unit: slot.nextLabel, isSameUnit: false };
}

/** A slot that is asked for on its own: without a new label it is the unit that was in it. */
function sameUnit(slot: Slot): Start {
  return slot.nextLabel === null ? { slot, unit: slot.unit, isSameUnit: true } : newUnit(slot);
}

function refuseGoal({ goalCount }: StartTerms): never {
  throw new FlashError('E-LINE-GOAL', { goal: goalCount ?? 0 });
}

function refuseBusy(slots: readonly Slot[]): void {
  const busy = slots.filter(({ isRunning }) => isRunning);
  if (busy.length > 0) throw new FlashError('E-LINE-BUSY', { slots: listOf(busy) });
}

function listOf(slots: readonly Slot[]): string {
  return slots.map(({ number }) => number).join(', ');
}
