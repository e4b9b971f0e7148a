/** What a person or the system does to end a program. SIGHUP: the terminal was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm and shells pass one Ctrl-C on more than once; what comes sooner than this is not a second press. */
const SAME_PRESS_MS = 300;

/** The terminal is gone, which system and shell both say, as often as they like: nobody has pressed twice. */
const goneSignal = 'SIGHUP';

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
  let isGone = false;
  const hear = (signal: NodeJS.Signals) => {
    if (signal === goneSignal && isGone) return;
    isGone ||= signal === goneSignal;
    const nowMs = now();
    if (nowMs - lastMs < SAME_PRESS_MS) return;
    lastMs = nowMs;
    count += 1;
    onPress(count);
  };
  const listeners = signals.map((signal) => ({ signal, listener: () => hear(signal) }));
  for (const { signal, listener } of listeners) process.on(signal, listener);
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
