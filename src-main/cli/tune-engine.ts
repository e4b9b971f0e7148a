import { setFlagsFromString } from 'node:v8';

/**
 * Suits V8 to a job, which is 1 500 short turns with pauses between (docs/adr/0013). Each function is compiled when it is
 * first called, instead of being interpreted until it has run often: that would be too late, and the interpreter costs a
 * third of a percent of the run. New objects are collected without helper threads, since the little there is to collect is
 * sooner done than handed out: a helper that has to wait for a core holds the job up for milliseconds.
 */
export function tuneEngine(): void {
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--no-parallel-scavenge');
}
