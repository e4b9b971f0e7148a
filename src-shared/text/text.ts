import type { ErrorCode } from '../errors.ts';
import type { Warning } from '../warnings.ts';
import { en } from './en/catalogue.ts';
import type { ErrorText } from './en/errors.ts';
import { fill, type ParamsOf } from './fill.ts';

type Widened<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Widened<Texts[Key]> };

/** The texts of one language: the keys of the English ones, with any words. */
export type Catalogue = Widened<typeof en>;

type Plain = Omit<typeof en, 'errors' | 'warnings'>;
type Group = keyof Plain;

/** The key of a text: its group and its name, such as `phases.erasing`. */
export type TextKey = { [Name in Group]: `${Name}.${keyof Plain[Name] & string}` }[Group];

/** The names of the values a text mentions. */
export type TextParams<Key extends TextKey> = ParamsOf<TextAt<Key>>;

type TextAt<Key extends TextKey> = Key extends `${infer Name extends Group}.${infer Rest}`
  ? Rest extends keyof Plain[Name]
    ? Extract<Plain[Name][Rest], string>
    : never
  : never;

type ParamsArgument<Key extends TextKey> = [keyof TextParams<Key>] extends [never]
  ? []
  : [params: TextParams<Key>];

/** A unit that can be counted. */
export type Unit = keyof typeof en.units extends infer Key
  ? Key extends `${infer Name}.one`
    ? Name
    : never
  : never;

/** The sentences of one language, ready to use. */
export interface Speaker {
  /** The text of a key, with its values put in. The compiler asks for exactly the values that the English text mentions. */
  text: <Key extends TextKey>(key: Key, ...params: ParamsArgument<Key>) => string;
  /** A number of things: `1 page`, `62 784 bytes`. */
  counted: (unit: Unit, count: number) => string;
  /** What a failure says: what happened, and what to do. */
  error: (failure: { code: ErrorCode; params: Record<string, string | number> }) => ErrorText;
  /** What a warning says. */
  warning: (warning: Warning) => string;
}

/** Makes the sentences of a language. */
export function speaker(catalogue: Catalogue): Speaker {
  const find = (key: string): string => {
    const dot = key.indexOf('.');
    const group: Record<string, string> = catalogue[key.slice(0, dot) as Group];
    return group[key.slice(dot + 1)] ?? key;
  };
  return {
    text: (key, ...[params]) => fill(find(key), params ?? {}),
    counted: (unit, count) =>
      fill(find(`units.${unit}.${count === 1 ? 'one' : 'other'}`), { count: groupDigits(count) }),
    error({ code, params }) {
      const { what, todo } = catalogue.errors[code];
      return { what: fill(what, params), todo: fill(todo, params) };
    },
    warning: ({ code, params }) => fill(catalogue.warnings[code], params),
  };
}

/** Whole numbers in groups of three, as ISO 80000 writes them: `62 784`. */
export function groupDigits(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Flashline speaks English so far. */
export const english = speaker(en);
export const { text, counted } = english;
