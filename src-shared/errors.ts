import { errorTexts } from './text/en/errors.ts';
import { fillEnglish } from './text/english-words.ts';
import { verbatim, type TextParams, type ValuesOf, type Verbatim, type Words } from './text/words.ts';
import type { Phase } from './phase.ts';

/** Every code Flashline can fail with. A code is never reused; its text lives in `text/<language>/errors.ts`. */
export type ErrorCode = keyof typeof errorTexts;

/** The values a code's text mentions in braces, by name. */
export type ErrorParams<Code extends ErrorCode> = ValuesOf<
  (typeof errorTexts)[Code]['what'] | (typeof errorTexts)[Code]['todo']
>;

/** A failure as plain data: what crosses to a renderer, a record or `--json`. */
export interface FlashErrorData {
  code: ErrorCode;
  params: TextParams;
  phase?: Phase;
  /** The underlying failure: one of our own, or the words of a system. */
  cause?: Words;
}

/** Options of a {@link FlashError}. */
export interface FlashErrorOptions {
  phase?: Phase;
  cause?: unknown;
}

/**
 * The one error of Flashline: a stable code and the values its text needs. Callers look at `code`, never at the
 * message. The message carries the code, so that it survives logs and screenshots.
 */
export class FlashError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly params: TextParams;
  phase: Phase | undefined;

  constructor(code: Code, params: ErrorParams<Code>, options: FlashErrorOptions = {}) {
    super(
      `${code}: ${fillEnglish(errorTexts[code].what, params)}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'FlashError';
    this.code = code;
    this.params = params;
    this.phase = options.phase;
  }

  /** The failure as plain data. */
  toData(): FlashErrorData {
    return {
      code: this.code,
      params: this.params,
      ...(this.phase === undefined ? {} : { phase: this.phase }),
      ...(this.cause === undefined ? {} : { cause: reasonOf(this.cause) }),
    };
  }
}

/** The words of anything that was thrown: those of a system, mostly. Of our own errors, {@link reasonOf} keeps the code. */
export function messageOf(thrown: unknown): Verbatim {
  return verbatim(thrown instanceof Error ? thrown.message : JSON.stringify(thrown));
}

/** Anything that was thrown as the reason of another failure: our own errors are worded in the language of the reader. */
export function reasonOf(thrown: unknown): Words {
  return isFlashError(thrown) ? { say: thrown.code, params: thrown.params } : messageOf(thrown);
}

/**
 * A failure that the system reported, in words followed by its name: `address already in use (EADDRINUSE)`. Anything
 * else that was thrown in its own words.
 */
export function systemWords(thrown: unknown): Verbatim {
  const message = messageOf(thrown);
  const [, name, words] = /\b(E[A-Z0-9]{2,}): ([a-z]+(?:[ -][a-z]+)*)/.exec(message) ?? [];
  return name === undefined || words === undefined ? message : verbatim(`${words} (${name})`);
}

/** Anything that was thrown, as one of our errors: what has no code is a fault of ours, `E-INTERNAL`. */
export function asFlashError(thrown: unknown): FlashError {
  return isFlashError(thrown)
    ? thrown
    : new FlashError('E-INTERNAL', { detail: messageOf(thrown) }, { cause: thrown });
}

/** True for a fault of Flashline itself: a bug, which is logged and never passed over in silence. */
export function isOwnFault(thrown: unknown): boolean {
  return !isFlashError(thrown) || thrown.code === 'E-INTERNAL';
}

/** A fault of Flashline for a log: what was thrown and where it came from, line by line. */
export function faultLines(thrown: unknown): readonly string[] {
  const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
  return words.split('\n');
}

/** A failure that another thread handed over as plain data. */
export function flashErrorOf({ code, params }: FlashErrorData): FlashError {
  return new FlashError(code, params as ErrorParams<typeof code>);
}

/** True if `error` is a {@link FlashError} with one of the codes given (with any code, if none is given). */
export function isFlashError<Code extends ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is FlashError<Code> {
  if (!(error instanceof FlashError)) return false;
  const { code } = error as FlashError;
  return codes.length === 0 || (codes as readonly ErrorCode[]).includes(code);
}
