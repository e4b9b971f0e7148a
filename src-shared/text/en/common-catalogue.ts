import { contentsTexts } from './contents.ts';
import { errorTexts } from './errors.ts';
import { imageFormatNames } from './image-formats.ts';
import { memoryKindTexts } from './memory-regions.ts';
import { phaseTexts } from './phases.ts';
import { unitTexts } from './units.ts';
import { warningTexts } from './warnings.ts';

/** What the command line and the window both say, in English. */
export const commonEnglish = {
  errors: errorTexts,
  warnings: warningTexts,
  phases: phaseTexts,
  contents: contentsTexts,
  units: unitTexts,
  formats: imageFormatNames,
  memory: memoryKindTexts,
} as const;
