import type { Clock } from '../time/clock.ts';
import { systemClock } from '../time/clock.ts';

/** Timers of the operating system come up to this much late or early; the rest of a wait is spent asking for the time. */
const COARSE_MS = 2;

/**
 * The machine's clock with timers that are late by some tens of microseconds instead of milliseconds, so that a paced
 * line can be used to compare clients. The last stretch of every wait keeps the event loop turning.
 */
export const preciseSystemClock: Clock = {
  now: () => systemClock.now(),
  after(delayMs, action) {
    const dueMs = systemClock.now() + delayMs;
    let stop: () => void;
    const spin = () => {
      if (systemClock.now() >= dueMs) {
        action();
        return;
      }
      const handle = setImmediate(spin);
      stop = () => clearImmediate(handle);
    };
    if (delayMs > COARSE_MS) {
      const timer = systemClock.after(Math.floor(delayMs - COARSE_MS), spin);
      stop = () => timer.cancel();
    } else {
      const handle = setImmediate(spin);
      stop = () => clearImmediate(handle);
    }
    return { cancel: () => stop() };
  },
};

/** The clock for moments a client may be waiting for. Test clocks are exact already. */
export function preciseClock(clock: Clock): Clock {
  return clock === systemClock ? preciseSystemClock : clock;
}
