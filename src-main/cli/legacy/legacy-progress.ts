import type { Phase } from '#shared/phase.ts';
import { systemClock } from '../../time/clock.ts';
import type { JobObserver } from '../../jobs/job.ts';
import { formatProgress } from '../output/format-progress.ts';
import type { Screen } from '../output/screen.ts';

/** A terminal is redrawn at most this often. */
const MIN_DRAW_INTERVAL_MS = 100;

/** Draws how far a job is, on a terminal only; the old tool says nothing in between. */
export function legacyProgress(screen: Screen, observer: JobObserver): JobObserver {
  if (!screen.isLive) return observer;
  let current: { phase: Phase; startMs: number } | undefined;
  let drawnMs = -Infinity;
  return {
    ...observer,
    onState(state) {
      observer.onState?.(state);
      if (state.at !== 'running' || state.total === 0) return;
      const { phase, done, total } = state;
      const nowMs = systemClock.now();
      if (current?.phase !== phase || done === 0) current = { phase, startMs: nowMs };
      if (done < total && nowMs - drawnMs < MIN_DRAW_INTERVAL_MS) return;
      drawnMs = nowMs;
      screen.draw(formatProgress({ phase, done, total, elapsedMs: nowMs - current.startMs }, screen.columns));
    },
  };
}
