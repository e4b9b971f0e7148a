import type { memoryKindTexts, optionSentences } from './en/device.ts';
import type { errorTexts } from './en/errors.ts';
import type { imageFormatNames } from './en/job.ts';
import type { codeTexts, phraseTexts } from './en/phrases.ts';
import { fill } from './fill.ts';
import type { LanguageCode } from './languages.ts';

declare const verbatimBrand: unique symbol;

/**
 * Text that no language words: what somebody else said (a system, a server, a program), or a name or a number that is written
 * the same everywhere. Only `verbatim` makes it, so that no finished sentence becomes the value of a text unseen.
 */
export type Verbatim = string & { readonly [verbatimBrand]: true };

/** Marks text as one that is shown in every language as it is. */
export function verbatim(text: string): Verbatim {
  return text as Verbatim;
}

/**
 * Marks text as the words of the command line, which speaks English only. For what it alone can say: its usage, the old tool's
 * arguments and maps, the difference of a replay.
 */
export function commandLineWords(text: string): Verbatim {
  return verbatim(text);
}

/** Part of a sentence, worded in the language of whoever reads it: a key of the phrases, or a failure, and its values. */
export interface Phrase {
  say: PhraseKey | keyof typeof errorTexts;
  params?: TextParams;
}

export type PhraseKey = keyof typeof phraseTexts;

/** The reason of something: a phrase, or what somebody else said. */
export type Words = Phrase | Verbatim;

/** A value of a text. */
export type TextValue = string | number | Phrase | readonly TextValue[];

/** Values of a text by the names in its braces, as data: of a record, of a trace, between processes. */
export type TextParams = Readonly<Record<string, TextValue>>;

/** A value that is a name or a number, as it is written everywhere; empty for what a language words. */
export function plainValue(value: TextValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The names in braces of a text: of `{port} is gone`, `port`; of `{count|# page|# pages}`, `count`. */
export type NamesOf<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? NameIn<Inside> | NamesOf<Rest>
  : never;

type NameIn<Inside extends string> = Inside extends `${infer Name}|${string}` ? Name : Inside;

type CodesOf<Prefix extends string> = keyof typeof codeTexts extends infer Key
  ? Key extends `${Prefix}.${infer Code}`
    ? Code
    : never
  : never;

/** Values that are codes, by their name, each with the codes there are. Their words: {@link codeGroups}. */
interface CodeValues {
  stage: CodesOf<'stage'>;
  step: CodesOf<'step'>;
  parity: CodesOf<'parity'>;
  wanted: CodesOf<'parity'>;
  mode: CodesOf<'mode'>;
  meant: CodesOf<'meant'> | '79' | '1F';
  typeName: CodesOf<'elf'>;
  format: keyof typeof imageFormatNames;
  claimed: keyof typeof imageFormatNames;
  actual: keyof typeof imageFormatNames | number;
  region: keyof typeof memoryKindTexts;
  reason: keyof typeof optionSentences;
  /** Or what a board sends. */
  text: keyof typeof optionSentences | Verbatim;
}

/** Where a catalogue words the codes of {@link CodeValues}: a group, and what its keys begin with. */
const codeGroups: Readonly<Record<keyof CodeValues, readonly [group: CodeGroup, prefix: string]>> = {
  stage: ['codes', 'stage.'],
  step: ['codes', 'step.'],
  parity: ['codes', 'parity.'],
  wanted: ['codes', 'parity.'],
  mode: ['codes', 'mode.'],
  meant: ['codes', 'meant.'],
  typeName: ['codes', 'elf.'],
  format: ['formats', ''],
  claimed: ['formats', ''],
  actual: ['formats', ''],
  region: ['memory', ''],
  reason: ['optionSentences', ''],
  text: ['optionSentences', ''],
};

type CodeGroup = 'codes' | 'formats' | 'memory' | 'optionSentences';

/**
 * Values that are written the same in every language, by their name: names of files, ports, parts, fields and commands,
 * addresses, bytes and numbers in their notation, what a user typed, and lists of such. They may be any text, so that nothing
 * that is a word of a language goes by one of these names.
 */
type NotationName =
  | 'address'
  | 'after'
  | 'allowed'
  | 'base'
  | 'before'
  | 'bit'
  | 'byte'
  | 'bytes'
  | 'candidates'
  | 'channel'
  | 'character'
  | 'code'
  | 'command'
  | 'commands'
  | 'device'
  | 'end'
  | 'endOffset'
  | 'expected'
  | 'families'
  | 'family'
  | 'file'
  | 'found'
  | 'foundPid'
  | 'help'
  | 'interfaces'
  | 'kernel'
  | 'kind'
  | 'known'
  | 'label'
  | 'lastAddress'
  | 'layout'
  | 'maker'
  | 'map'
  | 'mapDevice'
  | 'mapPid'
  | 'name'
  | 'names'
  | 'near'
  | 'needed'
  | 'none'
  | 'now'
  | 'offset'
  | 'option'
  | 'other'
  | 'others'
  | 'path'
  | 'pattern'
  | 'pid'
  | 'pins'
  | 'platform'
  | 'port'
  | 'range'
  | 'received'
  | 'repaired'
  | 'reset'
  | 'section'
  | 'sectors'
  | 'slots'
  | 'spoilt'
  | 'state'
  | 'targets'
  | 'time'
  | 'uniqueId'
  | 'used'
  | 'value'
  | 'values'
  | 'variable'
  | 'version'
  | 'words';

/** A value of this name: a number or words in every language; a code, or text in notation, if the name says so. */
type ValueOf<Name extends string> = Name extends keyof CodeValues
  ? CodeValues[Name]
  : number | Words | readonly Words[] | (Name extends NotationName ? string : never);

/** The values that an error, a warning or a phrase needs, by name. */
export type ValuesOf<Text extends string> = { readonly [Name in NamesOf<Text>]: ValueOf<Name> };

/** Makes a phrase, with exactly the values that its text mentions. */
export function phrase<Key extends PhraseKey>(
  key: Key,
  ...[params]: [NamesOf<(typeof phraseTexts)[Key]>] extends [never]
    ? []
    : [params: ValuesOf<(typeof phraseTexts)[Key]>]
): Phrase {
  return params === undefined ? { say: key } : { say: key, params };
}

/** What of a catalogue words the values of texts. */
export interface WordingCatalogue {
  language: LanguageCode;
  errors: Readonly<Record<string, { what: string }>>;
  phrases: Readonly<Record<string, string>>;
  codes: Readonly<Record<string, string>>;
  formats: Readonly<Record<string, string>>;
  memory: Readonly<Record<string, string>>;
  optionSentences: Readonly<Record<string, string>>;
}

/** Phrases are in phrases no deeper than this; what came from outside may try. */
const MAX_DEPTH = 8;

/** Puts values into a text, those that need words in the words of a catalogue. A failure among them comes with its code. */
export function fillIn(text: string, params: TextParams, catalogue: WordingCatalogue, depth = 0): string {
  const filled = Object.entries(params).map(([name, value]) => [
    name,
    wordValue(name, value, catalogue, depth),
  ]);
  return fill(text, Object.fromEntries(filled) as Record<string, string | number>, catalogue.language);
}

/**
 * {@link fillIn} for what a failure says. If it ends with the reason (`{detail}`), which may be a phrase, the words of a system or
 * a whole sentence, it gets the full stop that the reason lacks.
 */
export function fillSentence(text: string, params: TextParams, catalogue: WordingCatalogue): string {
  const sentence = fillIn(text, params, catalogue);
  return text.endsWith('{detail}') && !ENDED.test(sentence)
    ? sentence + (catalogue.phrases['sentence.stop'] ?? '.')
    : sentence;
}

/** Words that end as a sentence does, or with a value that nobody gave. */
const ENDED = /(?:[.!?…。！？]["”»)]?|\})$/u;

function wordValue(
  name: string,
  value: TextValue,
  catalogue: WordingCatalogue,
  depth: number,
): string | number {
  if (typeof value === 'string') return wordCode(name, value, catalogue) ?? value;
  if (!isPhrase(value) && !isList(value)) return value;
  if (depth > MAX_DEPTH) return '…';
  if (isList(value))
    return value
      .map((item) => String(wordValue(name, item, catalogue, depth + 1)))
      .reduce(joinIn(catalogue), '');
  // A trace of another version may say what this one has no words for.
  const { say, params = {} } = value;
  const failure = own(catalogue.errors, say)?.what;
  if (failure !== undefined) return `${say}: ${fillIn(failure, params, catalogue, depth + 1)}`;
  return fillIn(own(catalogue.phrases, say) ?? say, params, catalogue, depth + 1);
}

function wordCode(name: string, code: string, catalogue: WordingCatalogue): string | undefined {
  const place = own(codeGroups as Readonly<Record<string, readonly [CodeGroup, string]>>, name);
  return place && own(catalogue[place[0]], place[1] + code);
}

function joinIn({ phrases, language }: WordingCatalogue): (list: string, item: string) => string {
  return (list, item) =>
    list === '' ? item : fill(phrases['list.pair'] ?? '{list}, {item}', { list, item }, language);
}

function isList(value: TextValue): value is readonly TextValue[] {
  return Array.isArray(value);
}

function isPhrase(value: TextValue): value is Phrase {
  // What a file said may be null.
  const told = value as { say?: unknown } | null | undefined;
  return typeof told?.say === 'string';
}

/** What a record has under a key that came from outside. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
