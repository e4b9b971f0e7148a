/**
 * Puts the values into a text's braces. `{count}` is the value as it is; `{count|# page is|# pages are}` is the first form if
 * the value is 1 and the second with all else, # being the number. A language without that difference needs no forms. A
 * name without a value stays in its braces, so that it is seen.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(VALUE, (whole, name: string, one?: string, other?: string) => {
    // What came from outside may be null.
    const value = params[name] ?? undefined;
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    const number = typeof value === 'number' ? groupDigits(value) : value;
    return (number === '1' ? one : other).replace('#', number);
  });
}

const VALUE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Whole numbers in groups of three, as ISO 80000 writes them: `62 784`. */
export function groupDigits(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}
