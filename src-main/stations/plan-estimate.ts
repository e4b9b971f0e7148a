import type { Phase } from '#shared/errors.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { boardTiming } from '../virtual-board/timing.ts';

/** How a plan is carried out. */
export interface EstimateOptions {
  baudRate: number;
  verify: boolean;
}

/** Start bit, 8 data bits, parity, stop bit. */
const BITS_PER_BYTE = 11;
/** Frames and answers around the data of one Write or Read Memory (AN3155 §3.4, §3.6). */
const OVERHEAD_BYTES = 12;
const CONNECT_MS = 250;
const IDENTIFY_MS = 60;

/**
 * How long the phases of a plan take, in milliseconds: the time on the wire plus the typical time of the part. An
 * estimate for people; nothing waits by it.
 */
export function estimatePhases(
  plan: Plan,
  { baudRate, verify }: EstimateOptions,
): Partial<Record<Phase, number>> {
  const { device } = plan.target;
  const timing = boardTiming(device);
  const byteMs = (BITS_PER_BYTE * 1000) / baudRate;
  const writeBytes = plan.writes.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lineMs = (writeBytes + OVERHEAD_BYTES * plan.writes.length) * byteMs;
  const isMass = plan.erase.some(({ kind }) => kind === 'mass');
  const keptBytes = plan.preserve.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return {
    connecting: CONNECT_MS,
    identifying: IDENTIFY_MS,
    reading: keptBytes * byteMs,
    erasing: isMass
      ? timing.massEraseMs
      : plan.erasedPages.reduce((sum, { sizeBytes }) => sum + timing.pageEraseMs(sizeBytes) + 2 * byteMs, 0),
    writing: lineMs + Math.ceil(writeBytes / timing.programStepBytes) * timing.programStepMs,
    verifying: verify ? lineMs : 0,
  };
}

/** The sum of all phases, in milliseconds. */
export function estimateMs(plan: Plan, options: EstimateOptions): number {
  return Object.values(estimatePhases(plan, options)).reduce((sum, ms) => sum + ms, 0);
}

/**
 * What is left of a run, in milliseconds, by the estimate of its phases and the progress of the present one.
 *
 * @param share of the present phase that is done, 0 to 1
 */
export function remainingMs(
  estimate: Partial<Record<Phase, number>>,
  phases: readonly Phase[],
  phase: Phase,
  share: number,
): number {
  const index = phases.indexOf(phase);
  const later = phases.slice(index + 1).reduce((sum, next) => sum + (estimate[next] ?? 0), 0);
  return later + (estimate[phase] ?? 0) * (1 - Math.min(1, share));
}
