import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FlashError, messageOf } from '#shared/errors.ts';
import { MAX_DOCUMENT_BYTES } from '#shared/ipc/channels.ts';
import { readSteadily } from './read-steadily.ts';

/** Tells one state of a file from another. */
export interface FileStamp {
  sizeBytes: number;
  modifiedMs: number;
  inode: number;
}

/** The current stamp of a file; undefined if it does not exist, as between two builds. Never rejects. */
export async function stampOf(path: string): Promise<FileStamp | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined
    ? undefined
    : { sizeBytes: found.size, modifiedMs: found.mtimeMs, inode: found.ino };
}

/** True for two stamps of a file that was not written in between. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.sizeBytes === b.sizeBytes && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}

/** Reads a firmware file, with the stamp from before it. Errors: `E-FILE-READ`, `E-FILE-CHANGED`, `E-FILE-TOO-LARGE`. */
export async function readFirmwareFile(path: string): Promise<{ bytes: Uint8Array; stamp: FileStamp }> {
  const file = basename(path);
  try {
    const { size: sizeBytes, mtimeMs: modifiedMs, ino: inode } = await stat(path);
    if (sizeBytes > MAX_DOCUMENT_BYTES)
      throw new FlashError('E-FILE-TOO-LARGE', { file, maxMiB: MAX_DOCUMENT_BYTES / 1024 / 1024 });
    return { bytes: await readSteadily(path, MAX_DOCUMENT_BYTES), stamp: { sizeBytes, modifiedMs, inode } };
  } catch (error) {
    if (error instanceof FlashError) throw error;
    throw new FlashError('E-FILE-READ', { file: path, detail: messageOf(error) }, { cause: error });
  }
}
