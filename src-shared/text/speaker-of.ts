import { windowEnglish } from './en/catalogue.ts';
import type { LanguageCode } from './languages.ts';
import { speaker, type Speaker, type WindowCatalogue } from './speaker.ts';

/** The window in English: there at once, while another language is on its way. */
export const englishWindow: Speaker = speaker(windowEnglish, 'en');

/** Each language on its own, so that only the one that is spoken is loaded. */
const catalogues: Readonly<Record<LanguageCode, () => Promise<WindowCatalogue>>> = {
  en: () => Promise.resolve(windowEnglish),
  de: async () => (await import('./de/catalogue.ts')).de,
  zh: async () => (await import('./zh/catalogue.ts')).zh,
  es: async () => (await import('./es/catalogue.ts')).es,
};

/** The texts of the window in a language. */
export function catalogueOf(language: LanguageCode): Promise<WindowCatalogue> {
  return catalogues[language]();
}

/** The sentences of the window in a language. */
export async function speakerOf(language: LanguageCode): Promise<Speaker> {
  return language === 'en' ? englishWindow : speaker(await catalogueOf(language), language);
}
