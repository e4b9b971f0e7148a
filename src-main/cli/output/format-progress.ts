import type { Phase } from '#shared/phase.ts';
import { counted, groupDigits, text } from '#shared/text/text.ts';
import { formatDuration, formatRate } from './format-quantities.ts';

/** How far a phase is. `total` and `done` are pages while erasing, bytes otherwise. */
export interface Progress {
  phase: Phase;
  done: number;
  total: number;
  elapsedMs: number;
}

const BAR_WIDTH = 24;
const PHASE_WIDTH = 11;
/** Below this time a rate says nothing. */
const MIN_RATE_TIME_MS = 500;
/** A bar that would not fit is worse than none. */
const MIN_COLUMNS_FOR_BAR = 72;

/** One line that shows how far a phase is: word, bar, percent, amount, rate and time left. Pure. */
export function formatProgress(progress: Progress, columns: number): string {
  const { phase, done, total, elapsedMs } = progress;
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const parts = [
    text(`phases.${phase}`).padEnd(PHASE_WIDTH),
    ...(columns < MIN_COLUMNS_FOR_BAR ? [] : [bar(share)]),
    `${String(Math.floor(share * 100)).padStart(3)} %`,
    amount(progress),
  ];
  const isBytes = unitOf(phase) === 'byte';
  if (elapsedMs >= MIN_RATE_TIME_MS && done > 0) {
    if (isBytes) parts.push(formatRate(done, elapsedMs));
    const leftMs = (elapsedMs * (total - done)) / done;
    if (done < total) parts.push(text('cli.progress.left', { time: formatDuration(leftMs) }));
  }
  if (done === 0 || done === total) parts.push(formatDuration(elapsedMs));
  return parts.join('  ').slice(0, Math.max(1, columns - 1));
}

/** The line that stays when a phase is done. */
export function formatPhaseDone(progress: Progress): string {
  const { phase, total, elapsedMs } = progress;
  const time = formatDuration(elapsedMs);
  return text('cli.phase.done', { phase: text(`phases.${phase}`), total: totalOf(phase, total), time });
}

/** The line that says that a phase begins. */
export function formatPhaseStart(phase: Phase, total: number): string {
  const name = text(`phases.${phase}`);
  return total === 0
    ? text('cli.phase.start', { phase: name })
    : text('cli.phase.start-total', { phase: name, total: totalOf(phase, total) });
}

function totalOf(phase: Phase, total: number): string {
  return counted(unitOf(phase), total);
}

function amount({ phase, done, total }: Progress): string {
  const params = { done: groupDigits(done), total: groupDigits(total) };
  return unitOf(phase) === 'page'
    ? text('cli.progress.of-pages', params)
    : text('cli.progress.of-bytes', params);
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}]`;
}

function unitOf(phase: Phase): 'page' | 'byte' {
  return phase === 'erasing' ? 'page' : 'byte';
}
