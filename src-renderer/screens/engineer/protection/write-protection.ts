import type { OptionsView } from '#shared/options/option-view.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { optionRows, type OptionRow } from '../options/option-rows.ts';
import { pageWords, valueWords } from '../options/option-values.ts';

type Texts = Pick<Speaker, 'text'>;

/**
 * What the option bytes say of write protection, such as `WRP1A: pages 9 to 12`; empty if nothing is protected,
 * undefined if they do not tell, or not for certain.
 */
export function writeProtectionWords(view: OptionsView, speaker: Texts): string | undefined {
  const rows = optionRows(view).find(({ group }) => group === 'write-protection')?.rows ?? [];
  const words = rows.map((row) => wordsOf(row, speaker));
  if (words.length === 0 || words.includes(undefined)) return undefined;
  return words.filter((found) => found !== '').join('; ');
}

function wordsOf(row: OptionRow, speaker: Texts): string | undefined {
  if (row.kind === 'range') {
    const [first, last] = [row.first.value, row.last.value];
    if (first === null || last === null) return undefined;
    return first > last ? '' : `${row.key}: ${pageWords(first, last, speaker)}`;
  }
  const { value, max, protectedWhen, kind } = row.field;
  if (value === null || kind !== 'sectors') return undefined;
  const isNone = value === (protectedWhen === 1 ? 0 : max);
  return isNone ? '' : `${row.key}: ${valueWords(row.field, value, speaker)}`;
}
