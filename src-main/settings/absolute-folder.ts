import { posix } from 'node:path';

/** A folder that the environment names; an empty or relative name counts as none (XDG Base Directory Specification, "Basics"). */
export function absoluteFolder(folder: string | undefined): string | undefined {
  return folder !== undefined && posix.isAbsolute(folder) ? folder : undefined;
}
