import type { LineSnapshot, SlotView } from '#shared/ipc/line-views.ts';
import type { Workplace } from '#main/stations/workplace.ts';
import { sleep } from '#main/time/clock.ts';
import type { WorkplaceRig } from './workplace-rig.ts';

/** One slot of a snapshot; the first is 1. */
export function slotOf(snapshot: LineSnapshot, number: number): SlotView {
  const found = snapshot.slots.find((candidate) => candidate.slot === number);
  if (found === undefined) throw new Error(`no slot ${String(number)}`);
  return found;
}

/** The state of every slot, in order. */
export function statesOf({ line }: Pick<Workplace, 'line'>): string[] {
  return line.snapshot.slots.map(({ state }) => state);
}

/** Waits until a slot is in a phase. */
export async function untilPhase(
  { workplace, clock }: WorkplaceRig,
  slot: number,
  phase: string,
): Promise<void> {
  while (slotOf(workplace.line.snapshot, slot).phase !== phase) await sleep(clock, 10);
}
