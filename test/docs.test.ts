import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '#main/cli/exit-codes.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { errorTexts } from '#shared/text/en/errors.ts';
import { warningTexts } from '#shared/text/en/warnings.ts';
import { scripts } from '../package.json';

const pages = ['.', 'docs', 'docs/adr', 'docs/cases', 'resources/samples'].flatMap(markdownFiles);
const errorsPage = readFileSync('docs/errors.md', 'utf8');
const errorCodes = Object.keys(errorTexts) as ErrorCode[];

function markdownFiles(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
    : [];
}

/** What the groups of a global pattern caught, one array a match. */
function captures(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}

/** The text of a page without fenced code, where brackets and # mean something else. */
function prose(page: string): string {
  return readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '');
}

/** Anchors as hosting sites make them of headings: `## Exit code 4: port` is `exit-code-4-port`. */
function anchorsOf(page: string): string[] {
  return captures(prose(page), /^#+ (.+)$/gm).map(([heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Where the links of a page lead that do not leave the project: file (the page itself if empty) and anchor. */
function linksOf(page: string): { file: string; anchor: string | undefined }[] {
  return captures(prose(page), /\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]*))?\)/g).map(([target, anchor]) => ({
    file: target === undefined || target === '' ? page : join(dirname(page), target),
    anchor,
  }));
}

describe('docs/errors.md', () => {
  it('has one section for every error code, and none for anything else', () => {
    const sections = captures(errorsPage, /^### (.+)$/gm).flat();
    expect([...sections].sort()).toEqual([...errorCodes].sort());
  });

  it('puts every error under the exit code it ends with', () => {
    const found = errorsPage.split(/^## /m).flatMap((chapter) => {
      const exitCode = Number(/^Exit code (\d+)/.exec(chapter)?.[1]);
      return captures(chapter, /^### (.+)$/gm).map(([code]) => [code, exitCode]);
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(errorCodes.map((code) => [code, exitCodeOf(code)])),
    );
  });

  it('says in every section what to try', () => {
    const silent = errorsPage
      .split(/^##+ /m)
      .filter((section) => section.startsWith('E-') && !/^- (Try|Likely and try)\b/m.test(section));
    expect(silent).toEqual([]);
  });

  it('has a row for every warning code, and none for anything else', () => {
    const rows = captures(errorsPage, /^\| `(W-[^`]+)`/gm).flat();
    expect([...rows].sort()).toEqual(Object.keys(warningTexts).sort());
  });

  it('names no code that does not exist', () => {
    const known: string[] = [...errorCodes, ...Object.keys(warningTexts)];
    const named = captures(errorsPage, /\b([EW]-[A-Z][A-Z0-9-]*[A-Z0-9])/g).flat();
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  it('links only to files that exist, and to headings that they have', () => {
    const broken = linksOf(page).filter(
      ({ file, anchor }) => !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const text = readFileSync(page, 'utf8');
    const named = captures(text, /\bnpm (?:run (?:--\S+ )*([a-z][\w:-]*)|(start|test)\b)/g);
    const known = Object.keys(scripts);
    expect(
      named.map(([script, lifecycle]) => script ?? lifecycle).filter((name) => !known.includes(name ?? '')),
    ).toEqual([]);
  });
});

describe('docs/adr', () => {
  it('gives no number twice', () => {
    const numbers = markdownFiles('docs/adr').map((page) => /(\d{4})-[^/\\]+$/.exec(page)?.[1] ?? page);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  it('names every page by its number and what was decided', () => {
    const odd = markdownFiles('docs/adr').filter((page) => !/[\\/]\d{4}(-[a-z0-9]+)+\.md$/.test(page));
    expect(odd).toEqual([]);
  });
});
