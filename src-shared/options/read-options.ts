import { unitShape } from '../devices/option-storage.ts';
import type { OptionArea, OptionField, OptionLayout } from './option-layout.ts';
import { bitsOf, maskOf, readUnit, type OptionUnit } from './option-units.ts';

/** A field and its value in the bytes. */
export interface OptionReading {
  field: OptionField;
  value: number;
  /** State of its unit. */
  state: OptionUnit['state'];
}

/** Bits of one unit that no field names: they stay as they are. */
export interface ReservedBits {
  /** Of the unit. */
  address: number;
  /** Ones at the reserved bits. */
  mask: number;
  /** The unit's value, at the mask. */
  value: number;
}

/**
 * Value of a field by its name in the reference manual, such as `nBOOT_SEL`. Undefined if the part has no such field,
 * the bytes do not reach it, or value and complement (or the registers of a pair) contradict each other.
 */
export function readOptionField(
  areas: readonly OptionArea[],
  layout: OptionLayout,
  name: string,
): number | undefined {
  const field = layout.fields.find((candidate) => candidate.name === name);
  const unit = field && fieldUnit(areas, layout, field);
  if (field === undefined || unit === undefined || !countsAsRead(unit, layout)) return undefined;
  return bitsOf(unit.value, field.place);
}

/** All fields that the bytes reach, in the layout's order. */
export function readOptions(areas: readonly OptionArea[], layout: OptionLayout): OptionReading[] {
  return layout.fields.flatMap((field) => {
    const unit = fieldUnit(areas, layout, field);
    return unit === undefined ? [] : [{ field, value: bitsOf(unit.value, field.place), state: unit.state }];
  });
}

/** Reserved bits of every unit that has a field. Units without one are reserved as a whole, and not listed. */
export function reservedBits(areas: readonly OptionArea[], layout: OptionLayout): ReservedBits[] {
  const shape = unitShape(layout.storage);
  const all = maskOf({ low: 0, high: shape.valueBytes * 8 - 1 });
  const addresses = [...new Set(layout.fields.map((field) => field.place.address))].sort((a, b) => a - b);
  return addresses.flatMap((address) => {
    const unit = readUnit(areas, address, shape);
    const named = layout.fields
      .filter((field) => field.place.address === address)
      .reduce((mask, field) => mask | maskOf(field.place), 0);
    const mask = (all & ~named) >>> 0;
    return unit === undefined || mask === 0 ? [] : [{ address, mask, value: (unit.value & mask) >>> 0 }];
  });
}

/** The unit with the value in force; `broken` if the register of the next value has another value of the field. */
function fieldUnit(
  areas: readonly OptionArea[],
  { storage }: OptionLayout,
  { place, currentAddress }: OptionField,
): OptionUnit | undefined {
  const unit = readUnit(areas, place.address, unitShape(storage));
  if (currentAddress === null || unit === undefined) return unit;
  const current = readUnit(areas, currentAddress, unitShape(storage));
  if (current === undefined) return undefined;
  const isSettled = bitsOf(current.value, place) === bitsOf(unit.value, place);
  return isSettled ? current : { ...current, state: 'broken' };
}

/** An erased byte pair is read as all ones by F0, F1 and F3 (PM0075, option byte loading); elsewhere it counts for nothing. */
function countsAsRead({ state }: OptionUnit, { storage }: OptionLayout): boolean {
  return state === 'sound' || (state === 'blank' && storage === 'byte+complement');
}
