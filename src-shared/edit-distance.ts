/** Number of letters to insert, delete or exchange to turn one word into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letterA] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, letterB] of Array.from(b).entries()) {
      const exchange = (row[j] ?? 0) + (letterA === letterB ? 0 : 1);
      next.push(Math.min(exchange, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
