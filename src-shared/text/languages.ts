export const languageCodes = ['en', 'de', 'zh', 'es'] as const;

/** A language Flashline speaks, as BCP 47. */
export type LanguageCode = (typeof languageCodes)[number];

/** The languages, each called as its speakers call it. */
export const languages: readonly { code: LanguageCode; nativeName: string }[] = [
  { code: 'en', nativeName: 'English' },
  { code: 'de', nativeName: 'Deutsch' },
  { code: 'zh', nativeName: '简体中文' },
  { code: 'es', nativeName: 'Español' },
];
