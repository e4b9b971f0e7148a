import { formatAddress } from '#shared/bytes.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import { counted, text } from '#shared/text/text.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import type { JobResult } from '../../jobs/job.ts';
import { describeOptionResult, describeOptionState } from './format-options.ts';
import { formatCodes, formatDuration } from './format-quantities.ts';

/** What happened and what the board holds, in one or two sentences. A read says itself where its data went. Pure. */
export function describeResult(task: JobTask, result: JobResult, comparedBytes: number): string[] {
  const time = formatDuration(result.durationMs);
  if (result.outcome !== 'ok') {
    const headline =
      result.outcome === 'cancelled'
        ? text('cli.result.cancelled', { time })
        : text('cli.result.failed', { time });
    const aboutOptions = result.options === undefined ? [] : [describeOptionState(result.options)];
    return [`${headline} ${describeContents(result)}`, ...aboutOptions];
  }
  switch (task.kind) {
    case 'info':
    case 'read':
      return [];
    case 'program':
      return task.planOnly === true ? [text('cli.plan.untouched')] : describeProgram(result, time);
    case 'verify':
      return [describeVerify(result, comparedBytes, time)];
    case 'erase':
      return [describeErase(result, time)];
    case 'go':
      return describeGo(task, result);
    case 'protect':
      return [
        task.what === 'readout'
          ? text('cli.result.protect-readout')
          : text('cli.result.protect-write', { sectors: describeSectors(task.sectors) }),
      ];
    case 'unprotect':
      return [describeUnprotect(task, result)];
    case 'options':
      return result.options === undefined ? [] : describeOptionResult(result.options, result.durationMs);
  }
}

/** What the board holds, no more than what was proved. */
export function describeContents(result: JobResult): string {
  return text(`contents.${provedContents(result)}`);
}

function describeProgram(result: JobResult, time: string): string[] {
  const size = counted('byte', imageSizeBytes({ segments: result.plan?.contents ?? [] }));
  const headline = result.verified
    ? text('cli.result.program-verified', { size, time })
    : text('cli.result.program', { size, time });
  const sentences = [`${headline} ${describeContents(result)}`];
  if (result.left !== undefined && result.left.way !== 'go')
    return [...sentences, text(`leave.proof.${result.left.proof}`)];
  const start = result.plan?.start ?? null;
  return start === null
    ? sentences
    : [...sentences, text('cli.result.started', { address: formatAddress(start) })];
}

function describeGo({ address }: Extract<JobTask, { kind: 'go' }>, { left }: JobResult): string[] {
  if (left !== undefined && left.way !== 'go') return [text(`leave.proof.${left.proof}`)];
  return [
    address === undefined
      ? text('cli.result.go')
      : text('cli.result.go-at', { address: formatAddress(address) }),
  ];
}

function describeUnprotect(
  { what }: Extract<JobTask, { kind: 'unprotect' }>,
  { warnings }: JobResult,
): string {
  if (what === 'write') return text('cli.result.unprotect-write');
  return warnings.some(({ code }) => code === 'W-JOB-ALREADY-UNPROTECTED')
    ? text('cli.result.unprotect-nothing')
    : text('cli.result.unprotect-readout');
}

function describeVerify(result: JobResult, comparedBytes: number, time: string): string {
  const size = counted('byte', comparedBytes);
  const hasLeftOut = result.warnings.some(({ code }) => code === 'W-PLAN-LEFT-OUT');
  return hasLeftOut
    ? text('cli.result.verify-left-out', { size, time })
    : text('cli.result.verify', { size, time });
}

function describeErase(result: JobResult, time: string): string {
  const pages = counted('page', result.plan?.erasedPages.length ?? 0);
  return result.verified
    ? text('cli.result.erase-verified', { pages, time })
    : text('cli.result.erase', { pages, time });
}

function describeSectors(sectors: readonly number[]): string {
  const codes = formatCodes(sectors);
  return sectors.length === 1 ? text('cli.sectors.one', { codes }) : text('cli.sectors.other', { codes });
}
