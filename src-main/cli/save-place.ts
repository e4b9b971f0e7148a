import { constants, type Stats } from 'node:fs';
import { access, readlink, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The name that stands for stdin if a file is read, and for stdout if one is written. */
export const STREAM_NAME = '-';

/** A place where something was saved, as a person reads it. */
export function savedPlaceName(file: string): string {
  return file === STREAM_NAME ? 'stdout' : file;
}

/** What a name leads to, and so how bytes get there. */
export interface SavePlace {
  /**
   * `new` does not exist yet; `file` is replaced as a whole; `in-place` keeps its other names, or lies in a folder that takes no second
   * file; `stream` is a device or a pipe, of which nothing is lost; `folder` takes nothing.
   */
  kind: 'new' | 'file' | 'in-place' | 'stream' | 'folder';
  /** The file itself, behind all links. */
  path: string;
  /** Rights of the file that is there. */
  mode: number | undefined;
}

/** As many links as Linux follows. */
const MAX_LINKS = 40;
/** Names of streams that another program opened, whatever is behind them: stdout led into a file is not a file to be replaced. */
const openedElsewhere = /^\/(?:dev|proc)\//;

/** Looks where a name leads: links are followed, also to a file that does not exist yet. Throws what the system throws. */
export async function savePlaceOf(file: string): Promise<SavePlace> {
  const path = await behindLinks(file);
  const found = await stat(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return { kind: 'new', path, mode: undefined };
  return { kind: await kindOf(file, path, found), path, mode: found.mode & 0o7777 };
}

async function kindOf(file: string, path: string, found: Stats): Promise<SavePlace['kind']> {
  if (found.isDirectory()) return 'folder';
  if (!found.isFile() || openedElsewhere.test(resolve(file)) || openedElsewhere.test(path)) return 'stream';
  if (found.nlink > 1) return 'in-place';
  const takesNeighbours = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
  return takesNeighbours ? 'file' : 'in-place';
}

/** The last name of a chain of links. Streams of the process end in names that are not paths: those are left out. */
async function behindLinks(file: string): Promise<string> {
  let path = resolve(file);
  for (let count = 0; count < MAX_LINKS; count += 1) {
    if (openedElsewhere.test(path)) return path;
    const target = await readlink(path).catch(() => undefined);
    if (target === undefined) return path;
    path = resolve(dirname(path), target);
  }
  throw Object.assign(new Error(`ELOOP: too many symbolic links, open '${file}'`), { code: 'ELOOP' });
}
