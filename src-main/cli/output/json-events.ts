import type { FlashErrorData } from '#shared/errors.ts';
import { english } from '#shared/text/text.ts';
import type { Warning } from '#shared/warnings.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { englishWords } from '#shared/text/english-words.ts';

/**
 * The events of `--json`. Field names and meanings are a contract (docs/cli.md): fields may be added, never renamed.
 * Addresses and sizes are numbers, ranges are inclusive, times are milliseconds.
 */
export type JsonEvent = { event: string } & Record<string, unknown>;

/** The end of a command that is not a job, and of one that never became a job. */
export function resultEvent(command: string, exitCode: ExitCode, more: Record<string, unknown>): JsonEvent {
  const outcome =
    exitCode === exitCodes.ok ? 'ok' : exitCode === exitCodes.cancelled ? 'cancelled' : 'failed';
  return { event: 'result', command, outcome, exitCode, ...more };
}

/** A failure with its words. */
export function errorJson(error: FlashErrorData): Record<string, unknown> {
  const { code, phase, params, cause } = error;
  return {
    code,
    ...english.error(error),
    ...(phase === undefined ? {} : { phase }),
    params,
    ...(cause === undefined ? {} : { cause: englishWords(cause) }),
  };
}

/** A warning with its words. */
export function warningJson(warning: Warning): Record<string, unknown> {
  return { code: warning.code, text: english.warning(warning), params: warning.params };
}
