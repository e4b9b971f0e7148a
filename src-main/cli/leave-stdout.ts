import { text } from '#shared/text/text.ts';
import type { Screen } from './output/screen.ts';
import { usageError } from './usage-error.ts';

/** A file goes to stdout: words go to stderr, and there is no place for events. Errors: `E-USAGE`. */
export function leaveStdout({ json }: { json?: boolean | undefined }, screen: Screen, command: string): void {
  if (json === true) throw usageError(text('cli.usage.stdout-json'), command);
  screen.leaveStdout();
}
