/** A run of codes, each one more than the one before. */
export interface CodeRun {
  first: number;
  last: number;
}

/** Codes of pages or sectors, in the order they are given, as runs. Pure. */
export function codeRuns(codes: readonly number[]): CodeRun[] {
  const runs: CodeRun[] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs;
}

/** A run as people write it: `7`, `0–3`. */
export function formatRun({ first, last }: CodeRun): string {
  return first === last ? String(first) : `${first}–${last}`;
}
