import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LICENCES_FILE } from '../../scripts/build/third-party-licences.ts';

interface FreshBuild {
  /** Packages that source maps and fonts tell of: another witness than the modules that the licence file is made from. */
  packages: string[];
  /** Text of the licence file; empty if the build makes none. */
  licences: string;
}

/**
 * Builds a part of the program into a folder that is removed again.
 *
 * @param config of Vite, such as `vite.renderer.config.ts`
 */
export function freshBuild(config: string): FreshBuild {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-maps-'));
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--outDir', folder, '--emptyOutDir', '--sourcemap'];
  try {
    execFileSync(process.execPath, [...args, '--logLevel', 'error'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.map')).flatMap((file) => mapSources(folder, file));
    const packages = sources.flatMap((source) => {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
      return name === undefined ? [] : [name];
    });
    return {
      packages: [...new Set([...packages, ...files.flatMap(fontPackage)])].sort(),
      licences: readIfThere(join(folder, LICENCES_FILE)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text of a file; empty if there is none. */
export function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function mapSources(folder: string, file: string): string[] {
  const map: { sources: string[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return map.sources;
}

/** Fonts are named for their package: `noto-sans-sc-chinese-simplified-400-normal-Ba7eOkfT.woff2`. */
function fontPackage(file: string): string[] {
  if (!/\.woff2?$/.test(file)) return [];
  const font = readdirSync(join('node_modules', '@fontsource')).find((name) => file.includes(name));
  return [`@fontsource/${font ?? file}`];
}
