import { FlashError } from '../errors.ts';
import { equalBytes } from '../bytes.ts';
import {
  allowedValues,
  formatOptionValue,
  requireField,
  withOptions,
  type OptionChange,
} from './change-options.ts';
import type { OptionArea, OptionField, OptionLayout, OptionLockout } from './option-layout.ts';
import { unitShape } from '../devices/option-storage.ts';
import { readUnit, writeUnit } from './option-units.ts';
import { readOptionField, readOptions } from './read-options.ts';
import { formatAddress } from '../bytes.ts';
import { verbatim, type Verbatim } from '../text/words.ts';

/** A field whose value changes. */
export interface OptionDifference {
  field: OptionField;
  before: number;
  after: number;
}

/** A change of option bytes, down to the byte: shown before anything is written, and complete. */
export interface OptionPlan {
  layout: OptionLayout;
  before: readonly OptionArea[];
  /** What must be read in the end. What is written for it: `areasToWrite`. */
  after: readonly OptionArea[];
  differences: readonly OptionDifference[];
  /** Lock-outs that this change brings about and that were accepted. */
  lockouts: readonly OptionLockout[];
}

/** The facts by which a change of option bytes is judged. */
export interface OptionJudgement {
  /** Name of the part, for messages. */
  device: string;
  /** Lock-outs are accepted, knowingly. */
  acceptLockout: boolean;
  /** Pages of the largest bank; undefined if not known. */
  pageCount?: number | undefined;
}

/**
 * Judges a change before anything is written. Readout protection is never changed here.
 * @throws FlashError `E-OPTION-READ-ONLY`, `-FIELD`, `-VALUE`, `-TWICE`, `-BROKEN`, `-RDP`, `-KEPT`, `-RANGE`, `-LOCKOUT`
 */
export function planOptionChange(
  before: readonly OptionArea[],
  layout: OptionLayout,
  changes: readonly OptionChange[],
  judgement: OptionJudgement,
): OptionPlan {
  const { device, acceptLockout } = judgement;
  if (layout.readOnlyReason !== null)
    throw new FlashError('E-OPTION-READ-ONLY', { device, reason: layout.readOnlyReason });
  for (const { name } of changes) refuseKept(requireField(layout, name));
  refuseBroken(before, layout);
  const after = withOptions(before, layout, changes);
  refuseRanges(after, layout, changes, judgement.pageCount);
  const lockouts = layout.lockouts.filter(
    (lockout) => holds(lockout, after, layout) && !holds(lockout, before, layout),
  );
  const [lockout] = lockouts;
  if (lockout !== undefined && !acceptLockout)
    throw new FlashError('E-OPTION-LOCKOUT', { settings: describeLockout(lockout), text: lockout.text });
  return { layout, before, after, differences: optionDifferences(before, after, layout), lockouts };
}

/**
 * Changes that restore every field to its factory default, except fields that are never changed or whose default is not
 * known.
 */
export function factoryChanges(before: readonly OptionArea[], layout: OptionLayout): OptionChange[] {
  return readOptions(before, layout).flatMap(({ field: { name, write, factory }, value }) =>
    write.kind === 'yes' && factory !== null && factory !== value ? [{ name, value: factory }] : [],
  );
}

/** What somebody must type before level 2 is written: it names the part and what happens to it. */
export function levelTwoWords(deviceName: string): string {
  return `LOCK ${deviceName} FOREVER: LEVEL 2`;
}

/** Readout protection value of level 2 on every part that has it (reference manuals, read protection). */
export const LEVEL_TWO = 0xcc;

/**
 * The one way to readout protection level 2, which nothing can remove: alone, with the words typed out, and only if it
 * is known that the bootloader writes option bytes.
 * @throws FlashError `E-OPTION-LEVEL2`, `E-OPTION-RDP`, `E-OPTION-VALUE` if the part has no level 2,
 * `E-OPTION-READ-ONLY`
 */
export function planLevelTwo(
  before: readonly OptionArea[],
  layout: OptionLayout,
  typed: string,
  device: string,
): OptionPlan {
  if (layout.readOnlyReason !== null)
    throw new FlashError('E-OPTION-READ-ONLY', { device, reason: layout.readOnlyReason });
  const field = layout.fields.find(({ write }) => write.kind === 'readout-level');
  if (field === undefined || layout.isUnconfirmed) throw new FlashError('E-OPTION-RDP', { name: 'RDP' });
  if (field.values.kind !== 'choice' || !field.values.meanings.has(LEVEL_TWO))
    throw new FlashError('E-OPTION-VALUE', {
      name: field.name,
      value: formatOptionValue(LEVEL_TWO),
      allowed: allowedValues(field),
    });
  const words = levelTwoWords(device);
  if (typed !== words) throw new FlashError('E-OPTION-LEVEL2', { device, words });
  refuseBroken(before, layout);
  const after = withOptions(before, layout, [{ name: field.name, value: LEVEL_TWO }]);
  return { layout, before, after, differences: optionDifferences(before, after, layout), lockouts: [] };
}

/**
 * Areas of the plan whose bytes change: they are written, each as a whole. Registers that only show the value in force
 * are written as they were read.
 */
export function areasToWrite({ layout, before, after }: OptionPlan): OptionArea[] {
  const shape = unitShape(layout.storage);
  const written = after.map(({ address, bytes }) => ({ address, bytes: bytes.slice() }));
  for (const address of currentAddresses(layout)) {
    const unit = readUnit(before, address, shape);
    if (unit !== undefined) writeUnit(written, address, shape, unit.value, unit);
  }
  return written.filter(({ bytes }, index) => !equalBytes(bytes, before[index]?.bytes ?? new Uint8Array()));
}

/**
 * Fields of the plan whose register only shows what was written to it until the part resets, and has no other that says
 * what is in force: without a reset, reading them proves nothing.
 */
export function fieldsProvedByReset({ layout, differences }: OptionPlan): OptionField[] {
  if (layout.storage !== 'registers') return [];
  return differences.map(({ field }) => field).filter(({ currentAddress }) => currentAddress === null);
}

function currentAddresses({ fields }: OptionLayout): number[] {
  return fields.flatMap(({ currentAddress }) => (currentAddress === null ? [] : [currentAddress]));
}

/** Fields with another value. */
export function optionDifferences(
  before: readonly OptionArea[],
  after: readonly OptionArea[],
  layout: OptionLayout,
): OptionDifference[] {
  const now = readOptions(after, layout);
  return readOptions(before, layout).flatMap(({ field, value }, index) => {
    const other = now[index]?.value ?? value;
    return other === value ? [] : [{ field, before: value, after: other }];
  });
}

function refuseKept({ name, write }: OptionField): void {
  if (write.kind === 'readout-level') throw new FlashError('E-OPTION-RDP', { name });
  if (write.kind === 'never') throw new FlashError('E-OPTION-KEPT', { name, reason: write.reason });
}

/** Writing the area would settle a contradiction one way or the other, unasked. */
function refuseBroken(areas: readonly OptionArea[], layout: OptionLayout): void {
  for (const { field, state } of readOptions(areas, layout)) {
    const { name, place } = field;
    if (state === 'broken')
      throw new FlashError('E-OPTION-BROKEN', { address: formatAddress(place.address), name });
  }
}

/** A range that was touched must hold pages of the flash, or be empty as the factory leaves it. */
function refuseRanges(
  after: readonly OptionArea[],
  layout: OptionLayout,
  changes: readonly OptionChange[],
  pageCount: number | undefined,
): void {
  for (const range of layout.ranges) {
    if (!changes.some(({ name }) => name === range.first || name === range.last)) continue;
    const first = readOptionField(after, layout, range.first);
    const last = readOptionField(after, layout, range.last);
    if (first === undefined || last === undefined) continue;
    const factory = [range.first, range.last].map((name) => requireField(layout, name).factory);
    if (first === factory[0] && last === factory[1]) continue;
    if (first <= last && (pageCount === undefined || last < pageCount)) continue;
    throw new FlashError('E-OPTION-RANGE', {
      range: range.name,
      first,
      last,
      none: `${range.first}=${formatOptionValue(factory[0] ?? 0)} ${range.last}=${formatOptionValue(factory[1] ?? 0)}`,
    });
  }
}

function holds({ when }: OptionLockout, areas: readonly OptionArea[], layout: OptionLayout): boolean {
  return when.every(({ field, value, is }) => {
    const found = readOptionField(areas, layout, field);
    return found !== undefined && (found === value) === is;
  });
}

/** `nBOOT_SEL = 0x1, nBOOT0 = 0x1`. */
export function describeLockout({ when }: OptionLockout): Verbatim {
  return verbatim(
    when.map(({ field, value, is }) => `${field} ${is ? '=' : '≠'} ${formatOptionValue(value)}`).join(', '),
  );
}
