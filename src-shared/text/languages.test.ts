import { beforeAll, describe, expect, it } from 'vitest';
import { windowEnglish } from './en/catalogue.ts';
import { languages } from './languages.ts';
import { catalogueOf } from './speaker-of.ts';

/** Words that are the same in other languages: names of things, and words other languages took over. */
const sameInAll =
  /^(PASS|FAIL|Flashline|Intel HEX|S-record|ELF|DfuSe|UF2|RAM|ACK|NACK|UID|Hex|Base64|Little|Big|Auto)$/;
const sameInOne: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Board',
    'Bytes',
    'Code',
    'Demo',
    'Details',
    'Filter',
    'Firmware',
    'Log',
    'Phase',
    'Plan',
    'Port',
    'Text',
  ],
  zh: [],
  es: [
    'Bytes',
    'Demo',
    'Firmware',
    'Plan',
    'PID {pid} · bootloader {version} · {flash}',
    'flash',
    '{count|# byte|# bytes}',
  ],
};

/** All texts of a catalogue, by their path. */
function textsOf(tree: unknown, path: string[] = []): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, part]) =>
    textsOf(part, [...path, key]),
  );
}

/** The values a text mentions, each once, in alphabetical order. */
function paramsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name))].sort();
}

/** A text without values, digits and signs: empty if no word remains that could be translated. */
function wordsOf(text: string): string {
  return text.replace(/\{\w+[|}]/g, '').replace(/[^\p{L}]+/gu, '');
}

const english = new Map(textsOf(windowEnglish));

describe.each(languages.filter(({ code }) => code !== 'en'))('the window in $nativeName', ({ code }) => {
  let texts: Map<string, string>;
  beforeAll(async () => {
    texts = new Map(textsOf(await catalogueOf(code)));
  });

  it('has every text of the English window, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('mentions in each text the values that the English one mentions', () => {
    const odd = [...english].filter(
      ([path, text]) => String(paramsOf(text)) !== String(paramsOf(texts.get(path) ?? '')),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('leaves nothing in English but names', () => {
    const left = [...english]
      .filter(([path, text]) => texts.get(path) === text && !sameInOne[code]?.includes(text))
      .filter(([, text]) => wordsOf(text) !== '' && !sameInAll.test(text.replace(/\s*\{\w+\}/g, '')));
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('allows no word to be the same as in English that no text is', () => {
    const same = [...english].filter(([path, text]) => texts.get(path) === text).map(([, text]) => text);
    expect((sameInOne[code] ?? []).filter((word) => !same.includes(word))).toEqual([]);
  });
});

describe.each(languages)('each text of the window in $nativeName', ({ code }) => {
  let texts: [string, string][];
  beforeAll(async () => {
    texts = textsOf(await catalogueOf(code));
  });

  it('is neither empty nor set in spaces', () => {
    expect(texts.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  it('names options and commands of the command line only if there is nothing else', () => {
    const ofTheCommandLine = /^(errors\.E-LEGACY-|how\.)/;
    const found = texts.filter(
      ([path, text]) => /--[a-z]|flashline [a-z]/.test(text) && !ofTheCommandLine.test(path),
    );
    expect(found).toEqual([]);
  });

  it('speaks to operators in two short sentences without figures or codes', () => {
    const advice = texts.filter(([path]) => path.startsWith('operator.'));
    const odd = advice.filter(
      ([, text]) => text.length > 90 || /\d|0x/.test(text) || !/^[^.。]+[.。]$/.test(text),
    );
    expect(odd).toEqual([]);
  });
});
