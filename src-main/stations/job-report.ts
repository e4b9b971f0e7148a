import type { JobReport, PlanView } from '#shared/ipc/job-views.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import type { JobResult } from '../jobs/job.ts';
import { optionChange } from './option-plan-view.ts';

/** What is known of a job besides its result. */
export interface ReportContext {
  jobId: string;
  port: string;
  /** Milliseconds since 1970. */
  startedAtMs: number;
  plan: PlanView | null;
  documentId: string | null;
  unit?: string | null;
  traceName?: string | null;
  protection?: JobReport['protection'];
}

/** A job that ended, as a screen gets it. The bytes it read are a document of their own. */
export function jobReport(result: JobResult, context: ReportContext): JobReport {
  const { kind, outcome, verified, durationMs, steps, target, error, warnings, unproven, settings } = result;
  return {
    protection: null,
    unit: null,
    traceName: null,
    ...context,
    kind,
    outcome,
    contents: provedContents(result),
    verified,
    identity: result.identity ?? null,
    durationMs,
    steps,
    target: target ?? null,
    error: error ?? null,
    diagnoses: result.diagnoses,
    boot: result.boot ?? [],
    warnings,
    unproven,
    settings: settings ?? null,
    statistics: result.statistics,
    left: result.left ?? null,
    optionChange: optionChange(result.options),
  };
}
