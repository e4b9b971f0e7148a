import type { BenchStart } from '#shared/ipc/bench-views.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';

/** Identifies the board, as the connect button does. */
export const connect: BenchStart = { task: { kind: 'info', withPages: true } };

/** How a document is usually programmed: the pages it touches, verified, and the board stays in its bootloader. */
export function planRequest(
  documentId: string,
  { plan, ...more }: Partial<Omit<ProgramTask, 'plan'>> & { plan?: Partial<ProgramTask['plan']> } = {},
): { task: ProgramTask; documentId: string } {
  const usual = { erase: 'needed', keepRest: false, outside: 'refuse' } as const;
  return { task: { kind: 'program', plan: { ...usual, ...plan }, verify: true, ...more }, documentId };
}
