import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  LICENCES_FILE,
  LICENCES_RULE,
  thirdPartyLicences,
} from '../../scripts/build/third-party-licences.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'flashline-licences-')));
  putPackage('code', { LICENSE: 'Code, by A.\r\nAs is.\r\n', NOTICE: 'Thanks to B.' });
  // Says how its files are to be read, and is not a package.
  put('node_modules/code/es/package.json', '{ "name": "code/es", "type": "module" }');
  put('node_modules/code/es/index.js', 'export const code = "code"; export { unused } from "unused";');
  putPackage('unused', {});
  put('node_modules/unused/index.js', 'export const unused = 1;');
  putPackage('@fonts/sans', { 'licence.md': 'Font, by C.' });
  put('node_modules/@fonts/sans/sans.woff2', 'font');
  putPackage('sheet', { COPYING: 'Sheet, by D.' });
  put('node_modules/sheet/sheet.css', '.sheet { color: red }');
  put(
    'main.js',
    'import "sheet/sheet.css"; import "./own.css"; import { code } from "code"; console.log(code);',
  );
  put('own.css', '@font-face { font-family: Sans; src: url("@fonts/sans/sans.woff2") }');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function putPackage(name: string, licences: Record<string, string>, license: unknown = 'MIT'): void {
  const main = name === 'code' ? 'es/index.js' : 'index.js';
  const packageJson = { name, version: '1.2.3', license, main, sideEffects: ['*.css'] };
  put(`node_modules/${name}/package.json`, JSON.stringify(packageJson));
  for (const [file, text] of Object.entries(licences)) put(`node_modules/${name}/${file}`, text);
}

/** Builds `main.js`; gives the licence file in its parts, or undefined if there is none. */
async function builtLicences(...plugins: Plugin[]): Promise<string[] | undefined> {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins, thirdPartyLicences()],
    build: { write: false, assetsInlineLimit: 0, rolldownOptions: { input: join(folder, 'main.js') } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const file = output.find(({ fileName }) => fileName === LICENCES_FILE);
  return file?.type === 'asset' ? String(file.source).split(`\n${LICENCES_RULE}\n`).slice(1) : undefined;
}

function virtualModule(code: string): Plugin {
  return {
    name: 'virtual',
    resolveId: (id) => (id === 'virtual' ? '\0virtual' : undefined),
    load: (id) => (id === '\0virtual' ? code : undefined),
  };
}

describe('the licences of what is bundled', () => {
  it('are those of code, style sheets and fonts, with all their texts, and of nothing that is left out', async () => {
    expect(await builtLicences()).toEqual([
      '@fonts/sans 1.2.3 (MIT)\n\nFont, by C.\n',
      'code 1.2.3 (MIT)\n\nCode, by A.\nAs is.\n\nThanks to B.\n',
      'sheet 1.2.3 (MIT)\n\nSheet, by D.\n',
    ]);
  });

  it('make no file if nothing of others is bundled', async () => {
    put('main.js', 'console.log("own");');
    expect(await builtLicences()).toBeUndefined();
  });

  it('have those of helpers that the build tool adds, without what the tool itself is made of', async () => {
    put('main.js', 'import("./later.js").then(console.log);');
    put('later.js', 'import "sheet/sheet.css"; export const later = 1;');
    const licences = await builtLicences();
    expect(licences).toHaveLength(2);
    expect(licences?.[1]).toMatch(/^vite \d+\.\d+\.\d+ \(MIT\)\n[^]*Permission is hereby granted/);
    expect(licences?.[1]).not.toMatch(/bundled dependencies/i);
  });

  it('fail the build if a package has no text', async () => {
    rmSync(join(folder, 'node_modules/@fonts/sans/licence.md'));
    await expect(builtLicences()).rejects.toThrow(
      '@fonts/sans 1.2.3 is in the bundle and has no licence text',
    );
  });

  it('fail the build if the text is empty, or no licence is named', async () => {
    put('node_modules/sheet/COPYING', '\n');
    await expect(builtLicences()).rejects.toThrow('sheet 1.2.3 is in the bundle and has no licence text');
    putPackage('sheet', { COPYING: 'Sheet, by D.' }, null);
    await expect(builtLicences()).rejects.toThrow('sheet 1.2.3 is in the bundle and has no licence text');
  });

  it('fail the build if a helper has no known owner', async () => {
    put('main.js', 'import { word } from "virtual"; console.log(word);');
    await expect(builtLicences(virtualModule('export const word = String(Date.now());'))).rejects.toThrow(
      'The bundle has code of virtual',
    );
  });

  it('fail the build if a style sheet hides another one of a package', async () => {
    put('own.css', '@import "sheet/sheet.css";');
    await expect(builtLicences()).rejects.toThrow('not by @import');
  });
});
