import { constants } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { fileDetail } from './load-image.ts';
import { usageError } from './usage-error.ts';

/**
 * Makes sure, before a long job, that its result can be saved: the folder takes files, and nothing is in the way unless
 * it may be replaced. Errors: `E-FILE-WRITE`, `E-USAGE`.
 */
export async function checkCanSave(file: string, mayReplace: boolean): Promise<void> {
  if (!mayReplace && (await exists(file))) throw usageError(text('cli.usage.exists', { file }), 'read');
  await access(dirname(file), constants.W_OK).catch((error: unknown) => {
    throw writeError(file, error);
  });
}

/** Writes a file as a whole or not at all: under another name first. Errors: `E-FILE-WRITE`, `E-USAGE`. */
export async function saveFile(file: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    if (!mayReplace && (await exists(file))) throw usageError(text('cli.usage.exists', { file }), 'read');
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof FlashError ? error : writeError(file, error);
  }
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
