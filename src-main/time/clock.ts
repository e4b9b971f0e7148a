/** A pending call of a {@link Clock}. */
export interface Timer {
  /** Cancels the call. Harmless if it has already happened. */
  cancel(): void;
}

/** Where all waits of a session, a link and a virtual board take their time from, so that tests can run on virtual time. */
export interface Clock {
  /** Monotonic time in milliseconds, with a fraction. */
  now(): number;
  /** Calls `action` once, `delayMs` from now (0 or more). */
  after(delayMs: number, action: () => void): Timer;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, action) {
    const handle = setTimeout(action, delayMs);
    return { cancel: () => clearTimeout(handle) };
  },
};

/** Waits `delayMs`; rejects with the signal's reason at once if the signal aborts first. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      timer.cancel();
      reject(signal?.reason as Error);
    };
    const timer = clock.after(delayMs, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
