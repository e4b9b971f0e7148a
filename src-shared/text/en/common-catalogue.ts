import { bootTexts } from './boot.ts';
import { checksumTexts } from './checksums.ts';
import { codeTexts } from './codes.ts';
import { contentsTexts } from './contents.ts';
import { diagnosisTexts } from './diagnosis.ts';
import { doctorTexts } from './doctor.ts';
import { enterTexts } from './enter.ts';
import { errorTexts } from './errors.ts';
import { imageFormatNames } from './image-formats.ts';
import { leaveTexts } from './leave.ts';
import { memoryKindTexts } from './memory-regions.ts';
import { optionSentences } from './option-sentences.ts';
import { optionTexts } from './options.ts';
import { phaseTexts } from './phases.ts';
import { phraseTexts } from './phrases.ts';
import { traceTexts } from './trace.ts';
import { unitTexts } from './units.ts';
import { warningTexts } from './warnings.ts';

/** What the command line and the window both say, in English. */
export const commonEnglish = {
  errors: errorTexts,
  warnings: warningTexts,
  phrases: phraseTexts,
  codes: codeTexts,
  phases: phaseTexts,
  checksums: checksumTexts,
  contents: contentsTexts,
  units: unitTexts,
  formats: imageFormatNames,
  memory: memoryKindTexts,
  options: optionTexts,
  optionSentences,
  boot: bootTexts,
  enter: enterTexts,
  leave: leaveTexts,
  doctor: doctorTexts,
  diagnosis: diagnosisTexts,
  trace: traceTexts,
} as const;
