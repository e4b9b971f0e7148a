import { beforeAll, describe, expect, it } from 'vitest';
import { cliEnglish } from './en/cli.ts';
import { fill } from './fill.ts';
import { languages, type LanguageCode } from './languages.ts';
import { catalogueOf } from './speaker-of.ts';

const FORMS = /\{\w+\|([^|{}]*)\|([^|{}]*)\}/g;

/** A number, what may stand between, and what is counted. */
const BEHIND_NUMBER =
  /(?<![\w.,-])\d (?:(?:more|earlier|sound|separate|data|erase(?: or write)?|weitere|frühere|einwandfreie) )?(\p{L}+)/gu;

/** All texts of a catalogue, by their path. */
function textsOf(tree: unknown, path: string[] = []): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, part]) =>
    textsOf(part, [...path, key]),
  );
}

/** The words that follow the number in a form: of `# bytes are`, `bytes`. */
function countedWord(form: string): string[] {
  const [, word] = /# (?:\p{Ll}+[ -])??(\p{L}+)/u.exec(form) ?? [];
  return word === undefined ? [] : [word];
}

/** Values that are never numbers of things. */
const NAMES = /^(address|command|device|port|repaired)$/;

/** The text with this number for every value that may be one. */
function saidWith(text: string, value: number, language: LanguageCode): string {
  const names = [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => [
    name,
    NAMES.test(name) ? 'X' : value,
  ]);
  return fill(text, Object.fromEntries(names) as Record<string, string | number>, language);
}

describe.each(languages)('numbers in the texts in $nativeName', ({ code }) => {
  let texts: [string, string][];
  let ones: Set<string>;
  let others: Set<string>;
  beforeAll(async () => {
    texts = [...textsOf(await catalogueOf(code)), ...(code === 'en' ? textsOf(cliEnglish) : [])];
    const forms = texts.flatMap(([, text]) => [...text.matchAll(FORMS)]);
    const pairs = forms.map(([, one = '', other = '']) => [countedWord(one), countedWord(other)] as const);
    const differing = pairs.filter(([one, other]) => String(one) !== String(other));
    ones = new Set(differing.flatMap(([one]) => one));
    others = new Set(differing.flatMap(([, other]) => other));
  });

  it.each([0, 1, 2])('go with their words where they are %i', (value) => {
    const wrong = value === 1 ? others : ones;
    const odd = texts.flatMap(([path, text]) => {
      const said = saidWith(text, value, code);
      const words = [...said.matchAll(BEHIND_NUMBER)].map(([, word = '']) => word);
      return words.some((word) => wrong.has(word)) ? [`${path}: ${said}`] : [];
    });
    expect(odd).toEqual([]);
  });

  it('leave no brace of a form behind', () => {
    const odd = texts.filter(([, text]) => /\{\w*[|}]/.test(saidWith(text, 1, code)));
    expect(odd).toEqual([]);
  });
});
