import type { JobReport } from '#shared/ipc/job-views.ts';
import { sayDiagnosis } from '../../../parts/diagnosis/say-diagnosis.ts';
import { formatSeconds } from '../../../kit/format.ts';
import { failureText } from '../../../text/use-text.ts';
import type { Speaker } from '#shared/text/speaker.ts';

/** What a job came to, in a few words. */
export function headlineOf({ text }: Pick<Speaker, 'text'>, report: JobReport): string {
  const { kind, outcome } = report;
  const task = text(`engineer.trace.task.${kind}`);
  if (outcome === 'cancelled') return text('engineer.result.cancelled', { task });
  if (outcome === 'failed') return text('engineer.result.failed', { task });
  const time = formatSeconds(report.durationMs);
  if (kind === 'program' && !report.verified) return text('engineer.result.program-unverified', { time });
  if (kind === 'go') return text(`leave.proof.${report.left?.proof ?? 'not-proved'}`);
  if (kind === 'options')
    return text(report.optionChange === null ? 'optionBytes.result.read' : 'optionBytes.result.changed', {
      time,
    });
  if (kind === 'protect' || kind === 'unprotect')
    return text(`engineer.result.${kind}-${report.protection ?? 'readout'}`);
  return text(`engineer.result.${kind}`, { time });
}

/** Why it failed: the cause if it is sure enough, in place of what only says where it showed. */
export function failureReason(speaker: Speaker, { error, diagnoses }: JobReport): string {
  if (error === null) return '';
  const [best] = diagnoses;
  if (best === undefined || best.confidence === 'possible') return failureText(speaker, error);
  const say = (key: string) => sayDiagnosis(speaker, key, best.params);
  return `${say(best.title)} ${say(best.action)}`;
}

/** What else is known of the board, each as a sentence. */
export function remarksOf({ text }: Pick<Speaker, 'text'>, { kind, left, contents }: JobReport): string[] {
  const touchesFlash = kind === 'program' || kind === 'erase' || kind === 'unprotect';
  return [
    ...(left === null || kind === 'go' ? [] : [text(`leave.proof.${left.proof}`)]),
    ...(touchesFlash ? [text(`contents.${contents}`)] : []),
  ];
}
