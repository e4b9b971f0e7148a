import type { ErrorCode } from '../errors.ts';
import type { Warning, WarningCode } from '../warnings.ts';
import type { commonEnglish } from './en/common.ts';
import type { ErrorText } from './en/errors.ts';
import type { windowEnglish } from './en/catalogue.ts';
import { fill, groupDigits } from './fill.ts';
import type { HowTexts } from './how.ts';
import type { LanguageCode } from './languages.ts';
import type { Translated } from './translated.ts';
import { fillIn, fillSentence, type NamesOf, type TextParams, type TextValue } from './words.ts';

/** What every catalogue has. */
type CommonCatalogue = Translated<typeof commonEnglish> & { readonly how: HowTexts };

/** The texts of the window in one language: the keys of the English ones, with any words. */
export type WindowCatalogue = Translated<typeof windowEnglish>;

type Plain<Texts> = Omit<Texts, 'errors' | 'warnings' | 'how'>;
type Group<Texts> = keyof Plain<Texts> & string;

/** The keys of a catalogue: a group and a name, such as `phases.erasing`. */
export type KeyOf<Texts> = {
  [Name in Group<Texts>]: `${Name}.${keyof Plain<Texts>[Name] & string}`;
}[Group<Texts>];

type TextAt<Texts, Key extends string> = Key extends `${infer Name extends Group<Texts>}.${infer Rest}`
  ? Rest extends keyof Plain<Texts>[Name]
    ? Extract<Plain<Texts>[Name][Rest], string>
    : never
  : never;

type ParamsArgument<Text extends string> = [NamesOf<Text>] extends [never]
  ? []
  : [params: Record<NamesOf<Text>, TextValue>];

/** A unit that can be counted. */
export type Unit = keyof typeof commonEnglish.units;

/** The sentences of one language, ready to use. `Texts` is the type of the English catalogue with the same keys. */
export interface Speaker<Texts = typeof windowEnglish> {
  /** The text of a key, with its values put in. The compiler asks for exactly the values that the English text mentions. */
  text: <Key extends KeyOf<Texts>>(key: Key, ...params: ParamsArgument<TextAt<Texts, Key>>) => string;
  /** A number of things: `1 page`, `62 784 bytes`. */
  counted: (unit: Unit, count: number) => string;
  /** What a failure says: what happened, what to do, and how this face does it. */
  error: (failure: { code: ErrorCode; params: TextParams }) => ErrorText;
  /** What a warning says, and how this face does what it advises. */
  warning: (warning: Warning) => string;
  /** A value on its own: the reason of a failure, what somebody else said. */
  words: (value: TextValue) => string;
}

/** Makes the sentences of a language. */
export function speaker<Texts extends CommonCatalogue = typeof windowEnglish>(
  catalogue: Translated<Texts>,
  language: LanguageCode,
): Speaker<Texts> {
  const groups = catalogue as unknown as CommonCatalogue & Record<string, Record<string, string>>;
  const wording = { ...groups, language };
  const put = (text: string, params: TextParams) => fillIn(text, params, wording);
  const find = (key: string): string => {
    const dot = key.indexOf('.');
    return groups[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  };
  const withHow = (code: ErrorCode | WarningCode, first: string, params: TextParams): string => {
    const how = groups.how[code];
    return how === undefined
      ? first
      : fill(groups.phrases['sentence.pair'], { first, second: put(how, params) }, language);
  };
  return {
    text: (key, ...[params]) => put(find(key), params ?? {}),
    counted: (unit, count) => fill(groups.units[unit], { count: groupDigits(count) }, language),
    error({ code, params }) {
      const { what, todo } = groups.errors[code];
      return { what: fillSentence(what, params, wording), todo: withHow(code, put(todo, params), params) };
    },
    warning: ({ code, params }) => withHow(code, put(groups.warnings[code], params), params),
    words: (value) => put('{value}', { value }),
  };
}
