import type { Command, Option } from 'commander';
import { text } from '#shared/text/text.ts';
import { usageError } from './usage-error.ts';

/** Values that begin with a dash: a line sequence (`-dtr,rts`), and `-` for a stream. */
const VALUE_WITH_DASH = /^-(?:$|(?:dtr|rts)\b)/i;

/**
 * Refuses an option whose value is missing if another option follows: `--part --go` would be a part named `--go`, and the program
 * would not be started. A value that begins with a dash is given as `--option=-value`.
 *
 * @param words what follows the name of `command`
 * @throws FlashError `E-USAGE`
 */
export function refuseSwallowed(words: readonly string[], command: Command, path: string): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return;
    if (command.options.find((known) => isThis(known, word))?.required !== true) continue;
    const value = words[at + 1];
    at += 1;
    if (value === undefined || !value.startsWith('-') || VALUE_WITH_DASH.test(value)) continue;
    throw usageError(text('cli.usage.no-value', { option: word, next: value }), path);
  }
}

function isThis({ long, short }: Option, word: string): boolean {
  return word === long || word === short;
}
