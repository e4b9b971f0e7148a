import type { PlanRequest } from '#shared/ipc/bench-views.ts';

/** How a document is usually programmed: the pages it touches, verified, and the board stays in its bootloader. */
export function planRequest(documentId: string, more: Partial<PlanRequest> = {}): PlanRequest {
  return {
    documentId,
    erase: 'needed',
    keepRest: false,
    leaveOut: false,
    verify: true,
    leave: null,
    ...more,
  };
}
