import { shallowReactive } from 'vue';
import type { LanguageCode } from '#shared/text/languages.ts';

/** The few words that the kit says on its own, and how it writes numbers. */
export interface KitLanguage {
  /** The button that closes a dialog. */
  close: string;
  /** There is more to see further down. */
  moreBelow: string;
  /** How numbers are written. */
  code: LanguageCode;
}

/** The kit's share of the language of the window. `text/` fills it, because the kit knows no texts. */
export const kitLanguage: KitLanguage = shallowReactive({ close: '', moreBelow: '', code: 'en' });
