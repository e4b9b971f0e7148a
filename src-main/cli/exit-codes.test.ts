import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import { errorTexts } from '#shared/text/en/errors.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';

describe('the exit code of a failure', () => {
  it('exists for every error code, and is never 0', () => {
    for (const code of Object.keys(errorTexts) as ErrorCode[]) {
      const exitCode = exitCodeOf(code);
      expect(Object.values(exitCodes), code).toContain(exitCode);
      expect(exitCode, code).not.toBe(0);
    }
  });

  it.each<[ErrorCode, number]>([
    ['E-INTERNAL', 1],
    ['E-USAGE', 2],
    ['E-FILE-READ', 3],
    ['E-IMAGE-OVERLAP', 3],
    ['E-PORT-BUSY', 4],
    ['E-SYNC-TIMEOUT', 5],
    ['E-REPLY-TIMEOUT', 5],
    ['E-REPLY-GARBAGE', 5],
    ['E-TARGET-MISMATCH', 6],
    ['E-DEVICE-UNKNOWN-PART', 6],
    ['E-PLAN-OUTSIDE', 7],
    ['E-REPLY-NACK', 8],
    ['E-REPLY-COMMAND', 8],
    ['E-ERASE-FAILED', 8],
    ['E-ERASE-NOT-BLANK', 9],
    ['E-VERIFY-MISMATCH', 9],
    ['E-PROTECT-READOUT', 10],
    ['E-CANCELLED', 130],
  ])('of %s is %i', (code, expected) => {
    expect(exitCodeOf(code)).toBe(expected);
  });

  it('gives different classes different numbers', () => {
    expect(new Set(Object.values(exitCodes)).size).toBe(Object.keys(exitCodes).length);
  });
});
