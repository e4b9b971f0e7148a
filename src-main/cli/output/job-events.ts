import type { FlashErrorData } from '#shared/errors.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import { provedContents } from '#shared/job/proved-contents.ts';
import type { LeavePlan } from '#shared/plan/plan-leave.ts';
import { contentSizeBytes } from '#shared/image/segment-list.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobResult } from '../../jobs/job.ts';
import { diagnosisJson } from './format-diagnosis.ts';
import { optionsJson } from './format-options.ts';
import type { ExitCode } from '../exit-codes.ts';
import { bootJson } from './format-boot.ts';
import { kindName } from '#shared/devices/memory-regions.ts';
import { errorJson, warningJson, type JsonEvent } from './json-events.ts';

/* What the run of a job is told as with `--json`. */

/** The board that answered. */
export function targetEvent(info: TargetInfo): JsonEvent {
  return { event: 'target', ...info };
}

/** No board answers yet, and the job waits for one. */
export function waitingEvent(error: FlashErrorData): JsonEvent {
  return { event: 'waiting', error: errorJson(error) };
}

/** What will happen, before it does. */
export function planEvent(plan: Plan): JsonEvent {
  return { event: 'plan', ...planJson(plan) };
}

/** How far the job is. */
export function stateEvent(state: JobState): JsonEvent {
  return { event: 'state', ...state };
}

/** The end of a job. */
export function jobResultEvent(
  command: string,
  result: JobResult,
  { exitCode, message, extra }: { exitCode: ExitCode; message: string; extra: Record<string, unknown> },
): JsonEvent {
  const { outcome, verified, durationMs, steps, statistics, settings, target, error } = result;
  return {
    event: 'result',
    command,
    outcome,
    exitCode,
    contents: provedContents(result),
    verified,
    ...(result.identity === undefined ? {} : { identity: result.identity }),
    message,
    ...(error === undefined ? {} : { error: errorJson(error) }),
    ...(result.diagnoses.length === 0 ? {} : { diagnoses: result.diagnoses.map(diagnosisJson) }),
    ...(result.boot === undefined ? {} : { boot: bootJson(result.boot) }),
    warnings: result.warnings.map(warningJson),
    unproven: result.unproven,
    ...(target === undefined ? {} : { target }),
    ...(result.options === undefined ? {} : { options: optionsJson(result.options) }),
    ...(result.left === undefined ? {} : { left: result.left }),
    ...extra,
    durationMs: Math.round(durationMs),
    steps: steps.map((step) => ({ ...step, durationMs: Math.round(step.durationMs) })),
    ...(settings === undefined ? {} : { settings }),
    statistics,
  };
}

/** The end of a job as that of one board of several. */
export function unitEvent(ending: JsonEvent, number: number): JsonEvent {
  return { ...ending, event: 'unit', number };
}

function planJson(plan: Plan): Record<string, unknown> {
  const { device, flashSizeBytes } = plan.target;
  return {
    device: { name: device.name, pid: device.pid },
    flashSizeBytes,
    erase: plan.erase.map((command) =>
      command.kind === 'mass'
        ? { kind: 'mass' }
        : { kind: 'pages', pages: command.pages.map(({ code }) => code) },
    ),
    erasedPages: plan.erasedPages.map(({ code, address, sizeBytes }) => ({ page: code, address, sizeBytes })),
    preserve: [...plan.preserve],
    write: {
      blockCount: plan.writes.length,
      sizeBytes: contentSizeBytes(plan.writes),
      ranges: Array.from(plan.expected, rangeJson),
    },
    image: {
      sizeBytes: imageSizeBytes({ segments: plan.contents }),
      ranges: Array.from(plan.contents, rangeJson),
    },
    start: plan.start,
    ...(plan.leave === undefined ? {} : { leave: leaveJson(plan.leave) }),
    leftOut: plan.leftOut.map(({ region, range }) => ({ region: kindName(region), ...range })),
    warnings: plan.warnings.map(warningJson),
  };
}

function leaveJson({ way, reason, traps, go, stub }: LeavePlan): Record<string, unknown> {
  const inRam = stub === null ? null : { address: stub.address, sizeBytes: stub.bytes.length };
  return { way, reason, traps, go, stub: inRam };
}

function rangeJson({ address, bytes }: Segment): { start: number; end: number } {
  return { start: address, end: address + bytes.length - 1 };
}
