import { formatOptionValue } from '#shared/options/change-options.ts';
import type { OptionFieldView } from '#shared/options/option-view.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { parseSectorField } from '../protection/parse-sectors.ts';

/** Pages are counted; other numbers are written as manuals write them. */
const PAGE = 'page';

type Texts = Pick<Speaker, 'text'>;

/** A value of a field in words, such as `0x1: the BOOT0 pin`, `63` or `sectors 0-3, 7`. */
export function valueWords(field: OptionFieldView, value: number, { text }: Texts): string {
  if (field.kind === 'sectors') {
    const sectors = formatSectors(field, value);
    return sectors === '' ? text('optionBytes.sectors.none') : text('optionBytes.sectors.some', { sectors });
  }
  if (field.kind === 'number') return formatInput(field, value);
  if (value === field.value && field.valueText !== null) return field.valueText;
  const meaning = field.choices.find((choice) => choice.value === value)?.meaning;
  return meaning === undefined ? formatOptionValue(value) : `${formatOptionValue(value)}: ${meaning}`;
}

/** True for a bit that is on if it is 1: only such a one is a switch. A bit that is 1 for "off" would lie as one. */
export function isOnOff({ kind, choices }: OptionFieldView): boolean {
  const meaningOf = (value: number) => choices.find((choice) => choice.value === value)?.meaning ?? '';
  return kind === 'choice' && choices.length === 2 && meaningOf(0) === 'off' && /^on\b/.test(meaningOf(1));
}

/** The pages of a range in words. */
export function pageWords(first: number, last: number, { text }: Texts): string {
  if (first > last) return text('optionBytes.pages.none');
  return first === last
    ? text('optionBytes.pages.one', { first })
    : text('optionBytes.pages.many', { first, last });
}

/** A value as it is in an input. */
export function formatInput(field: OptionFieldView, value: number): string {
  if (field.kind === 'sectors') return formatSectors(field, value);
  return field.unit === PAGE ? String(value) : formatOptionValue(value);
}

/** What was typed into the input of a field; undefined if it is not a value of it. */
export function parseInput(field: OptionFieldView, words: string): number | undefined {
  if (field.kind === 'sectors') return sectorBits(field, words);
  const trimmed = words.trim();
  if (!/^(0x[0-9a-f]{1,8}|\d{1,10})$/i.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value <= field.max ? value : undefined;
}

/** `0-3, 7`: the sectors that a value protects. */
function formatSectors({ max, protectedWhen }: OptionFieldView, value: number): string {
  const runs: [first: number, last: number][] = [];
  for (let sector = 0; sector < widthOf(max); sector += 1) {
    if (((value >>> sector) & 1) !== protectedWhen) continue;
    const run = runs.at(-1);
    if (run?.[1] === sector - 1) run[1] = sector;
    else runs.push([sector, sector]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}

function sectorBits({ max, protectedWhen }: OptionFieldView, words: string): number | undefined {
  const sectors = words.trim() === '' ? [] : parseSectorField(words);
  if (sectors?.every((sector) => sector < widthOf(max)) !== true) return undefined;
  const bits = sectors.reduce((mask, sector) => mask | (1 << sector), 0);
  return ((protectedWhen === 1 ? bits : ~bits) & max) >>> 0;
}

function widthOf(max: number): number {
  return 32 - Math.clz32(max);
}
