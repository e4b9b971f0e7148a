import type { Device } from '#shared/devices/device.ts';
import { chooseLayout, flashPages, inLayoutMode, requireLayout } from '#shared/devices/layout.ts';
import type { LimitsOf } from '#shared/effects/programmer-limits.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import { makePlan, type PlanOptions } from '#shared/plan/make-plan.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobDefinition } from '#shared/job/job-definition.ts';
import type { JobTarget } from './job.ts';

/** A part that is known by its name alone. */
export interface NamedPart extends Pick<JobTarget, 'applyUserLayout'> {
  layoutMode?: JobDefinition['layoutMode'] | undefined;
  expected: NonNullable<JobTarget['expected']>;
}

/**
 * The plan of a programming job for a part that is not at hand. A flash size that the name leaves open is taken to be
 * that of the largest part, and the plan carries a warning. `limitsOf` is that of the programmer that will run the plan.
 *
 * @throws FlashError `E-PLAN-*` of `makePlan`, `E-DEVICE-LAYOUT-*`
 */
export function planOffline(
  image: MemoryImage,
  { expected, layoutMode, applyUserLayout }: NamedPart,
  options: PlanOptions,
  limitsOf: LimitsOf,
): Plan {
  const device = laidOut(expected, applyUserLayout);
  const isLaidOut = device !== expected.device;
  const flashSizeBytes = (isLaidOut ? undefined : expected.flashSizeBytes) ?? device.maxFlashSizeBytes;
  const arranged = inLayoutMode(device, layoutMode ?? undefined, flashSizeBytes);
  const pages =
    device.layouts.length === 0 ? [] : flashPages(requireLayout(arranged, flashSizeBytes), flashSizeBytes);
  const plan = makePlan(image, { device, flashSizeBytes, pages, limits: limitsOf(device, null) }, options);
  const isSizeKnown = expected.flashSizeBytes !== undefined || isLaidOut;
  if (isSizeKnown) return plan;
  const params = { flashKiB: flashSizeBytes / 1024, device: device.name };
  return { ...plan, warnings: [...plan.warnings, { code: 'W-PLAN-SIZE-ASSUMED', params }] };
}

function laidOut(
  { device, flashSizeBytes = device.maxFlashSizeBytes }: NamedPart['expected'],
  applyUserLayout: NamedPart['applyUserLayout'],
): Device {
  const isUnknown = chooseLayout(device, flashSizeBytes).kind === 'unknown';
  return isUnknown && applyUserLayout !== undefined ? applyUserLayout(device) : device;
}
