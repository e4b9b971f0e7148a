import { errorTexts } from './text/en/errors.ts';
import type { ParamsOf } from './text/fill.ts';
import { fill } from './text/fill.ts';

/** Every code Flashline can fail with. A code is never reused; its text lives in `text/<language>/errors.ts`. */
export type ErrorCode = keyof typeof errorTexts;

/** The values a code's text mentions in braces, by name. */
export type ErrorParams<Code extends ErrorCode> = ParamsOf<
  (typeof errorTexts)[Code]['what'] | (typeof errorTexts)[Code]['todo']
>;

/** What a job was doing. The order is the order of a full programming run (docs/architecture.md). */
export const phases = [
  'connecting',
  'identifying',
  'checking',
  'erasing',
  'writing',
  'verifying',
  'reading',
  'protecting',
  'starting',
] as const;
export type Phase = (typeof phases)[number];

/** A failure as plain data: what crosses to a renderer, a record or `--json`. */
export interface FlashErrorData {
  code: ErrorCode;
  params: Record<string, string | number>;
  phase?: Phase;
  /** Message of the underlying failure (an operating-system error, for example). */
  cause?: string;
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
  readonly params: Record<string, string | number>;
  phase: Phase | undefined;

  constructor(code: Code, params: ErrorParams<Code>, options: FlashErrorOptions = {}) {
    super(
      `${code}: ${fill(errorTexts[code].what, params)}`,
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
      ...(this.cause === undefined ? {} : { cause: messageOf(this.cause) }),
    };
  }
}

/** The words of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : JSON.stringify(thrown);
}

/**
 * A failure that the system reported, in words with its name behind them: `address already in use (EADDRINUSE)`. Anything else
 * that was thrown in its own words.
 */
export function systemWords(thrown: unknown): string {
  const message = messageOf(thrown);
  const [, name, words] = /\b(E[A-Z0-9]{2,}): ([a-z]+(?:[ -][a-z]+)*)/.exec(message) ?? [];
  return name === undefined || words === undefined ? message : `${words} (${name})`;
}

/** Anything that was thrown, as one of our errors: what has no code is a fault of ours, `E-INTERNAL`. */
export function asFlashError(thrown: unknown): FlashError {
  return isFlashError(thrown)
    ? thrown
    : new FlashError('E-INTERNAL', { detail: messageOf(thrown) }, { cause: thrown });
}

/** True where `error` is a {@link FlashError} with one of the codes given (with any code, where none is given). */
export function isFlashError<Code extends ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is FlashError<Code> {
  if (!(error instanceof FlashError)) return false;
  const { code } = error as FlashError;
  return codes.length === 0 || (codes as readonly ErrorCode[]).includes(code);
}
