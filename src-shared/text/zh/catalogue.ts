import type { WindowCatalogue } from '../speaker.ts';
import { engineerTexts, optionBytesTexts } from './bench.ts';
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
import { lineTexts, operatorTexts } from './operator.ts';
import { codeTexts, phraseTexts, unitTexts } from './phrases.ts';
import { warningTexts } from './warnings.ts';
import { desktopTexts, windowHowTexts, windowTexts } from './window.ts';

/** The window in Chinese. */
export const zh: WindowCatalogue = {
  errors: errorTexts,
  warnings: warningTexts,
  how: windowHowTexts,
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
  desktop: desktopTexts,
  operator: operatorTexts,
  window: windowTexts,
  line: lineTexts,
  engineer: engineerTexts,
  optionBytes: optionBytesTexts,
};
