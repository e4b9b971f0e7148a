import { boardErrors } from './errors-board.ts';
import { deviceErrors } from './errors-device.ts';
import { enterErrors } from './errors-enter.ts';
import { faceErrors } from './errors-face.ts';
import { imageErrors } from './errors-image.ts';
import { legacyErrors } from './errors-legacy.ts';
import { optionErrors } from './errors-option.ts';
import { planErrors } from './errors-plan.ts';
import { portErrors } from './errors-port.ts';
import { protectErrors } from './errors-protect.ts';
import { sessionErrors } from './errors-session.ts';
import { traceErrors } from './errors-trace.ts';
import { usageErrors } from './errors-usage.ts';

/** What one error says to a person: what happened, and the one thing to do next. Values stand in braces. */
export interface ErrorText {
  what: string;
  todo: string;
}

/** English texts of all errors, keyed by code. Each code also has an entry in `docs/errors.md`. */
export const errorTexts = {
  ...usageErrors,
  ...imageErrors,
  ...deviceErrors,
  ...planErrors,
  ...optionErrors,
  ...portErrors,
  ...protectErrors,
  ...sessionErrors,
  ...boardErrors,
  ...faceErrors,
  ...enterErrors,
  ...legacyErrors,
  ...traceErrors,
} as const satisfies Record<string, ErrorText>;
