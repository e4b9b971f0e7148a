import { memoryKindTexts, optionSentences } from './en/device.ts';
import { errorTexts } from './en/errors.ts';
import { imageFormatNames } from './en/job.ts';
import { codeTexts, phraseTexts } from './en/phrases.ts';
import { fillIn, type TextParams, type TextValue, type WordingCatalogue } from './words.ts';

const english: WordingCatalogue = {
  language: 'en',
  errors: errorTexts,
  phrases: phraseTexts,
  codes: codeTexts,
  formats: imageFormatNames,
  memory: memoryKindTexts,
  optionSentences,
};

/** An English text with its values put in: for logs and for what a program reads. Faces speak through a `Speaker`. */
export function fillEnglish(text: string, params: TextParams): string {
  return fillIn(text, params, english);
}

/** A value on its own, in English. */
export function englishWords(value: TextValue): string {
  return fillEnglish('{value}', { value });
}
