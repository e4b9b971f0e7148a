import type { SlotView } from '#shared/ipc/line-views.ts';

/**
 * Share of the work done by the slots that run, 0 to 1; undefined if none runs. A slot counts by its finished phases.
 */
export function lineProgress(slots: readonly SlotView[]): number | undefined {
  const running = slots.filter(({ state }) => state === 'running' || state === 'stopping');
  if (running.length === 0) return undefined;
  return running.reduce((sum, slot) => sum + slotProgress(slot), 0) / running.length;
}

function slotProgress({ phases, phaseAt, done, total }: SlotView): number {
  if (phases.length === 0 || phaseAt === -1) return 0;
  const finished = phaseAt;
  return (finished + (total > 0 ? Math.min(1, done / total) : 0)) / phases.length;
}
