import { fillEnglish } from '../text/english-words.ts';
import { imageWarningTexts } from '../text/en/warnings-image.ts';
import type { ImageWarning } from './memory-image.ts';

/** The English sentence of a warning, with its values put in. */
export function imageWarningText(warning: ImageWarning): string {
  return fillEnglish(imageWarningTexts[warning.code], warning.params);
}
