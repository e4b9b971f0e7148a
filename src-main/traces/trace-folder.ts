import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteFolder } from '../settings/absolute-folder.ts';

import { PRIVATE_FILE } from '../settings/private-files.ts';

/** What a folder of traces may hold: the oldest go first. */
export interface FolderLimits {
  maxFiles: number;
  maxBytes: number;
}

/** Some weeks at a bench, some days on a line. */
export const usualLimits: FolderLimits = { maxFiles: 200, maxBytes: 128 * 1024 * 1024 };

/** Files that a folder may lose: those that `traceFileName` made. */
const KEPT_NAME = /^\d{8}T\d{9}Z-[a-z0-9-]+\.fltrace$/;

/**
 * The folder in which the command line keeps its traces; undefined if it keeps none. `FLASHLINE_TRACES` names another
 * folder; if it is empty, none are kept.
 */
export function userTraceFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { FLASHLINE_TRACES, LOCALAPPDATA, XDG_STATE_HOME, HOME } = environment;
  if (FLASHLINE_TRACES !== undefined) return FLASHLINE_TRACES === '' ? undefined : FLASHLINE_TRACES;
  if (platform === 'win32')
    return below(LOCALAPPDATA === '' ? undefined : LOCALAPPDATA, 'Flashline', 'traces');
  const home = absoluteFolder(HOME);
  if (platform === 'darwin') return below(home, 'Library', 'Application Support', 'Flashline', 'traces');
  return below(absoluteFolder(XDG_STATE_HOME) ?? below(home, '.local', 'state'), 'flashline', 'traces');
}

function below(folder: string | undefined, ...names: readonly string[]): string | undefined {
  return folder === undefined ? undefined : join(folder, ...names);
}

/** `20261121T115403123Z-program-4711-2.fltrace`: in the order of time, and never the same twice. */
export function traceFileName(startedAt: Date, what: string): string {
  const time = startedAt.toISOString().replace(/[-:.]/g, '');
  const words = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  count += 1;
  return `${time}-${words}-${String(process.pid)}-${String(count)}.fltrace`;
}

let count = 0;

/**
 * Removes the oldest traces until the rest keeps the limits, and takes the rights of others from those that stay. Leaves every other
 * file alone. Never rejects.
 *
 * @param newest name of the trace that was just written, whatever the clock of the machine makes of it. It stays
 */
export async function tidyTraces(
  folder: string,
  limits: FolderLimits = usualLimits,
  newest?: string,
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  let fileCount = 0;
  let sizeBytes = 0;
  const byAge = names
    .filter((each) => KEPT_NAME.test(each))
    .sort()
    .reverse();
  // The newest one stays, however large it is: it is the one that somebody will want.
  const kept = newest ?? byAge[0];
  for (const name of [...new Set([kept ?? [], byAge].flat())]) {
    const file = join(folder, name);
    const found = await lstat(file).catch(() => undefined);
    if (found?.isFile() !== true) continue;
    fileCount += 1;
    sizeBytes += found.size;
    if (name !== kept && (fileCount > limits.maxFiles || sizeBytes > limits.maxBytes))
      await rm(file, { force: true }).catch(() => undefined);
    else if ((found.mode & 0o077) !== 0) await chmod(file, PRIVATE_FILE).catch(() => undefined);
  }
}

/** True for the name of a file that {@link traceFileName} made: no path, and nothing else of a folder. */
export function isKeptTrace(name: string): boolean {
  return KEPT_NAME.test(name);
}

/** Names of the traces in a folder, the run that began last first. Never rejects. */
export async function keptTraceNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(isKeptTrace).sort().reverse();
}

/** The trace of the run that began last; undefined if the folder holds none. Never rejects. */
export async function newestTrace(folder: string): Promise<{ name: string; file: string } | undefined> {
  const [name] = await keptTraceNames(folder);
  return name === undefined ? undefined : { name, file: join(folder, name) };
}
