import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/** The file beside what was built, in each folder of `out/` that holds code or fonts of others. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENCES.txt';

/** Between two packages in the file. */
export const LICENCES_RULE = '='.repeat(80);

const toolsFolder = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Helper code that the build tools add, and whose it is. */
const helperOwners = new Map([
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0plugin-vue:export-helper', '@vitejs/plugin-vue'],
]);

/** A style sheet, or the style block of a component. */
const STYLE_ID = /\.css(?:$|\?)/;
/** `@import` of something that is neither a path nor an address. */
const PACKAGE_IMPORT = /@import\s+(?:url\(\s*)?["']?(?![./]|https?:)[\w@]/;

interface Licence {
  name: string;
  version: string;
  /** SPDX, as the package says it. */
  licence: string;
  text: string;
}

/**
 * Writes the licences of all packages that have code, styles or fonts in the bundle into `THIRD-PARTY-LICENCES.txt`; no file where
 * there are none (docs/adr/0087). The build fails if a package has no licence text, or code has no known owner.
 */
export function thirdPartyLicences(): Plugin {
  return {
    name: 'third-party-licences',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (STYLE_ID.test(id) && PACKAGE_IMPORT.test(code))
          this.error(
            'A style sheet of a package is imported by a module, not by @import, which hides its licence.',
          );
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = bundledFiles(bundle, this.environment.config.root);
        const licences = [
          ...files.filter((file) => file.includes('/node_modules/')).map(packageLicence),
          ...helpersIn(bundle).map(helperLicence),
        ];
        if (licences.length > 0)
          this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: fileText(licences) });
      },
    },
  };
}

/** The files that modules and assets of the bundle came from, with `/`. */
function bundledFiles(bundle: Rolldown.OutputBundle, root: string): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.keys(output.modules)
          .filter((id) => !id.startsWith('\0'))
          .map(plainPath)
      : output.originalFileNames.map((file) => plainPath(resolve(root, file))),
  );
}

/** A module's id without the query that plugins add. */
function plainPath(id: string): string {
  return id.replace(/\?.*$/, '').replaceAll('\\', '/');
}

/** Ids of modules that are not files and have code in the bundle. */
function helpersIn(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.entries(output.modules)
          .filter(([id, { renderedLength }]) => id.startsWith('\0') && renderedLength > 0)
          .map(([id]) => id)
      : [],
  );
}

function packageLicence(file: string): Licence {
  return readLicence(packageFolder(file));
}

function helperLicence(id: string): Licence {
  const owner = helperOwners.get(id);
  if (owner === undefined)
    throw new Error(`The bundle has code of ${id.slice(1)}: say whose it is in third-party-licences.ts.`);
  const { text, ...rest } = readLicence(join(toolsFolder, owner));
  // Vite's file goes on with licences of what the tool itself is made of.
  return { ...rest, text: text.replace(/^# Licenses of bundled dependencies[^]*/m, '').trim() };
}

/** The folder of the package a file belongs to. Folders within it may have a package.json too, which names no version. */
function packageFolder(file: string): string {
  let folder = dirname(file);
  while (!isPackage(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${file} is in the bundle, and belongs to no package.`);
    folder = parent;
  }
  return folder;
}

function isPackage(folder: string): boolean {
  if (!existsSync(join(folder, 'package.json'))) return false;
  const { name, version } = readPackageJson(folder);
  return name !== undefined && version !== undefined;
}

/** @throws Error if the package does not say its licence, or brings no text of it */
function readLicence(folder: string): Licence {
  const { name = folder, version = '', license } = readPackageJson(folder);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
  if (typeof license !== 'string' || texts.length === 0)
    throw new Error(`${name} ${version} is in the bundle and has no licence text: it cannot be shipped.`);
  return { name, version, licence: license, text: texts.join('\n\n') };
}

interface PackageJson {
  name?: string;
  version?: string;
  license?: unknown;
}

function readPackageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
}

function fileText(licences: readonly Licence[]): string {
  const entries = new Map(
    licences.map(({ name, version, licence, text }) => [`${name} ${version} (${licence})`, text]),
  );
  const parts = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n\n${text}\n`);
  return ['Flashline is built with code and fonts of these packages, under these licences.\n', ...parts].join(
    `\n${LICENCES_RULE}\n`,
  );
}
