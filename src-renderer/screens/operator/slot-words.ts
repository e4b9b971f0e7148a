import type { Phase } from '#shared/phase.ts';
import type { SlotView } from '#shared/ipc/line-views.ts';

/** Steps of a run that an operator sees; short phases before the erase count as connecting. */
export type Step = Extract<
  Phase,
  'connecting' | 'erasing' | 'writing' | 'verifying' | 'protecting' | 'starting'
>;

const steps: readonly Step[] = ['connecting', 'erasing', 'writing', 'verifying', 'protecting', 'starting'];

/** Slots above this have no key. */
const LAST_KEY = 12;

/** Name of the key that starts a slot: `F3`; undefined if there is none. */
export function slotKey(slot: number): string | undefined {
  return slot <= LAST_KEY ? `F${String(slot)}` : undefined;
}

/** The step that a phase belongs to. */
export function operatorStepOf(phase: Phase): Step {
  return steps.find((step) => step === phase) ?? 'connecting';
}

/** The steps of a run in order, each with its state. What is read back before anything is written belongs to the erase. */
export function stepsOf({
  phaseAt,
  phases,
}: Pick<SlotView, 'phaseAt' | 'phases'>): { step: Step; at: 'done' | 'now' | 'next' }[] {
  const run = phases.map((phase, index) => {
    const isErased = phase === 'verifying' && phases.indexOf('writing', index) !== -1;
    return isErased ? 'erasing' : operatorStepOf(phase);
  });
  const shown = steps.filter((step) => run.includes(step));
  const present = run[phaseAt];
  const now = present === undefined ? -1 : shown.indexOf(present);
  return shown.map((step, index) => ({ step, at: index < now ? 'done' : index === now ? 'now' : 'next' }));
}

/** Share of the present phase that is done; null if that cannot be told. */
export function shareOf({ done, total }: Pick<SlotView, 'done' | 'total'>): number | null {
  return total > 0 ? Math.min(1, done / total) : null;
}

/** How many columns and rows a number of slots is shown in: fixed places, near the shape of a screen. */
export function gridOf(count: number): { columns: number; rows: number } {
  const columns = count <= 2 ? count : count <= 4 ? 2 : count <= 6 ? 3 : 4;
  return { columns, rows: Math.ceil(count / columns) };
}

/** A letter takes about this much of the height of its line; Chinese ones all of it. */
const LETTER_EM = 0.56;
/** Edges and distance of a step, and the tick of one that is done. */
const STEP_EM = 2.9;

/** How much room the words of the steps need: `narrow` up to about 300 px at 13 px, `medium` up to 400. */
export function widthOf(words: readonly string[]): 'narrow' | 'medium' | 'wide' {
  const letters = words.join('');
  const wide = letters.replace(/[\u0000-\u2fff]/g, '').length;
  const ems = (letters.length - wide) * LETTER_EM + wide + words.length * STEP_EM;
  return ems <= 24.6 ? 'narrow' : ems <= 33 ? 'medium' : 'wide';
}
