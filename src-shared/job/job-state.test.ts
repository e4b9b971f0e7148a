import { describe, expect, it } from 'vitest';
import { nextJobState, type JobEvent, type JobState } from './job-state.ts';

const running: JobState = { at: 'running', phase: 'writing', done: 3, total: 9 };
const cancelling: JobState = { at: 'cancelling', phase: 'writing' };
const ended: JobState = { at: 'ended', outcome: 'ok', contents: 'complete' };
const end: JobEvent = {
  type: 'end',
  outcome: 'failed',
  contents: 'partial',
  error: { code: 'E-SYNC-LOST', params: {} },
};
const phase: JobEvent = { type: 'phase', phase: 'verifying', total: 5 };

describe('transitions of a job', () => {
  it.each([
    [
      'idle begins with its first phase',
      { at: 'idle' },
      phase,
      { at: 'running', phase: 'verifying', done: 0, total: 5 },
    ],
    [
      'idle may end at once',
      { at: 'idle' },
      end,
      { at: 'ended', outcome: 'failed', contents: 'partial', error: { code: 'E-SYNC-LOST', params: {} } },
    ],
    ['a new phase starts at zero', running, phase, { at: 'running', phase: 'verifying', done: 0, total: 5 }],
    [
      'progress keeps phase and total',
      running,
      { type: 'progress', done: 7 },
      { at: 'running', phase: 'writing', done: 7, total: 9 },
    ],
    ['a cancel keeps the phase', running, { type: 'cancel' }, cancelling],
    [
      'a cancelling job may enter the phase it was about to',
      cancelling,
      phase,
      { at: 'cancelling', phase: 'verifying' },
    ],
    ['progress while cancelling changes nothing', cancelling, { type: 'progress', done: 8 }, cancelling],
    ['a second cancel changes nothing', cancelling, { type: 'cancel' }, cancelling],
    ['a success carries no error', running, { type: 'end', outcome: 'ok', contents: 'complete' }, ended],
  ] as [string, JobState, JobEvent, JobState][])('%s', (_title, state, event, next) => {
    expect(nextJobState(state, event)).toEqual(next);
  });

  it.each([
    ['progress before any phase', { at: 'idle' }, { type: 'progress', done: 1 }],
    ['a cancel before any phase', { at: 'idle' }, { type: 'cancel' }],
    ['anything after the end', ended, phase],
    ['a second end', ended, end],
  ] as [string, JobState, JobEvent][])('%s is impossible', (_title, state, event) => {
    expect(nextJobState(state, event)).toBeUndefined();
  });
});
