import { existsSync, lstatSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { FlashError, systemWords } from '#shared/errors.ts';
import { verbatim } from '#shared/text/words.ts';

/** Where the client ends of pseudo-terminals live: Linux, macOS. */
const PTY_FOLDERS = ['/dev/pts/', '/dev/ttys'];

/**
 * Makes `linkPath` a symbolic link to the pseudo-terminal. It replaces a link that an earlier board left and refuses
 * anything else: `E-BOARD-LINK`.
 */
export function linkToPty(linkPath: string, ptyPath: string): void {
  const standing = lstatSync(linkPath, { throwIfNoEntry: false });
  try {
    if (standing !== undefined) {
      if (!standing.isSymbolicLink()) throw new Error('something else stands there');
      refuseLivingTarget(readlinkSync(linkPath), ptyPath);
      unlinkSync(linkPath);
    }
    symlinkSync(ptyPath, linkPath);
  } catch (cause) {
    throw new FlashError(
      'E-BOARD-LINK',
      { path: linkPath, detail: verbatim(`${systemWords(cause)}.`) },
      { cause },
    );
  }
}

/** Removes the link, if it is still ours. */
export function unlinkFromPty(linkPath: string, ptyPath: string): void {
  try {
    if (readlinkSync(linkPath) === ptyPath) unlinkSync(linkPath);
  } catch {
    // Somebody else has removed or replaced it: then it is not ours to remove.
  }
}

function refuseLivingTarget(target: string, ptyPath: string): void {
  if (target === ptyPath) return;
  if (!PTY_FOLDERS.some((folder) => target.startsWith(folder))) throw new Error(`it is a link to ${target}`);
  if (existsSync(target)) throw new Error(`it is a link to ${target}, which is in use`);
}
