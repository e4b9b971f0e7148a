import { engineerTexts, optionBytesTexts } from './bench.ts';
import { commonEnglish } from './common.ts';
import { lineTexts, operatorTexts } from './operator.ts';
import { desktopTexts, windowHowTexts, windowTexts } from './window.ts';

/** Everything the window says, in English. Add a new group here and to the catalogue of every other language. */
export const windowEnglish = {
  ...commonEnglish,
  how: windowHowTexts,
  desktop: desktopTexts,
  operator: operatorTexts,
  window: windowTexts,
  line: lineTexts,
  engineer: engineerTexts,
  optionBytes: optionBytesTexts,
} as const;
