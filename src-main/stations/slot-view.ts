import type { Phase } from '#shared/phase.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type { SlotView } from '#shared/ipc/line-views.ts';
import type { SlotRun } from '../settings/line-state-schema.ts';
import { remainingMs } from '../documents/plan-estimate.ts';
import type { ActiveRun, Slot } from './slot.ts';

/** What a slot is shown from. */
export interface SlotFacts {
  portLabel: string;
  last: SlotRun | null;
  active: ActiveRun | undefined;
  phase: Phase | null;
}

/** A slot as screens get it. */
export function slotView(slot: Slot, { portLabel, last, active, phase }: SlotFacts): SlotView {
  const job = active?.run.state;
  const progress = job?.at === 'running' ? job : { done: 0, total: 0 };
  const report = active === undefined ? (last?.report ?? null) : null;
  return {
    slot: slot.number,
    port: slot.port,
    portLabel,
    isEnabled: slot.isEnabled,
    state: slot.state,
    unit: last?.unit ?? null,
    nextLabel: slot.nextLabel,
    phase,
    phases: last?.phases ?? [],
    phaseAt: active?.stepAt ?? -1,
    done: progress.done,
    total: progress.total,
    elapsedMs: active === undefined ? (last?.elapsedMs ?? 0) : active.run.elapsedMs,
    remainingMs: timeLeft(active),
    contents: report?.contents ?? null,
    error: report?.error ?? null,
    diagnosis: sureDiagnosis(report),
    isRepeated: last?.isRepeated ?? false,
    isSameBoard: last?.isSameBoard ?? false,
    hasReport: report !== null,
  };
}

function timeLeft(active: ActiveRun | undefined): number | null {
  if (active?.run.plan === undefined) return null;
  const { times, steps, stepAt, run } = active;
  const job = run.state;
  if (job.at !== 'running') return null;
  return remainingMs(times, steps, stepAt, job.total > 0 ? job.done / job.total : 0);
}

/** Why it failed, if that is sure enough for an operator. */
function sureDiagnosis(report: JobReport | null): Diagnosis | null {
  const best = report?.diagnoses[0];
  return best === undefined || best.confidence === 'possible' ? null : best;
}
