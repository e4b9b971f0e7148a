import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { SILENCE_CODES } from '#shared/diagnosis/failure-kinds.ts';
import { faultLines, type FlashErrorData } from '#shared/errors.ts';
import { english, text } from '#shared/text/text.ts';
import type { Warning } from '#shared/warnings.ts';
import type { Paint, Screen } from './screen.ts';

/**
 * A failure in three lines: what happened, what to do, and the code with the phase. Never a stack trace; {@link noteFault} has that. If no bootloader
 * was reached, what to do is a guess, and is left to a cause that is known better. Pure.
 */
export function formatFailure(
  failure: FlashErrorData,
  paint: Paint,
  diagnoses: readonly Diagnosis[] = [],
): string[] {
  const { what, todo } = english.error(failure);
  const place =
    failure.phase === undefined
      ? failure.code
      : text('cli.error.place', {
          code: failure.code,
          phase: text(`phases.${failure.phase}`).toLowerCase(),
        });
  return [
    `${paint('bad', text('cli.error.title'))} ${what}`,
    ...(isKnownBetter(failure, diagnoses) ? [] : [`  ${todo}`]),
    paint('faint', `  (${place})`),
  ];
}

function isKnownBetter({ code }: FlashErrorData, [best]: readonly Diagnosis[]): boolean {
  if (best === undefined || best.isSaidByError || !SILENCE_CODES.includes(code)) return false;
  return best.confidence !== 'possible';
}

/** Logs a fault of ours on stderr, with where it came from. The result says it in words. */
export function noteFault(error: unknown, screen: Pick<Screen, 'note' | 'paintNote'>): void {
  for (const line of faultLines(error)) screen.note(screen.paintNote('faint', line));
}

/** A warning in a line, with its code after it. Pure. */
export function formatWarning(warning: Warning, paint: Paint): string {
  const title = paint('caution', text('cli.warning.title'));
  return `${title} ${english.warning(warning)} ${paint('faint', `(${warning.code})`)}`;
}

/** A device record that was left out, in two lines: what is wrong with it and what to do. Pure. */
export function formatSkipped(failure: FlashErrorData, paint: Paint): string[] {
  const { what, todo } = english.error(failure);
  const title = paint('caution', text('cli.warning.title'));
  const words = text('cli.records.skipped', { what });
  return [`${title} ${words} ${paint('faint', `(${failure.code})`)}`, `  ${todo}`];
}
