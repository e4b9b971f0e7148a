import type { JobReport } from '#shared/ipc/job-views.ts';
import type { SlotState } from '#shared/ipc/line-views.ts';
import type { JobResult } from '../jobs/job.ts';
import type { SlotRun } from '../settings/line-state-schema.ts';

/** How an ended run leaves its slot. */
export function stateAfter(run: SlotRun | null): SlotState {
  if (run?.isNoBoard === true) return 'no-board';
  const report = run?.report ?? null;
  switch (report?.outcome) {
    case 'ok':
      return 'passed';
    case 'cancelled':
      return 'stopped';
    case 'failed':
      return report.error?.code === 'E-LINE-INTERRUPTED' ? 'interrupted' : 'failed';
    case undefined:
      return 'waiting';
  }
}

/** A run as a start of the program finds it: one that was under way was interrupted. */
export function revived(run: SlotRun | null, port: string): SlotRun | null {
  if (run === null || !run.isUnderWay) return run;
  return {
    ...run,
    isUnderWay: false,
    report: run.report ?? unfinishedReport(run, port, 'E-LINE-INTERRUPTED'),
  };
}

/** What there is to say of a run that has no report of its own. */
export function unfinishedReport(
  run: SlotRun,
  port: string,
  code: 'E-LINE-INTERRUPTED' | 'E-LINE-SAME-BOARD' | 'E-LINE-OTHER-BOARD',
): JobReport {
  const { startedAtMs, unit, traceName } = run;
  return {
    jobId: `unfinished-${String(startedAtMs)}`,
    kind: 'program',
    port,
    unit,
    traceName,
    outcome: 'failed',
    // Of a run whose end nobody saw nobody knows: this is what lets no board pass for a good one.
    contents: code === 'E-LINE-INTERRUPTED' ? 'partial' : 'untouched',
    verified: false,
    identity: null,
    startedAtMs,
    durationMs: 0,
    steps: [],
    target: null,
    plan: null,
    error: { code, params: {} },
    diagnoses: [],
    boot: [],
    warnings: [],
    unproven: [],
    settings: null,
    statistics: { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 },
    left: null,
    documentId: null,
    protection: null,
    optionChange: null,
  };
}

/** Failures of a board that was never heard. */
const SILENCE = ['E-SYNC-TIMEOUT', 'E-ENTER-ANSWER', 'E-ENTER-NO-ROM'] as const;

/** True if not one byte came back, and nothing else is certain: an empty slot leaves no other marks. */
export function foundNoBoard({ outcome, error, trace, diagnoses }: JobResult): boolean {
  if (outcome !== 'failed' || !SILENCE.some((code) => code === error?.code)) return false;
  const [best] = diagnoses;
  const isExplained = best !== undefined && best.confidence === 'certain' && best.id !== 'D-NO-ANSWER';
  return !isExplained && trace.every(({ kind }) => kind !== 'received');
}

/** The unique id of the chip that was worked on, in hexadecimal; null if nobody could read it. */
export function chipOf({ target }: Pick<JobResult, 'target'>): string | null {
  return target?.uniqueId.state === 'read' ? target.uniqueId.hex : null;
}
