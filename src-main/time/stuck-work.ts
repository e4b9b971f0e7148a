let count = 0;

/**
 * Work that the system does not give back: opening a file of a folder whose server is gone. A thread of the pool waits for it, and the
 * process waits for the thread before it ends. Who stops waiting for such work counts it here until it comes back.
 */
export const stuckWork = {
  /** Counts work until it settles. */
  follow(work: Promise<unknown>): void {
    count += 1;
    const settle = () => {
      count -= 1;
    };
    work.then(settle, settle);
  },
  /** True while there is some. */
  get isThere(): boolean {
    return count > 0;
  },
};
