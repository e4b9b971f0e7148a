import { FlashError } from '#shared/errors.ts';
import type { BenchTask } from '#shared/ipc/bench-views.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobTask } from '../jobs/job.ts';
import { optionPlanFingerprint } from './option-plan-view.ts';
import { planFingerprint } from '../documents/plan-view.ts';

/** Where the bytes of a document come from. */
export interface DocumentImages {
  /** Errors: `E-DOCUMENT-GONE`. */
  image(documentId: string): StoredImage;
}

/** Compares the plan for the board at hand with the one that was shown: throws `E-PLAN-CHANGED` where it is another one. */
export interface Approval {
  plan: (plan: Plan) => void;
  options: (plan: OptionPlan) => void;
}

/** The approval of what a screen asked for. */
export function approvalOf(task: BenchTask): Approval {
  const shownId = 'planId' in task ? task.planId : undefined;
  const requireShown = (planId: string) => {
    if (planId !== shownId) throw new FlashError('E-PLAN-CHANGED', {}, { phase: 'checking' });
  };
  return {
    plan: (plan) => {
      requireShown(planFingerprint(plan));
    },
    options: (plan) => {
      requireShown(optionPlanFingerprint(plan));
    },
  };
}

/** The task of a job, from what a screen asked for. Errors: `E-DOCUMENT-GONE`. */
export function taskOf(task: BenchTask, documents: DocumentImages, approve: Approval): JobTask {
  switch (task.kind) {
    case 'connect':
      return { kind: 'info', withPages: true };
    case 'program':
      return {
        kind: 'program',
        image: documents.image(task.documentId),
        plan: { erase: task.erase, keepRest: task.keepRest, outside: outside(task) },
        verify: task.verify,
        leave: task.leave ?? undefined,
        approve: approve.plan,
      };
    case 'verify':
      return { kind: 'verify', image: documents.image(task.documentId), outside: outside(task) };
    case 'go':
      return { kind: 'go', address: undefined, leave: task.leave };
    case 'options':
      return task.what === 'read'
        ? { kind: 'options', what: 'read' }
        : {
            kind: 'options',
            what: 'change',
            changes: task.changes,
            acceptLockout: task.acceptLockout,
            approve: approve.options,
          };
    case 'erase':
    case 'read':
    case 'protect':
    case 'unprotect':
      return task;
  }
}

function outside({ leaveOut }: { leaveOut: boolean }): 'leave-out' | 'refuse' {
  return leaveOut ? 'leave-out' : 'refuse';
}
