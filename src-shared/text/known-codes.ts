import { errorTexts } from './en/errors.ts';
import { warningTexts } from './en/warnings.ts';

/** True for the code of an error or a warning that has a text: a trace of another version may hold others. */
export function isKnownCode(code: string): boolean {
  return Object.hasOwn(errorTexts, code) || Object.hasOwn(warningTexts, code);
}
