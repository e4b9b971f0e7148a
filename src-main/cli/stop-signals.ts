/** What a person or the system does to end a program. SIGHUP: the terminal was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm and shells pass one Ctrl-C on more than once; what comes sooner than this is no second press. */
const SAME_PRESS_MS = 300;

/**
 * Calls `onPress` with 1, 2, … each time the program is asked to stop, in place of ending it. The function returned
 * gives the signals back.
 */
export function listenForStop(
  onPress: (count: number) => void,
  now: () => number = () => performance.now(),
): () => void {
  let count = 0;
  let lastMs = -Infinity;
  const listener = () => {
    const nowMs = now();
    if (nowMs - lastMs < SAME_PRESS_MS) return;
    lastMs = nowMs;
    count += 1;
    onPress(count);
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
