import {
  chmodSync,
  closeSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  type Stats,
} from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Firmware, traces, settings and logs are only for the user who runs the program, not for others on the machine. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
const OTHERS = 0o077;
const STICKY = 0o1000;

/** Makes a folder that only its user can enter; one that is there is tightened. Throws what the system throws. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  tighten(folder);
}

/** The same without waiting for the disk. */
export async function makePrivateFolderLater(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (isOpen(lstatOf(folder)) && isOwnPlace(folder))
    await chmod(folder, PRIVATE_FOLDER).catch(() => undefined);
}

/** Opens a new file that only its user can read, whatever the umask is. Throws what the system throws. */
export function openPrivateFile(file: string): number {
  const handle = openSync(file, 'wx', PRIVATE_FILE);
  try {
    fchmodSync(handle, PRIVATE_FILE);
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  return handle;
}

/** Tightens what older versions, copies and other programs have left in a folder: itself, and the files that `isKept` names. Never throws. */
export function tightenFolder(folder: string, isKept: (name: string) => boolean): void {
  tighten(folder);
  for (const name of namesIn(folder)) if (isKept(name)) tighten(join(folder, name));
}

/** Takes the rights of others away. Links are left alone: what they lead to is not ours. Never throws. */
function tighten(path: string): void {
  try {
    const found = lstatOf(path);
    if (found === undefined || !isOpen(found)) return;
    if (found.isDirectory() && isOwnPlace(path)) chmodSync(path, PRIVATE_FOLDER);
    else if (found.isFile()) chmodSync(path, PRIVATE_FILE);
  } catch {
    // It belongs to somebody else, or its disk knows no rights: nothing more can be done.
  }
}

function isOpen(found: Stats | undefined): boolean {
  return process.platform !== 'win32' && found !== undefined && (found.mode & OTHERS) !== 0;
}

/** A home, the root, or a public folder such as /tmp stays as it is. */
function isOwnPlace(folder: string): boolean {
  const mode = lstatOf(folder)?.mode ?? 0;
  return (mode & STICKY) === 0 && ![resolve('/'), homedir()].includes(resolve(folder));
}

function lstatOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
