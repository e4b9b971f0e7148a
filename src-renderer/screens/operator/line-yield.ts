/** Share of good units in percent, to a tenth; null if there is none yet. 100 only if none failed: 99.96 % is not 100 %. */
export function yieldPercent(passCount: number, failCount: number): number | null {
  const all = passCount + failCount;
  if (all === 0) return null;
  const rounded = Math.round((1000 * passCount) / all) / 10;
  return failCount > 0 ? Math.min(rounded, 99.9) : rounded;
}
