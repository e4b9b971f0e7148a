/** Finds out whether something that was built is older than what it was built from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @type {typeof import('./freshness.d.mts').isStale} */
export function isStale(built, sources) {
  return newestMs(sources) > modifiedMs(built);
}

/** @param {readonly string[]} paths */
function newestMs(paths) {
  return Math.max(0, ...paths.map(newestInMs));
}

/** The newest change at a path or anywhere below it. Tests are not part of the build. @param {string} path */
function newestInMs(path) {
  if (!statSync(path).isDirectory()) return path.endsWith('.test.ts') ? 0 : modifiedMs(path);
  return newestMs(readdirSync(path).map((name) => join(path, name)));
}

/** @param {string} path */
function modifiedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
