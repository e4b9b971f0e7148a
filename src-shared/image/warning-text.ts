import { fill } from '../text/fill.ts';
import { imageWarningTexts } from '../text/en/warnings-image.ts';
import type { ImageWarning } from './memory-image.ts';

/** The English sentence of a warning, with its values put in. */
export function imageWarningText(warning: ImageWarning): string {
  return fill(imageWarningTexts[warning.code], warning.params);
}
