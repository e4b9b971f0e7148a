import { closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makePrivateFolder, makePrivateFolderLater, openPrivateFile, PRIVATE_FILE } from './private-files.ts';

/**
 * Writes a file of the program's own so that it is there whole or not at all, for its user alone: into a neighbour first, which takes
 * its place when it is safely on the disk. Throws what the system throws; the old file is then still there.
 */
export function saveAtomically(file: string, bytes: Uint8Array): void {
  makePrivateFolder(dirname(file));
  const neighbour = neighbourOf(file);
  rmSync(neighbour, { force: true }); // Of a program of that number that was killed.
  const handle = openPrivateFile(neighbour);
  try {
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(neighbour, file);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

/** The same for a large file: the loop that serves the ports does not wait for the disk. Not twice at a time for one file. */
export async function saveAtomicallyLater(file: string, bytes: Uint8Array): Promise<void> {
  await makePrivateFolderLater(dirname(file));
  const neighbour = neighbourOf(file);
  await rm(neighbour, { force: true });
  const handle = await open(neighbour, 'wx', PRIVATE_FILE);
  try {
    try {
      await handle.chmod(PRIVATE_FILE);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

function neighbourOf(file: string): string {
  return `${file}.${String(process.pid)}.new`;
}
