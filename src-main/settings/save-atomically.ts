import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all: into a neighbour first, which takes its place when it is safely
 * on the disk. Throws what the system throws; the old file is then still there.
 */
export function saveAtomically(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const neighbour = `${file}.${String(process.pid)}.new`;
  try {
    const handle = openSync(neighbour, 'w', 0o600);
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
