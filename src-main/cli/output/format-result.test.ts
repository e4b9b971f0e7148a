import { describe, expect, it } from 'vitest';
import type { FlashErrorData } from '#shared/errors.ts';
import { makePlan } from '#shared/plan/make-plan.ts';
import { pattern, testImage, testTarget } from '../../../test/support/plan-target.ts';
import type { JobResult } from '../../jobs/job.ts';
import type { TaskOnImage } from '../../../test/support/job-spec.ts';
import { describeContents, describeResult } from './format-result.ts';

const image = testImage([0x0800_0000, pattern(1000)], [0x2000_0000, pattern(8)]);
const planOptions = { erase: 'needed', keepRest: false, outside: 'leave-out' } as const;
const plan = makePlan(image, testTarget([1024]), planOptions);
const wholePlan = { ...plan, leftOut: [] };
const program: TaskOnImage = { kind: 'program', image, plan: planOptions, verify: true };

function result(facts: Partial<JobResult>): JobResult {
  return {
    kind: 'program',
    outcome: 'ok',
    contents: 'complete',
    verified: true,
    warnings: [],
    unproven: [],
    steps: [],
    durationMs: 1440,
    trace: [],
    diagnoses: [],
    statistics: { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 },
    plan: wholePlan,
    ...facts,
  };
}
const failure = (facts: Partial<FlashErrorData>): FlashErrorData => ({
  code: 'E-SYNC-LOST',
  params: {},
  ...facts,
});

describe('the result in words', () => {
  it('says complete only of an image that was read back as a whole', () => {
    expect(describeResult(program, result({}), 0)).toEqual([
      'Programmed and verified 1 000 bytes in 1.4 s. The board holds the complete image.',
    ]);
    expect(describeContents(result({ verified: false }))).toContain('not proved');
    expect(describeContents(result({ plan }))).toContain('except for the parts that were left out');
  });

  it('says of a start only that it was acknowledged', () => {
    const started = result({ plan: { ...wholePlan, start: 0x0800_4000 } });
    expect(describeResult(program, started, 0).at(-1)).toBe(
      'The board acknowledged the start of the program at 0x08004000.',
    );
  });

  it.each([
    ['untouched', 'was not changed'],
    ['erased', 'nothing was written'],
    ['partial', 'program it again'],
  ] as const)('of a failed job that left the flash %s says so', (contents, words) => {
    const [sentence] = describeResult(program, result({ outcome: 'failed', contents, verified: false }), 0);
    expect(sentence).toMatch(/^Failed after 1\.4 s\. /);
    expect(sentence).toContain(words);
  });

  it('of a job that was stopped is neither a failure nor a success', () => {
    const stopped = result({ outcome: 'cancelled', contents: 'partial', verified: false });
    expect(describeResult(program, stopped, 0)[0]).toMatch(/^Stopped after .* program it again/);
  });

  it('still trusts a verification that was over when the start of the program failed', () => {
    const failed = { outcome: 'failed', error: failure({ phase: 'starting' }) } as const;
    expect(describeContents(result({ ...failed, verified: true }))).toBe(
      'The board holds the complete image.',
    );
    expect(describeContents(result({ ...failed, verified: false }))).toContain('not proved');
  });

  it('of a verification names what was left out of it', () => {
    const task: TaskOnImage = { kind: 'verify', image, outside: 'leave-out' };
    const warnings = [{ code: 'W-PLAN-LEFT-OUT', params: { region: 'ram', range: '' } }] as const;
    expect(describeResult(task, result({ contents: 'untouched' }), 1000)[0]).toContain('exactly');
    expect(describeResult(task, result({ contents: 'untouched', warnings }), 1000)[0]).toContain('except');
  });
});
