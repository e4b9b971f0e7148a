import { FlashError } from '#shared/errors.ts';

/** What was typed makes no sense. `detail` is a sentence; `command` is the command whose help page tells more. */
export function usageError(detail: string, command?: string): FlashError<'E-USAGE'> {
  const help = command === undefined ? 'flashline --help' : `flashline ${command} --help`;
  return new FlashError('E-USAGE', { detail, help });
}
