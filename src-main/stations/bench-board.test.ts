import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import type { JobResult } from '../jobs/job.ts';
import { boardAfter, type IdentifiedBoard } from './bench-board.ts';

const before = { planTarget: undefined } as IdentifiedBoard;

function failed(code: ErrorCode): JobResult {
  return {
    kind: 'verify',
    outcome: 'failed',
    error: { code, params: {} },
    steps: [],
  } as unknown as JobResult;
}

describe('what is known of the board after a job', () => {
  it.each([
    'E-PORT-LOST',
    'E-PORT-CONNECT',
    'E-PORT-NOT-FOUND',
    'E-SYNC-TIMEOUT',
    'E-TARGET-MISMATCH',
  ] as const)('is nothing where it failed with %s', (code) => {
    expect(boardAfter(failed(code), before)).toBeUndefined();
  });

  it('is what was known before where the board went on answering', () => {
    expect(boardAfter(failed('E-VERIFY-MISMATCH'), before)).toBe(before);
    expect(boardAfter({ ...failed('E-CANCELLED'), outcome: 'cancelled' }, before)).toBe(before);
  });
});
