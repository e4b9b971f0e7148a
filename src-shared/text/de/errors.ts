import type { errorTexts as english } from '../en/errors.ts';
import type { Translated } from '../translated.ts';
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

export const errorTexts: Translated<typeof english> = {
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
};
