import type { OptionGroup } from '#shared/options/option-layout.ts';
import type { OptionFieldView, OptionsView } from '#shared/options/option-view.ts';

/** A line of the table: a field, or two that are the first and the last page of a range. */
export type OptionRow =
  | { kind: 'field'; key: string; field: OptionFieldView }
  | { kind: 'range'; key: string; first: OptionFieldView; last: OptionFieldView };

/** The lines of the table, group by group. Ranges that are never changed stay two fields, each with its reason. */
export function optionRows({ groups, ranges }: OptionsView): { group: OptionGroup; rows: OptionRow[] }[] {
  return groups.map(({ group, fields }) => {
    const find = (name: string) => fields.find((field) => field.name === name && field.kept === null);
    const rows = fields.flatMap((field): OptionRow[] => {
      const range = ranges.find(({ first, last }) => field.name === first || field.name === last);
      const first = range && find(range.first);
      const last = range && find(range.last);
      if (range === undefined || first === undefined || last === undefined)
        return [{ kind: 'field', key: field.name, field }];
      return field === first ? [{ kind: 'range', key: range.name, first, last }] : [];
    });
    return { group, rows };
  });
}

/** All fields by name. */
export function fieldsByName({ groups }: OptionsView): ReadonlyMap<string, OptionFieldView> {
  return new Map(groups.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)));
}
