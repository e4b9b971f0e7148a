import { allowedValues, formatOptionValue } from './change-options.ts';
import {
  optionGroups,
  type DangerLevel,
  type OptionArea,
  type OptionField,
  type OptionGroup,
  type OptionLayout,
  type OptionRange,
  type OptionSentence,
  type OptionValues,
} from './option-layout.ts';
import { readOptions, reservedBits } from './read-options.ts';

/** One field as a screen shows it. Everything in it is plain data. */
export interface OptionFieldView {
  name: string;
  /** `0x1FFF7800[26]`. */
  place: string;
  meaning: string;
  /** Null if only the layout is shown, or value and complement contradict each other. */
  value: number | null;
  /** `0x1: the BOOT0 pin`. */
  valueText: string | null;
  factory: number | null;
  isFactory: boolean | null;
  kind: OptionValues['kind'];
  /** Of `sectors`: the value of a bit that protects its sector. */
  protectedWhen: 0 | 1 | null;
  /** What it may be set to; empty if any number up to `max` will do. */
  choices: readonly { value: number; meaning: string }[];
  max: number;
  unit: string | null;
  allowed: string;
  /** Why it cannot be changed here; null if it can. `readout-level`: by protect and unprotect. */
  kept: OptionSentence | 'readout-level' | null;
  danger: { level: DangerLevel; text: OptionSentence } | null;
}

export interface OptionGroupView {
  group: OptionGroup;
  fields: readonly OptionFieldView[];
}

/** The option bytes of a board, or of a part if `areas` is left out. */
export interface OptionsView {
  name: string;
  readOnlyReason: OptionSentence | null;
  /** Nobody has confirmed on silicon that the bootloader writes them. */
  isUnconfirmed: boolean;
  groups: readonly OptionGroupView[];
  /** Pairs of fields that are the first and the last page of a range. */
  ranges: readonly OptionRange[];
  /** Bits that are left as the factory set them. */
  reserved: readonly { place: string; mask: string; value: string }[];
  /** Fields whose value and complement, or whose two registers, contradict each other. */
  broken: readonly string[];
}

/** Makes the view. */
export function optionsView(layout: OptionLayout, areas?: readonly OptionArea[]): OptionsView {
  const readings = areas === undefined ? [] : readOptions(areas, layout);
  const views = layout.fields.map((field) => {
    const reading = readings.find((one) => one.field === field);
    const isBroken = reading === undefined || reading.state === 'broken';
    return { group: field.group, view: fieldView(field, isBroken ? null : reading.value) };
  });
  return {
    name: layout.name,
    readOnlyReason: layout.readOnlyReason,
    isUnconfirmed: layout.isUnconfirmed,
    groups: optionGroups.flatMap((group) => {
      const fields = views.filter((one) => one.group === group).map(({ view }) => view);
      return fields.length === 0 ? [] : [{ group, fields }];
    }),
    ranges: layout.ranges,
    reserved: (areas === undefined ? [] : reservedBits(areas, layout)).map(({ address, mask, value }) => ({
      place: formatPlace(address),
      mask: formatOptionValue(mask),
      value: formatOptionValue(value),
    })),
    broken: readings.filter(({ state }) => state === 'broken').map(({ field }) => field.name),
  };
}

/** What a value of a field means, such as `0x1: the BOOT0 pin`. */
export function describeOptionValue({ values }: OptionField, value: number): string {
  const shown = formatOptionValue(value);
  if (values.kind !== 'choice') return shown;
  const meaning = values.meanings.get(value) ?? values.others;
  return meaning === null ? shown : `${shown}: ${meaning}`;
}

function fieldView(field: OptionField, value: number | null): OptionFieldView {
  const { name, place, meaning, values, factory, write, danger } = field;
  const bits = place.high === place.low ? String(place.low) : `${place.high}:${place.low}`;
  return {
    name,
    place: `${formatPlace(place.address)}[${bits}]`,
    meaning,
    value,
    valueText: value === null ? null : describeOptionValue(field, value),
    factory,
    isFactory: value === null || factory === null ? null : value === factory,
    kind: values.kind,
    protectedWhen: values.kind === 'sectors' ? values.protectedWhen : null,
    choices:
      values.kind === 'choice'
        ? [...values.meanings].map(([choice, words]) => ({ value: choice, meaning: words }))
        : [],
    max: values.kind === 'number' ? values.max : 0xffffffff >>> (31 - (place.high - place.low)),
    unit: values.kind === 'number' ? values.unit : null,
    allowed: allowedValues(field),
    kept: write.kind === 'yes' ? null : write.kind === 'never' ? write.reason : write.kind,
    danger,
  };
}

function formatPlace(address: number): string {
  return `0x${address.toString(16).toUpperCase().padStart(8, '0')}`;
}
