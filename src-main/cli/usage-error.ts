import { FlashError } from '#shared/errors.ts';
import { commandLineWords } from '#shared/text/words.ts';
import { englishWords } from '#shared/text/english-words.ts';

const generalHelp = 'flashline --help';

/** What was typed makes no sense. `detail` is a sentence; `command` is the command whose help page tells more. */
export function usageError(detail: string, command?: string): FlashError<'E-USAGE'> {
  const help = command === undefined ? generalHelp : `flashline ${command} --help`;
  return new FlashError('E-USAGE', { detail: commandLineWords(detail), help });
}

/** The same failure, with the help page of `command` if it named none. */
export function withHelpOf(failure: FlashError, command: string | undefined): FlashError {
  const { code, params } = failure;
  if (code !== 'E-USAGE' || params['help'] !== generalHelp) return failure;
  return usageError(englishWords(params['detail'] ?? ''), command);
}
