import { fillEnglish } from '../text/english-words.ts';
import { warningTexts } from '../text/en/warnings.ts';
import type { ImageWarning } from './memory-image.ts';

/** The English sentence of a warning, with its values put in. */
export function imageWarningText(warning: ImageWarning): string {
  return fillEnglish(warningTexts[warning.code], warning.params);
}
