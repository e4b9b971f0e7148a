/** What a job demands of the labels of its units. */
export interface LabelRule {
  /** No board is programmed before its label was scanned. */
  isRequired: boolean;
  /** A pattern that every label must fit ({@link fitsLabelPattern}); null takes any label. */
  pattern: string | null;
}

/** Longest label in characters: longer ones are not the label of a unit, but of a box. */
export const MAX_LABEL_LENGTH = 64;
/** Shorter ones are a slip of a finger. */
export const MIN_LABEL_LENGTH = 3;

/**
 * A label as it is kept: without control characters (a GS1 code is full of them) and without blanks around it. Empty if
 * nothing is left.
 */
export function cleanLabel(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
}

/**
 * True if a label is what a pattern describes: `#` is a digit, `@` a letter, `?` any character, `*` any number of them,
 * and everything else is itself (`MC-######`). Upper and lower case differ. Takes time in proportion to the product of both
 * lengths at the most.
 */
export function fitsLabelPattern(pattern: string, label: string): boolean {
  let at = 0;
  let from = 0;
  /** Where the last `*` is, and where what it takes ends. */
  let star = -1;
  let starEnd = 0;
  while (from < label.length) {
    if (pattern[at] === '*') {
      star = at++;
      starEnd = from;
    } else if (at < pattern.length && fitsCharacter(pattern[at] ?? '', label[from] ?? '')) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      starEnd += 1;
      from = starEnd;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

function fitsCharacter(wanted: string, found: string): boolean {
  if (wanted === '#') return /^\d$/.test(found);
  if (wanted === '@') return /^\p{L}$/u.test(found);
  return wanted === '?' || wanted === found;
}
