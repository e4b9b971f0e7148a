import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { unitShape } from '../devices/option-storage.ts';
import type { OptionArea, OptionField, OptionLayout } from './option-layout.ts';
import { maskOf, readUnit, withBits, writeUnit } from './option-units.ts';
import { readOptionField } from './read-options.ts';

/** A new value for a field. */
export interface OptionChange {
  name: string;
  value: number;
}

/**
 * The areas with other values in some fields: their bits and what belongs to them (complement, repetition, the register
 * of what is in force) change, and nothing else does. The given bytes stay unchanged. `planOptionChange` judges what
 * the values mean for the board.
 * @throws FlashError `E-OPTION-FIELD`, `E-OPTION-VALUE`, `E-OPTION-TWICE`, `E-OPTION-BROKEN`
 */
export function withOptions(
  areas: readonly OptionArea[],
  layout: OptionLayout,
  changes: readonly OptionChange[],
): OptionArea[] {
  const after = areas.map(({ address, bytes }) => ({ address, bytes: bytes.slice() }));
  const shape = unitShape(layout.storage);
  refuseTwice(changes);
  for (const { name, value } of changes) {
    const field = requireField(layout, name);
    refuseValue(field, value);
    if (value === readOptionField(areas, layout, name)) continue;
    const { address } = field.place;
    const unit = readUnit(after, address, shape);
    const isBlankByte = unit?.state === 'blank' && layout.storage === 'byte+complement';
    if (unit === undefined || (unit.state !== 'sound' && !isBlankByte))
      throw new FlashError('E-OPTION-BROKEN', { address: formatAddress(address), name });
    const hasComplement = unit.hasComplement || isBlankByte;
    writeUnit(after, address, shape, withBits(unit.value, field.place, value), { ...unit, hasComplement });
    const current = field.currentAddress === null ? undefined : readUnit(after, field.currentAddress, shape);
    if (field.currentAddress !== null && current !== undefined)
      writeUnit(after, field.currentAddress, shape, withBits(current.value, field.place, value), current);
  }
  return after;
}

/** The field of this name. Throws E-OPTION-FIELD. */
export function requireField(layout: OptionLayout, name: string): OptionField {
  const field = layout.fields.find((candidate) => candidate.name === name);
  if (field === undefined)
    throw new FlashError('E-OPTION-FIELD', {
      name,
      layout: layout.name,
      known: layout.fields.map((known) => known.name).join(', '),
    });
  return field;
}

/** Values that a field may be given, in words: `0x0, 0x1` or `0x0 to 0x3F`. */
export function allowedValues({ values, place }: OptionField): string {
  switch (values.kind) {
    case 'choice':
      return [...values.meanings.keys()].map(formatOptionValue).join(', ');
    case 'number':
      return `0x0 … ${formatOptionValue(values.max)}`;
    case 'sectors':
      return `0x0 … ${formatOptionValue(maskOf(place) >>> place.low)}`;
  }
}

/** `0x3F`. */
export function formatOptionValue(value: number): string {
  return `0x${value.toString(16).toUpperCase()}`;
}

function refuseValue(field: OptionField, value: number): void {
  const { values, place } = field;
  const max = values.kind === 'number' ? values.max : maskOf(place) >>> place.low;
  const isWhole = Number.isInteger(value) && value >= 0 && value <= max;
  if (isWhole && (values.kind !== 'choice' || values.meanings.has(value))) return;
  throw new FlashError('E-OPTION-VALUE', {
    name: field.name,
    value: Number.isInteger(value) && value >= 0 ? formatOptionValue(value) : String(value),
    allowed: allowedValues(field),
  });
}

function refuseTwice(changes: readonly OptionChange[]): void {
  const seen = new Set<string>();
  for (const { name } of changes) {
    if (seen.has(name)) throw new FlashError('E-OPTION-TWICE', { name });
    seen.add(name);
  }
}
