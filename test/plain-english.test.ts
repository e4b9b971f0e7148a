import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { windowEnglish } from '#shared/text/en/catalogue.ts';
import { cliEnglish } from '#shared/text/en/cli.ts';

/** The habits of CONTRIBUTING, "Plain English", that a pattern finds without much doubt, each with what to write instead. */
const habits: readonly { find: RegExp; write: string }[] = [
  { find: /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)[a-z-]+/gi, write: 'is not a …' },
  { find: /\banew\b/gi, write: 'again, or a verb with re-' },
  { find: /\bmend(?:s|ed|ing)?\b/gi, write: 'fix' },
  { find: /\ball the same\b/gi, write: 'anyway' },
  { find: /\bby itself\b/gi, write: 'on its own, or name who acts' },
  { find: /\bas it should\b/gi, write: 'correctly' },
  { find: /\bshall\b/gi, write: 'must, should or will' },
  { find: /\bstands? (?:in|at|there|here|behind|before|beside|among|on|by)\b/gi, write: 'is in, is at' },
  { find: /\bbeside the (?:image|plan|code|program|data)\b/gi, write: 'outside, next to' },
];

const documents = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...['docs', 'docs/adr', 'docs/cases'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The habits in a text, each as it is there, with what to write instead. */
function habitsIn(text: string): string[] {
  return habits.flatMap(({ find, write }) =>
    [...text.matchAll(find)].map(([found]) => `"${found}": write ${write}`),
  );
}

/** The words of a page: neither fenced nor inline code, nor what a link leads to; in one line, so that a wrap hides nothing. */
function wordsOf(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`]*`/g, 'code')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ');
}

/** The source files of a folder and of those in it, tests as well; not this file, which names the habits. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.(?:ts|mjs|vue)$/.test(path) && !path.endsWith('plain-english.test.ts') ? [path] : [];
  });
}

/** The words of the comments of a source file, without names in backquotes; lines that belong together in one line. */
function commentsOf(source: string): string {
  return [...source.matchAll(/\/\*[^]*?\*\/|(?:^|(?<=\s))\/\/ .*(?:\n\s*\/\/ .*)*/g)]
    .map(([comment]) => comment.replace(/\n\s*(?:\*|\/\/)/g, ' '))
    .join('\n')
    .replace(/`[^`\n]*`/g, 'code')
    .replace(/[^\S\n]+/g, ' ');
}

/** All texts of a catalogue, by their path. */
function textsOf(tree: unknown, path: string[] = []): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, part]) =>
    textsOf(part, [...path, key]),
  );
}

describe('plain English', () => {
  it.each([
    ['the command line', cliEnglish],
    ['the window', windowEnglish],
  ] as const)('is what %s speaks', (_face, catalogue) => {
    const odd = textsOf(catalogue).flatMap(([path, text]) =>
      habitsIn(text).map((habit) => `${path}: ${habit}`),
    );
    expect(odd).toEqual([]);
  });

  it.each(documents)('is what %s is written in', (page) => {
    expect(habitsIn(wordsOf(page))).toEqual([]);
  });

  it.each(['src-shared', 'src-main', 'src-renderer', 'test', 'scripts'])(
    'is what comments in %s are in',
    (folder) => {
      const odd = sourcesIn(folder).flatMap((path) =>
        habitsIn(commentsOf(readFileSync(path, 'utf8'))).map((habit) => `${path}: ${habit}`),
      );
      expect(odd).toEqual([]);
    },
  );

  it('is looked for in comments, not in code, and across a wrap', () => {
    const source =
      "/**\n * It is\n * no trace of `is no code`.\n */\nsay('it is no text'); // connect\n// anew\n";
    expect(habitsIn(commentsOf(source))).toHaveLength(2);
  });

  it.each([
    'the file is no trace',
    'connect anew',
    'Mend it',
    'sent all the same',
    'starts by itself',
    'it shall end',
  ])('does not say "%s"', (text) => {
    expect(habitsIn(text)).toHaveLength(1);
  });

  it.each(['There is no way back.', 'The port is no longer there.', 'recommended'])('says "%s"', (text) => {
    expect(habitsIn(text)).toEqual([]);
  });
});
