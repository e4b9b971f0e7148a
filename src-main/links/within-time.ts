import type { Clock } from '../time/clock.ts';

/** How long one step may take, and what happens otherwise. */
export interface TimeLimit<T> {
  clock: Clock;
  timeoutMs: number;
  /** What the caller gets when time is up. */
  timeoutError(): Error;
  /** Who may stop the wait; its reason is thrown. */
  signal?: AbortSignal | undefined;
  /** Takes a result that came after the wait had ended, so that an opened port is not left open. */
  discard?(late: T): void;
}

/**
 * Waits for work that cannot be called back itself (a call into a driver, for example). Settles in any case:
 * with the outcome of the work, with `timeoutError`, or with the reason of the signal.
 */
export function withinTime<T>(work: Promise<T>, limit: TimeLimit<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { signal } = limit;
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      timer.cancel();
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const stop = () => fail(signal?.reason as Error);
    const timer = limit.clock.after(limit.timeoutMs, () => fail(limit.timeoutError()));
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    work.then(
      (result) => (ended ? limit.discard?.(result) : end(() => resolve(result))),
      (error: unknown) => fail(error as Error),
    );
  });
}
