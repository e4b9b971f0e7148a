import type { OptionsView } from '#shared/options/option-view.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { valueWords } from './option-values.ts';

/** The table as text, for a report or a message: a line for each field, by group. */
export function optionText(view: OptionsView, chip: string, speaker: Pick<Speaker, 'text'>): string {
  const { text } = speaker;
  const groups = view.groups.flatMap(({ group, fields }) => [
    '',
    text(`options.group.${group}`),
    ...fields.map((field) => {
      const { name, value, factory, isFactory } = field;
      const now = value === null ? text('optionBytes.broken') : valueWords(field, value, speaker);
      const delivered =
        factory === null ? text('optionBytes.factory-unknown') : valueWords(field, factory, speaker);
      return `  ${name} = ${now}${isFactory === true ? '' : ` (${text('optionBytes.column.factory')}: ${delivered})`}`;
    }),
  ]);
  const reserved = view.reserved.map((bits) => `  ${text('optionBytes.reserved-row', bits)}`);
  return [`${chip}, ${view.name}`, ...groups, '', text('optionBytes.reserved'), ...reserved, ''].join('\n');
}
