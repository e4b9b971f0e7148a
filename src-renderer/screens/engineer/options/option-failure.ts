import type { FlashErrorData } from '#shared/errors.ts';
import type { OptionsView } from '#shared/options/option-view.ts';
import { plainValue } from '#shared/text/words.ts';

/** The fields that a refused change is about; empty if it is about all of them. */
export function fieldsOfFailure({ params }: FlashErrorData, { ranges }: OptionsView): readonly string[] {
  if (params['name'] !== undefined) return [plainValue(params['name'])];
  const range = ranges.find(({ name }) => name === params['range']);
  return range === undefined ? [] : [range.first, range.last];
}
