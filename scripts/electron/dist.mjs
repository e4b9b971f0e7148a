import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program of an unpacked Electron stands, relative to its folder ("dist"). */
export const electronProgram =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/**
 * Reads the version of an unpacked Electron.
 *
 * @param {string} dist
 * @returns {string | undefined} such as `22.3.25`; undefined if the folder holds no complete Electron
 */
export function versionOfDist(dist) {
  if (!existsSync(join(dist, electronProgram)) || !existsSync(join(dist, 'version'))) return undefined;
  return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
}
