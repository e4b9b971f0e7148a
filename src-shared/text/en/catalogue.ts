import { cliTexts } from './cli.ts';
import { cliHelpTexts } from './cli-help.ts';
import { contentsTexts } from './contents.ts';
import { desktopTexts } from './desktop.ts';
import { errorTexts } from './errors.ts';
import { imageFormatNames } from './image-formats.ts';
import { memoryKindTexts } from './memory-regions.ts';
import { phaseTexts } from './phases.ts';
import { unitTexts } from './units.ts';
import { warningTexts } from './warnings.ts';

/** Everything Flashline says, in English. Another language is another object of the type `Catalogue`. */
export const en = {
  errors: errorTexts,
  warnings: warningTexts,
  phases: phaseTexts,
  contents: contentsTexts,
  units: unitTexts,
  formats: imageFormatNames,
  memory: memoryKindTexts,
  desktop: desktopTexts,
  cli: cliTexts,
  help: cliHelpTexts,
} as const;
