import type { FlashErrorData } from '../errors.ts';
import type { Phase } from '../phase.ts';

/**
 * What a board's flash holds after a job, as far as the wire proves it.
 *
 * - `untouched`: no command that changes flash was sent.
 * - `erased`: everything the plan erases was erased, and nothing was written.
 * - `uncertain`: changes were begun, and nothing shows that any was made: each was refused once its command had been
 *   acknowledged, its answer was lost, or nothing reads back correctly. The board may hold what it held before.
 * - `partial`: anything between; the board must be programmed again.
 * - `complete`: all that the plan writes was written (and read back, unless verification was switched off).
 */
export type BoardContents = 'untouched' | 'erased' | 'uncertain' | 'partial' | 'complete';

/** How a job ended. */
export type JobOutcome = 'ok' | 'cancelled' | 'failed';

/**
 * The states of a job (design §4). `running` carries the phase and its progress in units of the phase (pages, bytes);
 * `total` is 0 if the end cannot be foreseen.
 */
export type JobState =
  | { at: 'idle' }
  | { at: 'running'; phase: Phase; done: number; total: number }
  | { at: 'cancelling'; phase: Phase }
  | { at: 'ended'; outcome: JobOutcome; contents: BoardContents; error?: FlashErrorData };

/** What can happen to a job. */
export type JobEvent =
  | { type: 'phase'; phase: Phase; total: number }
  | { type: 'progress'; done: number }
  | { type: 'cancel' }
  | { type: 'end'; outcome: JobOutcome; contents: BoardContents; error?: FlashErrorData };

/**
 * The next state, or undefined if the event is impossible in this state: that is a fault of the program, and the
 * caller must fail loudly.
 */
export function nextJobState(state: JobState, event: JobEvent): JobState | undefined {
  switch (state.at) {
    case 'idle':
      if (event.type === 'phase') return { at: 'running', phase: event.phase, done: 0, total: event.total };
      return event.type === 'end' ? ended(event) : undefined;
    case 'running':
      return fromRunning(state, event);
    case 'cancelling':
      // The command under way finishes first, so it may still report; a cancel that comes twice says nothing new.
      if (event.type === 'end') return ended(event);
      return event.type === 'phase' ? { at: 'cancelling', phase: event.phase } : state;
    case 'ended':
      return undefined;
  }
}

function fromRunning(state: Extract<JobState, { at: 'running' }>, event: JobEvent): JobState {
  switch (event.type) {
    case 'phase':
      return { at: 'running', phase: event.phase, done: 0, total: event.total };
    case 'progress':
      return { ...state, done: event.done };
    case 'cancel':
      return { at: 'cancelling', phase: state.phase };
    case 'end':
      return ended(event);
  }
}

function ended(event: Extract<JobEvent, { type: 'end' }>): JobState {
  const { outcome, contents, error } = event;
  return { at: 'ended', outcome, contents, ...(error === undefined ? {} : { error }) };
}
