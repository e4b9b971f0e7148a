import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { fileDetail } from './load-image.ts';
import { usageError } from './usage-error.ts';

/**
 * Makes sure, before a long job, that its result can be saved: the folder takes files, and nothing is in the way unless
 * it may be replaced. Errors: `E-FILE-WRITE`, `E-USAGE`.
 */
export async function checkCanSave(file: string, mayReplace: boolean): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true)
    throw new FlashError('E-FILE-WRITE', { file, detail: text('cli.file.is-folder') });
  if (!mayReplace && found !== undefined) throw usageError(text('cli.usage.exists', { file }));
  await access(dirname(file), constants.W_OK).catch((error: unknown) => {
    throw writeError(file, error);
  });
}

/** Writes a file as a whole or not at all: under another name first. Errors: `E-FILE-WRITE`, `E-USAGE`. */
export async function saveFile(file: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    if (!mayReplace && (await exists(file))) throw usageError(text('cli.usage.exists', { file }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof FlashError ? error : writeError(file, error);
  }
}

/**
 * Refuses to write over a file that the same command reads or writes, by whatever name it goes, also where files may be
 * replaced: nobody means that. Errors: `E-USAGE`.
 */
export async function refuseSameFile(file: string, others: readonly string[]): Promise<void> {
  const place = await placeOf(file);
  for (const other of others)
    if ((await placeOf(other)) === place) throw usageError(text('cli.usage.same-file', { file }));
}

/** Equal for all names of one file: links count where it exists, its folder where it does not yet. */
async function placeOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  if (found !== undefined) return `${String(found.dev)}:${String(found.ino)}`;
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  const place = join(folder, basename(file));
  return process.platform === 'linux' ? place : place.toLowerCase(); // Elsewhere a.bin may be A.bin.
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function writeError(file: string, error: unknown): FlashError {
  return new FlashError('E-FILE-WRITE', { file, detail: fileDetail(error) }, { cause: error });
}
