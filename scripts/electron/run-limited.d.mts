/** See run-limited.mjs. */
export function runLimited(
  command: string,
  args: readonly string[],
  options: { timeoutMs: number; cwd?: string; sayProgress?: (elapsedS: number) => void },
): Promise<{ failed?: string }>;
