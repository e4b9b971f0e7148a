/** The languages Flashline speaks, by BCP 47 code, each called as its speakers call it. */
export const languages = [
  { code: 'en', nativeName: 'English' },
  { code: 'de', nativeName: 'Deutsch' },
  { code: 'zh', nativeName: '简体中文' },
  { code: 'es', nativeName: 'Español' },
] as const;

export type LanguageCode = (typeof languages)[number]['code'];
