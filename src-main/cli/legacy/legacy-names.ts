import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import { parsePortName } from '../../links/parse-port.ts';

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

/**
 * The port that `--pn` means. A number is what `FLASHLINE_COM<number>` says, else COM<number> on Windows. Elsewhere no number is
 * guessed: which adapter comes first may change from day to day, and the wrong board would be erased.
 *
 * @throws FlashError `E-LEGACY-PORT`, `E-PORT-NAME`
 */
export function legacyPortName(
  port: number | string,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string {
  const name = typeof port === 'string' ? port : portOfNumber(port, environment, platform);
  parsePortName(name);
  return name;
}

function portOfNumber(number: number, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const variable = `FLASHLINE_COM${number}`;
  const mapped = environment[variable];
  if (mapped !== undefined && mapped !== '') return mapped;
  if (platform === 'win32') return `COM${number}`;
  throw new FlashError('E-LEGACY-PORT', { number, variable });
}
