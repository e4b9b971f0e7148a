import type { Device } from '#shared/devices/device.ts';
import { unitShape } from '#shared/devices/option-storage.ts';
import { messageOf } from '#shared/errors.ts';
import type { OptionField, OptionLayout, OptionValues } from '#shared/options/option-layout.ts';
import { maskOf, maxOf } from '#shared/options/option-units.ts';
import { optionLayoutFile } from './option-layout-schema.ts';
import type { OptionFieldRecord, OptionLayoutFile } from './option-layout-schema.ts';
import { phrase, type Phrase } from '#shared/text/words.ts';
import { issueWords } from '#shared/text/issue-words.ts';
import { fieldOf, recordError } from './device-file.ts';

/** Reads a file of `resources/options/`. Throws E-DEVICE-RECORD with file, field and what is wrong. */
export function parseOptionLayout(text: string, file: string): OptionLayoutFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw recordError(`options/${file}`, '', messageOf(error));
  }
  const parsed = optionLayoutFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw recordError(`options/${file}`, fieldOf(issue), issueWords(issue));
  }
  refuseOverlaps(parsed.data, file);
  return parsed.data;
}

/**
 * The layout of one part: fields and lock-outs that other parts of the file have are left out, and so are fields that
 * the areas the bootloader shows do not reach. Undefined if no area of the part is known.
 */
export function layoutForDevice(
  record: OptionLayoutFile,
  id: string,
  device: Device,
): OptionLayout | undefined {
  const areas = record.areas ?? device.optionBytes;
  if (areas.length === 0) return undefined;
  const stride = unitShape(record.storage).strideBytes;
  const isHere = ({ only }: { only?: readonly string[] | undefined }) => only?.includes(device.id) ?? true;
  const isInAreas = (address: number) =>
    areas.some(({ start, end }) => address >= start && address + stride - 1 <= end);
  const isReached = ({ at, current }: OptionFieldRecord) =>
    isInAreas(at.address) && isInAreas(current ?? at.address);
  const fields = record.fields.filter((field) => isHere(field) && isReached(field)).map(toField);
  const has = (name: string) => fields.some((field) => field.name === name);
  return {
    id,
    name: record.name,
    storage: record.storage,
    areas,
    readOnlyReason: record.readOnly !== undefined && isHere(record.readOnly) ? record.readOnly.reason : null,
    isUnconfirmed: record.unconfirmed?.includes(device.id) ?? false,
    fields,
    ranges: record.ranges.filter(({ first, last }) => has(first) && has(last)),
    lockouts: record.lockouts
      .filter((lockout) => isHere(lockout) && Object.keys(lockout.when).every(has))
      .map(({ when, text }) => ({
        when: Object.entries(when).map(([field, { value, is }]) => ({ field, value, is })),
        text,
      })),
    sources: record.sources,
  };
}

function toField(record: OptionFieldRecord): OptionField {
  const { name, at, current, group, meaning, factory, keep, danger } = record;
  return {
    name,
    place: at,
    currentAddress: current ?? null,
    group,
    meaning,
    values: valuesOf(record),
    factory,
    write:
      keep === undefined
        ? { kind: 'yes' }
        : keep === 'readout-level'
          ? { kind: 'readout-level' }
          : { kind: 'never', reason: keep },
    danger: danger ?? null,
  };
}

function valuesOf({ at, values, others, number, sectors }: OptionFieldRecord): OptionValues {
  if (sectors !== undefined) return { kind: 'sectors', protectedWhen: sectors.protectedWhen };
  if (values === undefined)
    return { kind: 'number', max: number?.max ?? maxOf(at), unit: number?.unit ?? null };
  const meanings = new Map(Object.entries(values).map(([value, meaning]) => [Number(value), meaning]));
  return { kind: 'choice', meanings, others: others ?? null };
}

/** Two fields on one bit, or a field outside its unit, would change other bits than the user wants. */
function refuseOverlaps(record: OptionLayoutFile, file: string): void {
  const shape = unitShape(record.storage);
  for (const deviceId of record.devices) {
    const taken = new Map<number, number>();
    const written = record.fields.map(({ at }) => at.address);
    for (const { name, at, current, only, factory, values } of record.fields) {
      if (only !== undefined && !only.includes(deviceId)) continue;
      const fail = (detail: Phrase) => recordError(`options/${file}`, `fields.${name}`, detail);
      if (current !== undefined && (record.storage !== 'registers' || current % shape.strideBytes !== 0))
        throw fail(phrase('option-record.current'));
      if (current !== undefined && written.includes(current))
        throw fail(phrase('option-record.current-written'));
      if (at.high >= shape.valueBytes * 8) throw fail(phrase('option-record.bits-beyond'));
      if (at.address % shape.strideBytes !== 0) throw fail(phrase('option-record.address'));
      const mask = taken.get(at.address) ?? 0;
      if ((mask & maskOf(at)) !== 0) throw fail(phrase('option-record.shared-bit', { device: deviceId }));
      taken.set(at.address, mask | maskOf(at));
      const given = [...Object.keys(values ?? {}).map(Number), factory ?? 0];
      if (given.some((value) => value > maxOf(at))) throw fail(phrase('option-record.value'));
    }
  }
}
