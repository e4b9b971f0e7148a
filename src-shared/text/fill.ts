import type { LanguageCode } from './languages.ts';

/**
 * Puts the values into a text's braces. `{count}` is the value as it is; `{count|# page is|# pages are}` is the first form if
 * the language says that of such a number (CLDR category `one`), else the second, # being the number. A language without that
 * difference needs no forms. A name without a value stays in its braces, so that it is seen.
 */
export function fill(
  text: string,
  params: Readonly<Record<string, string | number>>,
  language: LanguageCode,
): string {
  return text.replace(VALUE, (whole, name: string, one?: string, other?: string) => {
    // What came from outside may be null.
    const value = params[name] ?? undefined;
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return String(value);
    const number = typeof value === 'number' ? groupDigits(value) : value;
    return (isOne(number, language) ? one : other).replace('#', number);
  });
}

const VALUE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

const pluralRules = new Map<LanguageCode, Intl.PluralRules>();

/** Whether the first of two forms goes with a number as it is written. Words are not a number, and take the second. */
function isOne(number: string, language: LanguageCode): boolean {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules.select(Number(number.replaceAll(' ', ''))) === 'one';
}

/** Whole numbers in groups of three, as ISO 80000 writes them: `62 784`. No language of `Intl` has this for all readers. */
export function groupDigits(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}
