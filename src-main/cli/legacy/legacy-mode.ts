import { text } from '#shared/text/text.ts';
import { valueError } from './legacy-words.ts';

/** How the old tool is imitated. */
export interface LegacyMode {
  /** Refuse what the old tool did silently wrong. */
  isStrict: boolean;
  /** `old`: 0 and 1, as up to v2.2. `new`: 2 for communication and 3 for operations, as in later versions. */
  exitCodes: 'old' | 'new';
}

/**
 * Takes `--strict` and `--exit-codes` from before the arguments of the old tool. The environment says the same for scripts that
 * cannot be edited: `FLASHLINE_LEGACY_STRICT=1`, `FLASHLINE_LEGACY_EXIT_CODES=new`. Errors: `E-LEGACY-VALUE`.
 */
export function readLegacyMode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): { mode: LegacyMode; rest: readonly string[] } {
  const fromEnvironment = environment['FLASHLINE_LEGACY_EXIT_CODES'];
  const mode: LegacyMode = {
    isStrict: !['', '0', undefined].includes(environment['FLASHLINE_LEGACY_STRICT']),
    exitCodes:
      fromEnvironment === undefined || fromEnvironment === ''
        ? 'old'
        : generation('FLASHLINE_LEGACY_EXIT_CODES', fromEnvironment),
  };
  let rest = args;
  for (;;) {
    if (rest[0] === '--strict') {
      mode.isStrict = true;
      rest = rest.slice(1);
    } else if (rest[0] === '--exit-codes') {
      mode.exitCodes = generation('--exit-codes', rest[1] ?? '');
      rest = rest.slice(2);
    } else return { mode, rest };
  }
}

function generation(option: string, word: string): 'old' | 'new' {
  if (word === 'old' || word === 'new') return word;
  throw valueError(option, word, text('legacy.expected.exit-codes'));
}
