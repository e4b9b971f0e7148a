import { bootTexts, memoryKindTexts, optionSentences, optionTexts } from './device.ts';
import { diagnosisTexts, doctorTexts } from './diagnosis.ts';
import { errorTexts } from './errors.ts';
import {
  checksumTexts,
  contentsTexts,
  enterTexts,
  imageFormatNames,
  leaveTexts,
  phaseTexts,
  traceTexts,
} from './job.ts';
import { codeTexts, phraseTexts, unitTexts } from './phrases.ts';
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
