import { existsSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * The file that a script for Windows means on this system: `build\fw.hex` is `build/fw.hex`, unless a file is called so with its
 * backslash. Names with a drive or a server are left as they are: nothing here is behind them.
 *
 * @param isThere whether a file of this very name exists; by default the file system is asked
 */
export function legacyFileName(
  word: string,
  separator: string = sep,
  isThere: (file: string) => boolean = existsSync,
): string {
  const isForeign = separator === '\\' || !word.includes('\\') || /^(?:[a-z]:|\\\\)/i.test(word);
  return isForeign || isThere(word) ? word : word.replaceAll('\\', separator);
}
