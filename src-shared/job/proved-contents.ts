import type { BoardContents } from './job-state.ts';

/** What of an ended job says what its board holds: a result of the runner, or a report as screens get it. */
export interface EndedJob {
  contents: BoardContents;
  verified: boolean;
  plan?: { leftOut: readonly unknown[] } | null | undefined;
}

/** Names a sentence of the `contents` texts. */
export type ProvedContents =
  | BoardContents
  | 'erased-unverified'
  | 'complete-unverified'
  | 'complete-left-out'
  | 'complete-left-out-unverified';

/** True if a board took all it was given, and nobody read it back. */
export function isUnverified(contents: ProvedContents | null): boolean {
  return contents === 'complete-unverified' || contents === 'complete-left-out-unverified';
}

/** What the board holds, no more than what was proved. */
export function provedContents({ contents, verified, plan }: EndedJob): ProvedContents {
  if (contents === 'erased') return verified ? 'erased' : 'erased-unverified';
  if (contents !== 'complete') return contents;
  const hasLeftOut = (plan?.leftOut.length ?? 0) > 0;
  if (hasLeftOut) return verified ? 'complete-left-out' : 'complete-left-out-unverified';
  return verified ? 'complete' : 'complete-unverified';
}
