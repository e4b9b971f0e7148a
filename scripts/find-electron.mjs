/** Finds an unpacked Electron: see find-electron.d.mts, and docs/release.md for the three sources. */
import { fileURLToPath } from 'node:url';
import { versionOfDist } from './electron/dist.mjs';
import { npmElectron } from './electron/npm-electron.mjs';
import { testRuntime } from './electron/test-runtime.mjs';

/** @type {typeof import('./find-electron.d.mts').findElectron} */
export async function findElectron({
  forTests = false,
  env = process.env,
  say = console.error,
  probes = { npmElectron, testRuntime },
} = {}) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overrideDist(override);
  const own = await probes.npmElectron(say);
  if (own.missing === undefined) return { ...own, source: 'npm' };
  if (!forTests) return { missing: `${own.missing}.` };
  const runtime = await probes.testRuntime(say);
  if (runtime.missing === undefined) return { ...runtime, source: 'tests' };
  return { missing: `${own.missing}; ${runtime.missing}.` };
}

/** Whoever names a folder means that folder: another Electron in its place would be a surprise. @param {string} dist */
function overrideDist(dist) {
  const version = versionOfDist(dist);
  return version === undefined
    ? { missing: `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, which holds no complete Electron.` }
    : { dist, version, source: 'override' };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findElectron({ forTests: process.argv.includes('--for-tests') });
  console.log(found.missing ?? `${found.dist}\nElectron ${found.version} (${found.source})`);
  process.exitCode = found.missing === undefined ? 0 : 1;
}
