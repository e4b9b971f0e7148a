import { FlashError } from '#shared/errors.ts';
import type { BenchStart } from '#shared/ipc/bench-views.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
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
export function approvalOf({ planId: shownId }: BenchStart): Approval {
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
export function firmwareOf({ documentId }: BenchStart, documents: DocumentImages): Firmware | undefined {
  return documentId === undefined ? undefined : documents.firmware(documentId);
}
