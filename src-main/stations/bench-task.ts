import type { BenchTask } from '#shared/ipc/bench-views.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobTask } from '../jobs/job.ts';

/** Where the bytes of a document come from. */
export interface DocumentImages {
  /** Errors: `E-DOCUMENT-GONE`. */
  image(documentId: string): MemoryImage;
}

/** The task of a job, from what a screen asked for. Errors: `E-DOCUMENT-GONE`. */
export function taskOf(task: BenchTask, documents: DocumentImages, approve: (plan: Plan) => void): JobTask {
  switch (task.kind) {
    case 'connect':
      return { kind: 'info', withPages: true };
    case 'program':
      return {
        kind: 'program',
        image: documents.image(task.documentId),
        plan: { erase: task.erase, keepRest: task.keepRest, outside: outside(task) },
        verify: task.verify,
        go: task.go,
        approve,
      };
    case 'verify':
      return { kind: 'verify', image: documents.image(task.documentId), outside: outside(task) };
    case 'go':
      return { kind: 'go', address: task.address ?? undefined };
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
