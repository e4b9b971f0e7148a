import type { warningTexts as english } from '../en/warnings.ts';
import type { Translated } from '../translated.ts';
import { enterWarningTexts } from './warnings-enter.ts';
import { bootWarningTexts } from './warnings-boot.ts';
import { imageWarningTexts } from './warnings-image.ts';
import { jobWarningTexts } from './warnings-job.ts';
import { planWarningTexts } from './warnings-plan.ts';
import { securityWarningTexts } from './warnings-security.ts';

export const warningTexts: Translated<typeof english> = {
  ...imageWarningTexts,
  ...planWarningTexts,
  ...jobWarningTexts,
  ...securityWarningTexts,
  ...bootWarningTexts,
  ...enterWarningTexts,
};
