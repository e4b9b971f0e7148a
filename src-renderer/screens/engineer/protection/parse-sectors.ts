/** A sector is one byte of Write Protect (AN3155 §3.9). */
export const MAX_SECTOR = 255;

/** Sectors as people write them: `0-3, 7` → 0, 1, 2, 3, 7. undefined for anything else, and beyond `highest`. */
export function parseSectorField(text: string, highest = MAX_SECTOR): readonly number[] | undefined {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*$/.exec(part);
    if (match === null) return undefined;
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    if (last < first || last > highest) return undefined;
    for (let sector = first; sector <= last; sector += 1) found.add(sector);
  }
  return [...found].sort((a, b) => a - b);
}
