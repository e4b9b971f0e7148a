import { shallowReactive } from 'vue';

/** The few words that the kit says on its own, and how it writes numbers. */
export interface KitLanguage {
  /** The button that closes a dialog. */
  close: string;
  /** There is more to see further down. */
  moreBelow: string;
  /** What separates the decimals of a number. */
  decimalMark: '.' | ',';
}

/** The kit's share of the language of the window. `text/` fills it, because the kit knows no texts. */
export const kitLanguage: KitLanguage = shallowReactive({ close: '', moreBelow: '', decimalMark: '.' });
