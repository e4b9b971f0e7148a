import { closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivateFolder, openPrivateFile } from './private-files.ts';

/**
 * Writes a file of the program's own so that it is there whole or not at all, for its user alone: into a neighbour first, which takes
 * its place when it is safely on the disk. Throws what the system throws; the old file is then still there.
 */
export function saveAtomically(file: string, bytes: Uint8Array): void {
  makePrivateFolder(dirname(file));
  const neighbour = `${file}.${String(process.pid)}.new`;
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
