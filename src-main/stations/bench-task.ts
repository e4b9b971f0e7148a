import { FlashError } from '#shared/errors.ts';
import type { BenchTask } from '#shared/ipc/bench-views.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { JobTask } from '#shared/job/job-definition.ts';
import type { Approval, Firmware } from '../jobs/job.ts';
import { optionPlanFingerprint } from './option-plan-view.ts';
import { planFingerprint } from '../documents/plan-view.ts';

/** Where the bytes of a document come from. */
export interface DocumentImages {
  /** Errors: `E-DOCUMENT-GONE`. */
  image(documentId: string): StoredImage;
  /** The same with its file. Errors: `E-DOCUMENT-GONE`. */
  firmware(documentId: string): Firmware;
}

/** Agrees to the plan for the board at hand if it is the one that was shown; throws `E-PLAN-CHANGED` if it is another one. */
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

/** The firmware of what a screen asked for; undefined if it needs none. Errors: `E-DOCUMENT-GONE`. */
export function firmwareOf(task: BenchTask, documents: DocumentImages): Firmware | undefined {
  return 'documentId' in task ? documents.firmware(task.documentId) : undefined;
}

/** The task of a job, from what a screen asked for. */
export function taskOf(task: BenchTask): JobTask {
  switch (task.kind) {
    case 'connect':
      return { kind: 'info', withPages: true };
    case 'program':
      return {
        kind: 'program',
        plan: { erase: task.erase, keepRest: task.keepRest, outside: outside(task) },
        verify: task.verify,
        leave: task.leave ?? undefined,
      };
    case 'verify':
      return { kind: 'verify', outside: outside(task) };
    case 'go':
      return { kind: 'go', leave: task.leave };
    case 'options':
      return task.what === 'read'
        ? { kind: 'options', what: 'read' }
        : {
            kind: 'options',
            what: 'change',
            changes: task.changes,
            acceptLockout: task.acceptLockout,
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
