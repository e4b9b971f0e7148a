import { packSegments } from '#shared/image/packed-segments.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { imageParts, type StoredImage } from '#shared/image/stored-image.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import { plannerHere, type Planner } from '../jobs/planner.ts';
import type { Clock, Timer } from '../time/clock.ts';
import { costBytes, type HeavyWork } from './heavy-work.ts';
import { planOfParts, planParts, type PlanParts } from './packed-plan.ts';

/** Beyond this an image is planned elsewhere: more bytes, or more ranges than a few thousand. */
const PLAN_HERE_BYTES = 1024 * 1024;

/** How long an unused plan is kept: the boards of a line start soon after one another. */
const KEPT_MS = 60_000;

/** A planner that keeps something between two questions. */
export interface KeepingPlanner extends Planner {
  /** Forgets what it keeps. */
  forget(): void;
}

/**
 * Makes plans of small images at once, and those of large ones by `work`. The slots of a line plan the same image for the same part
 * at about the same time: the plan made last is kept for a minute after it was last asked for.
 */
export function plannerOf(work: HeavyWork, clock: Clock): KeepingPlanner {
  let last: { segments: SegmentList; key: string; parts: Promise<PlanParts> } | undefined;
  let timer: Timer | undefined;

  function forget(): void {
    timer?.cancel();
    timer = undefined;
    last = undefined;
  }

  function keepOn(): void {
    timer?.cancel();
    timer = clock.after(KEPT_MS, forget);
  }

  function partsOf(image: StoredImage, target: PlanTarget, options: PlanOptions): Promise<PlanParts> {
    const key = JSON.stringify([target, options]);
    keepOn();
    if (last?.segments === image.segments && last.key === key) return last.parts;
    const parts = work('plan', costBytes(image.segments), imageParts(image), target, options);
    const made = { segments: image.segments, key, parts };
    last = made;
    // A thread can fail for its own reasons: the next request gets another one.
    parts.catch(() => {
      if (last === made) last = undefined;
    });
    return parts;
  }

  return {
    forget,
    async plan(image, target, options) {
      if (costBytes(image.segments) <= PLAN_HERE_BYTES) return plannerHere.plan(image, target, options);
      return planOfParts(await partsOf(image, target, options), target);
    },
    async preserve(plan, kept) {
      const cost = costBytes(plan.contents, kept);
      if (cost <= PLAN_HERE_BYTES) return plannerHere.preserve(plan, kept);
      const { leave } = plan;
      const parts = await work('preserve', cost, planParts(plan), plan.target, packSegments(kept).parts);
      const whole = planOfParts(parts, plan.target);
      return leave === undefined ? whole : { ...whole, leave };
    },
  };
}
