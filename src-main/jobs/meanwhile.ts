/**
 * Tells something while the board is at work: it waits for nobody who listens. The work comes to its end also if telling fails, so
 * that nothing is closed in the middle of a command, and no failure of it is left to nobody. Errors: that of `tell`, or that of the work.
 */
export async function meanwhile<Result>(work: Promise<Result>, tell: () => void): Promise<Result> {
  try {
    tell();
  } catch (error) {
    await work.catch(() => undefined);
    throw error;
  }
  return work;
}
