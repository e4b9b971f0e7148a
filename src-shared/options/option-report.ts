import { formatAddress } from '../bytes.ts';
import { unitShape } from '../devices/option-storage.ts';
import type { OptionArea, OptionField, OptionLayout } from './option-layout.ts';
import { maskOf, readUnit } from './option-units.ts';
import type { OptionPlan } from './plan-options.ts';
import { readOptionField, readOptions, type OptionReading } from './read-options.ts';
import { phrase, verbatim, type Words } from '../text/words.ts';

/** Bits that changed unexpectedly. */
export interface UnaskedChange {
  /** Field name, or `reserved bits at 0x1FFF7800`, or `byte at 0x1FFF7878`. */
  what: Words;
  expected: number;
  found: number;
}

/** The result of a change: all bytes read afterwards, compared with the planned ones. */
export interface OptionOutcome {
  /** Fields that have the value they should get. */
  set: readonly string[];
  /** Fields that have another one. */
  notSet: readonly string[];
  unasked: readonly UnaskedChange[];
}

/**
 * The truth about the option bytes of a board when a job has ended.
 *
 * - `read`: nothing was written; they are as `before`.
 * - `changed`: written, read again, and exactly as planned.
 * - `differs`: written, read again, and not as planned: see `outcome`.
 * - `unknown`: a write began, and they could not be read since.
 * - `locked`: level 2 was written, and the board is silent, as expected. Silence is not proof.
 */
export interface OptionReport {
  layout: OptionLayout;
  state: 'read' | 'changed' | 'differs' | 'unknown' | 'locked';
  before: readonly OptionArea[];
  plan?: OptionPlan;
  /** As read at the end. */
  after?: readonly OptionArea[];
  outcome?: OptionOutcome;
}

/** Compares the bytes read with the planned ones, bit by bit. */
export function compareOptions(plan: OptionPlan, found: readonly OptionArea[]): OptionOutcome {
  const { layout } = plan;
  const asked = new Set(plan.differences.map(({ field }) => field.name));
  const isAsPlanned = (name: string) => standsAsPlanned(plan, found, name);
  const unaskedFields = layout.fields
    .filter(({ name }) => !asked.has(name) && !isAsPlanned(name))
    .map(({ name }) => ({
      what: verbatim(name),
      expected: readingOf(plan.after, layout, name)?.value ?? 0,
      found: readingOf(found, layout, name)?.value ?? 0,
    }));
  return {
    set: [...asked].filter(isAsPlanned),
    notSet: [...asked].filter((name) => !isAsPlanned(name)),
    unasked: [...unaskedFields, ...reservedChanges(plan, found), ...strayBytes(plan, found)],
  };
}

/** A unit that was blank, and has no value that counts, must be as blank as before: two values that do not count may differ. */
function standsAsPlanned({ layout, after }: OptionPlan, found: readonly OptionArea[], name: string): boolean {
  const expected = readOptionField(after, layout, name);
  if (readOptionField(found, layout, name) !== expected) return false;
  if (expected !== undefined) return true;
  const [planned, now] = [readingOf(after, layout, name), readingOf(found, layout, name)];
  return now?.state === planned?.state && now?.value === planned?.value;
}

/** The value there, in contradiction to another register or to its complement or not. */
function readingOf(
  areas: readonly OptionArea[],
  layout: OptionLayout,
  name: string,
): OptionReading | undefined {
  return readOptions(areas, layout).find(({ field }) => field.name === name);
}

/** Reserved bits of units with fields. */
function reservedChanges({ layout, after }: OptionPlan, found: readonly OptionArea[]): UnaskedChange[] {
  const shape = unitShape(layout.storage);
  return unitAddresses(layout).flatMap((address) => {
    const named = layout.fields
      .filter((field) => unitAddressesOf(field).includes(address))
      .reduce((mask, { place }) => mask | maskOf(place), 0);
    const expected = ((readUnit(after, address, shape)?.value ?? 0) & ~named) >>> 0;
    const now = ((readUnit(found, address, shape)?.value ?? 0) & ~named) >>> 0;
    return expected === now
      ? []
      : [{ what: phrase('option.reserved-bits', { address: formatAddress(address) }), expected, found: now }];
  });
}

/** Bytes of no unit with a field, and complements that do not go with the value that was found. */
function strayBytes({ layout, after }: OptionPlan, found: readonly OptionArea[]): UnaskedChange[] {
  const accounted = new Set(
    unitAddresses(layout).flatMap((address) => accountedBytes(layout, after, found, address)),
  );
  return after.flatMap(({ address, bytes }, area) =>
    [...bytes].flatMap((expected, index) => {
      const now = found[area]?.bytes[index] ?? expected;
      const at = address + index;
      if (expected === now || accounted.has(at)) return [];
      return [{ what: phrase('option.byte', { address: formatAddress(at) }), expected, found: now }];
    }),
  );
}

/**
 * Addresses of a unit that say nothing besides its value: complement and repetition are in line with the value found, as
 * planned. F0, F1, F3: a byte pair FF FF counts as FF with its complement (PM0075, option byte loading).
 */
function accountedBytes(
  { storage }: OptionLayout,
  after: readonly OptionArea[],
  found: readonly OptionArea[],
  address: number,
): number[] {
  const shape = unitShape(storage);
  const planned = readUnit(after, address, shape);
  const now = readUnit(found, address, shape);
  const isInLine =
    now?.hasComplement === true && planned?.hasComplement === true && now.isRepeated === planned.isRepeated;
  const isErasedPair = storage === 'byte+complement' && now?.state === 'blank';
  const sizeBytes = isInLine || isErasedPair ? shape.strideBytes : shape.valueBytes;
  return Array.from({ length: sizeBytes }, (_, index) => address + index);
}

function unitAddresses(layout: OptionLayout): number[] {
  return [...new Set(layout.fields.flatMap(unitAddressesOf))];
}

/** The places of a field: one, or a register with the next value and one with the value in force. */
function unitAddressesOf({ place, currentAddress }: OptionField): number[] {
  return currentAddress === null ? [place.address] : [place.address, currentAddress];
}
