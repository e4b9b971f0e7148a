import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import { enterByModemLines } from '#shared/job/enter-strategy.ts';
import { virtualBoardWiring } from '../programmers/an3155/enter-bootloader.ts';
import { nothingSecured } from '#shared/security/security-state.ts';
import type { OptionReport } from '#shared/options/option-report.ts';
import type { JobResult } from '../jobs/job.ts';
import { boardAfter, returnsByItself, type IdentifiedBoard } from './bench-board.ts';

const before = { planTarget: undefined, view: { written: [] } } as unknown as IdentifiedBoard;

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
  ] as const)('is nothing if it failed with %s', (code) => {
    expect(boardAfter(failed(code), before)).toBeUndefined();
  });

  it('is what was known before if the board went on answering', () => {
    expect(boardAfter(failed('E-VERIFY-MISMATCH'), before)).toBe(before);
    const secured = { ...before, security: nothingSecured };
    expect(boardAfter(failed('E-VERIFY-MISMATCH'), secured)).toBe(secured);
    expect(boardAfter({ ...failed('E-CANCELLED'), outcome: 'cancelled' }, before)).toBe(before);
  });
});

describe('what a board said of its security', () => {
  const secured = { ...before, security: nothingSecured };
  const options = (report: unknown) =>
    ({
      ...failed('E-CANCELLED'),
      outcome: 'ok',
      kind: 'options',
      options: report as OptionReport,
    }) as JobResult;

  it('is not relied on any more if option bytes were changed', () => {
    const layout = { fields: [] };
    const changed = options({ state: 'changed', layout, before: [], after: [] });
    expect(boardAfter(changed, secured)).toMatchObject({ security: undefined });
    expect(boardAfter(options({ state: 'read', layout, before: [] }), secured)).toBe(secured);
  });
});

describe('a board that a job has reset', () => {
  const protect = { ...failed('E-CANCELLED'), kind: 'protect', outcome: 'ok' } as JobResult;
  const byLines = enterByModemLines(virtualBoardWiring);

  it('comes back on its own if the lines bring it into its bootloader, and only then', () => {
    expect(returnsByItself(protect, byLines)).toBe(true);
    expect(returnsByItself(protect, { kind: 'manual' })).toBe(false);
  });

  it('is not looked for after a job that failed, or that reset nothing', () => {
    expect(returnsByItself({ ...protect, outcome: 'failed' }, byLines)).toBe(false);
    expect(returnsByItself({ ...protect, kind: 'program' }, byLines)).toBe(false);
  });
});
