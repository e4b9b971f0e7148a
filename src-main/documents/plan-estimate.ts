import { partTiming } from '#shared/devices/part-timing.ts';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import { rangesSizeBytes } from '#shared/image/packed-ranges.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { mustProveErase } from '../jobs/erase-proof.ts';
import type { RunStep } from '../jobs/run-steps.ts';

/** How a plan is carried out. */
export interface EstimateOptions {
  baudRate: number;
  verify: boolean;
  /** Parts whose erases cannot be trusted have them proved anyway. */
  proveErase?: boolean | undefined;
}

/** How long each step takes, in milliseconds; what is not there takes no time that can be told. */
export type StepTimes = Partial<Record<RunStep, number>>;

/** Start bit, 8 data bits, parity, stop bit. */
const BITS_PER_BYTE = 11;
/** Frames and answers around the data of one Write or Read Memory (AN3155 §3.4, §3.6). */
const OVERHEAD_BYTES = 12;
const CONNECT_MS = 250;
const IDENTIFY_MS = 60;

/**
 * How long the steps of a plan take: the time on the wire plus the typical time of the part. An estimate for people; nothing
 * waits by it.
 */
export function estimateSteps(plan: Plan, { baudRate, verify, proveErase }: EstimateOptions): StepTimes {
  const { device, limits } = plan.target;
  const timing = partTiming(device);
  const byteMs = (BITS_PER_BYTE * 1000) / baudRate;
  const readMs = (sizeBytes: number) =>
    (sizeBytes + OVERHEAD_BYTES * Math.ceil(sizeBytes / limits.transferBytes)) * byteMs;
  const writeBytes = contentSizeBytes(plan.writes);
  const lineMs = (writeBytes + OVERHEAD_BYTES * plan.writes.length) * byteMs;
  const isMass = plan.erase.some(({ kind }) => kind === 'mass');
  const keptBytes = rangesSizeBytes(plan.preserve);
  const erasedBytes = plan.erasedPages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return {
    connecting: CONNECT_MS,
    identifying: IDENTIFY_MS,
    reading: keptBytes * byteMs,
    erasing: isMass
      ? timing.massEraseMs
      : plan.erasedPages.reduce((sum, { sizeBytes }) => sum + timing.pageEraseMs(sizeBytes) + 2 * byteMs, 0),
    proving: proveErase === true || mustProveErase(device.uart) ? readMs(erasedBytes) : 0,
    writing: lineMs + Math.ceil(writeBytes / timing.programStepBytes) * timing.programStepMs,
    verifying: verify ? lineMs : 0,
    'checking-rest': proveErase === true ? readMs(Math.max(0, erasedBytes - writeBytes)) : 0,
  };
}

/** The sum of all steps, in milliseconds. */
export function estimateMs(plan: Plan, options: EstimateOptions): number {
  return Object.values(estimateSteps(plan, options)).reduce((sum, ms) => sum + ms, 0);
}

/**
 * What is left of a run, in milliseconds, by the estimate of its steps and the progress of the present one.
 *
 * @param at index of the present step
 * @param share of it that is done, 0 to 1
 */
export function remainingMs(times: StepTimes, steps: readonly RunStep[], at: number, share: number): number {
  const later = steps.slice(at + 1).reduce((sum, next) => sum + (times[next] ?? 0), 0);
  const present = steps[at];
  const presentMs = present === undefined ? 0 : (times[present] ?? 0);
  return later + presentMs * (1 - Math.min(1, share));
}
