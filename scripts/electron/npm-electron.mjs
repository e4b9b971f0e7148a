import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';
import { versionOfDist } from './dist.mjs';
import { runLimited } from './run-limited.mjs';

const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const packageFolder = join(root, 'node_modules', 'electron');

/**
 * The Electron that the npm package `electron` downloads for itself: since version 42 at first use, not when it is installed.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<import('../find-electron.d.mts').Finding>}
 */
export async function npmElectron(say) {
  const dist = join(packageFolder, 'dist');
  const wanted = wantedVersion();
  if (wanted === undefined) return { missing: 'the npm package electron is not installed' };
  if (versionOfDist(dist) === wanted) return { dist, version: wanted };
  say(`Downloading Electron ${wanted} (about 120 MB, once) …`);
  const { failed } = await runLimited(process.execPath, [join(packageFolder, 'install.js')], {
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
    sayProgress: (elapsedS) => say(`… still downloading Electron after ${elapsedS} s`),
  });
  if (failed !== undefined) return { missing: `Electron ${wanted} could not be downloaded (${failed})` };
  const version = versionOfDist(dist);
  return version === undefined
    ? { missing: `the download of Electron ${wanted} left no complete program` }
    : { dist, version };
}

function wantedVersion() {
  try {
    return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
