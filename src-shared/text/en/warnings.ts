import { enterWarningTexts } from './warnings-enter.ts';
import { bootWarningTexts } from './warnings-boot.ts';
import { imageWarningTexts } from './warnings-image.ts';
import { jobWarningTexts } from './warnings-job.ts';
import { planWarningTexts } from './warnings-plan.ts';
import { securityWarningTexts } from './warnings-security.ts';

/** English texts of all warnings, keyed by code. */
export const warningTexts = {
  ...imageWarningTexts,
  ...planWarningTexts,
  ...jobWarningTexts,
  ...securityWarningTexts,
  ...bootWarningTexts,
  ...enterWarningTexts,
} as const;
