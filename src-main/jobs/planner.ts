import type { Segment } from '#shared/image/segment.ts';
import { memoryImage, type StoredImage } from '#shared/image/stored-image.ts';
import { makePlan, withPreserved, type PlanOptions } from '#shared/plan/make-plan.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';

/** Makes the plans of jobs. A program that serves several ports makes those of large images in another thread. */
export interface Planner {
  /** As `makePlan`, with the same errors. */
  plan(image: StoredImage, target: PlanTarget, options: PlanOptions): Promise<Plan>;
  /** As `withPreserved`. */
  preserve(plan: Plan, kept: readonly Segment[]): Promise<Plan>;
}

/** Makes plans at once, in the caller's thread. */
export const plannerHere: Planner = {
  // Async, so that an error rejects.
  // eslint-disable-next-line @typescript-eslint/require-await
  async plan(image, target, options) {
    return makePlan(memoryImage(image), target, options);
  },
  // eslint-disable-next-line @typescript-eslint/require-await
  async preserve(plan, kept) {
    return withPreserved(plan, kept);
  },
};
