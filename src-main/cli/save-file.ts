import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { commandLineWords } from '#shared/text/words.ts';
import type { Screen } from './output/screen.ts';
import { fileDetail, refuseEmptyName } from './read-input.ts';
import { savePlaceOf, STREAM_NAME, type SavePlace } from './save-place.ts';
import { usageError } from './usage-error.ts';

/**
 * Makes sure, before a long job, that its result can be saved: the place takes bytes, and no file is in the way unless it may be
 * replaced. Errors: `E-FILE-WRITE`, `E-USAGE`.
 */
export async function checkCanSave(file: string, mayReplace: boolean): Promise<void> {
  refuseEmptyName(file);
  if (file === STREAM_NAME) return;
  try {
    const { kind, path } = await placeFor(file, mayReplace);
    await access(kind === 'new' || kind === 'file' ? dirname(path) : path, constants.W_OK);
  } catch (error) {
    throw error instanceof FlashError ? error : writeError(file, error);
  }
}

/**
 * Saves bytes where a name leads: links are followed and stay, devices and pipes are written to. A file appears whole or not at all,
 * unless it has other names, which would be parted from it. Errors: `E-FILE-WRITE`, `E-USAGE`.
 */
export async function saveFile(file: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  try {
    const { kind, path, mode } = await placeFor(file, mayReplace);
    if (kind === 'stream') await writeThrough(file, bytes);
    else if (kind === 'in-place') await writeFile(path, bytes);
    else await writeWhole(path, bytes, { mode, mayReplace });
  } catch (error) {
    throw error instanceof FlashError ? error : writeError(file, error);
  }
}

/** A file goes to stdout: words go to stderr, and there is no place for events. Errors: `E-USAGE`. */
export function leaveStdout({ json }: { json?: boolean | undefined }, screen: Screen, command: string): void {
  if (json === true) throw usageError(text('cli.usage.stdout-json'), command);
  screen.leaveStdout();
}

/** Saves bytes as `saveFile` does, with `-` for stdout. */
export async function saveResult(
  file: string,
  bytes: Uint8Array,
  mayReplace: boolean,
  screen: Screen,
): Promise<void> {
  if (file !== STREAM_NAME) return saveFile(file, bytes, mayReplace);
  await screen.bytes(bytes).catch((error: unknown) => {
    throw writeError('stdout', error);
  });
}

async function placeFor(file: string, mayReplace: boolean): Promise<SavePlace> {
  const place = await savePlaceOf(file);
  if (place.kind === 'folder')
    throw new FlashError('E-FILE-WRITE', { file, detail: commandLineWords(text('cli.file.is-folder')) });
  if (!mayReplace && (place.kind === 'file' || place.kind === 'in-place'))
    throw usageError(text('cli.usage.exists', { file }));
  return place;
}

/** Neither made nor emptied: what is there belongs to whoever reads it. */
async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, constants.O_WRONLY);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
}

/** Under another name first, which is short: that of the file may be as long as names can be. */
async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { mode, mayReplace }: { mode: number | undefined; mayReplace: boolean },
): Promise<void> {
  const temporary = join(dirname(path), `.flashline-${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    if (mode !== undefined) await chmod(temporary, mode).catch(() => undefined);
    if (mode === undefined && !mayReplace) await placeFor(path, mayReplace);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Refuses to write over a file that the same command reads or writes, by whatever name it goes, also if files may be
 * replaced: nobody means that. Errors: `E-USAGE`.
 */
export async function refuseSameFile(file: string, others: readonly string[]): Promise<void> {
  if (file === STREAM_NAME) return;
  const place = await placeOf(file);
  for (const other of others)
    if (place !== '' && (await placeOf(other)) === place)
      throw usageError(text('cli.usage.same-file', { file }));
}

/** Equal for all names of one file: links count if it exists, its folder if it does not yet. */
async function placeOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  if (found?.isFile() === false) return ''; // Nothing is lost in a device or a pipe.
  if (found !== undefined) return `${String(found.dev)}:${String(found.ino)}`;
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  const place = join(folder, basename(file));
  return process.platform === 'linux' ? place : place.toLowerCase(); // Elsewhere a.bin may be A.bin.
}

function writeError(file: string, error: unknown): FlashError {
  return new FlashError('E-FILE-WRITE', { file, detail: fileDetail(error) }, { cause: error });
}
