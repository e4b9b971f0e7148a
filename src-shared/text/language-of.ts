import { languageCodes, type LanguageCode } from './languages.ts';

/**
 * The language to speak: the chosen one, or that of the system if Flashline speaks it, or English.
 *
 * @param systemLanguage BCP 47, such as `de-AT` or `zh-Hans-CN`
 */
export function languageOf(chosen: LanguageCode | 'system', systemLanguage: string): LanguageCode {
  if (chosen !== 'system') return chosen;
  const primary = systemLanguage.toLowerCase().split(/[-_]/)[0];
  return languageCodes.find((code) => code === primary) ?? 'en';
}
