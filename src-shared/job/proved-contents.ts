import type { Phase } from '../errors.ts';
import type { BoardContents } from './job-state.ts';

/** What of an ended job says what its board holds: a result of the runner, or a report as screens get it. */
export interface EndedJob {
  contents: BoardContents;
  verified: boolean;
  steps: readonly { phase: Phase }[];
  error?: { phase?: Phase | undefined } | null | undefined;
  plan?: { leftOut: readonly unknown[] } | null | undefined;
}

/** Names a sentence of the `contents` texts. */
export type ProvedContents =
  | BoardContents
  | 'erased-unverified'
  | 'complete-unverified'
  | 'complete-left-out'
  | 'complete-left-out-unverified';

/** True where a board took all it was given, and nobody read it back. */
export function isUnverified(contents: ProvedContents | null): boolean {
  return contents === 'complete-unverified' || contents === 'complete-left-out-unverified';
}

/** What the board holds, no more than what was proved. */
export function provedContents({ contents, verified, steps, error, plan }: EndedJob): ProvedContents {
  if (contents === 'erased') return verified ? 'erased' : 'erased-unverified';
  if (contents !== 'complete') return contents;
  // A job that ends when it protects or starts the board has verified the image before, if it was to verify at all.
  const isBehindVerify = error?.phase === 'protecting' || error?.phase === 'starting';
  const isProved = verified || (isBehindVerify && steps.some(({ phase }) => phase === 'verifying'));
  const hasLeftOut = (plan?.leftOut.length ?? 0) > 0;
  if (hasLeftOut) return isProved ? 'complete-left-out' : 'complete-left-out-unverified';
  return isProved ? 'complete' : 'complete-unverified';
}
