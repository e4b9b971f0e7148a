import type { StoredImage } from '#shared/image/stored-image.ts';
import { enterByModemLines, type EnterStrategy, type ModemWiring } from '#shared/job/enter-strategy.ts';
import { plainJob, type JobDefinition, type JobTask } from '#shared/job/job-definition.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { jobPart } from '#main/devices/find-part.ts';
import { openAn3155 } from '#main/programmers/an3155/an3155-programmer.ts';
import type { JobSpec, JobTarget } from '#main/jobs/job.ts';

/** A task, and what it works with. */
export type TaskOnImage = JobTask & {
  image?: StoredImage;
  approve?: (plan: Plan | OptionPlan) => void | Promise<void>;
};

/** A board, and how it is reached. What is not given is as a job has it on its own. */
export interface BoardTarget
  extends
    Omit<JobTarget, 'openProgrammer'>,
    Partial<Pick<JobDefinition, 'layoutMode'> & Pick<JobTarget, 'openProgrammer'>> {
  enter?: EnterStrategy | undefined;
  /** Modem lines that reset the board; they bring it into its bootloader if `enter` is not given. */
  wiring?: ModemWiring | undefined;
}

/** The job that a task for a target is. */
export function jobSpec(
  { image, approve, ...task }: TaskOnImage,
  { enter, wiring, layoutMode = null, ...target }: BoardTarget,
): JobSpec {
  const { expected } = target;
  return {
    job: {
      ...plainJob,
      task,
      part: expected === undefined ? null : jobPart(expected),
      layoutMode,
      enter: enter ?? (wiring === undefined ? plainJob.enter : enterByModemLines(wiring)),
      resetLines: enter === undefined ? null : (wiring ?? null),
    },
    image,
    target: { openProgrammer: openAn3155, ...target },
    approval: approve === undefined ? undefined : { plan: (plan) => void approve(plan), options: approve },
  };
}
