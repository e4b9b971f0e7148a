import type { Device, FlashLayout } from '#shared/devices/device.ts';
import { toRegions } from '#shared/devices/page-spec.ts';
import { FlashError } from '#shared/errors.ts';
import type { DeviceRecord, LayoutRecord } from './record-schema.ts';
import { deviceRecord } from './record-schema.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** What records inherit: defaults of all, and of each family by its name (`families.json`). */
export interface FamilyDefaults {
  common: JsonObject;
  families: Readonly<Record<string, JsonObject>>;
}

/** Reads `families.json`. Throws E-DEVICE-RECORD where it is not two objects named `common` and `families`. */
export function parseFamilies(text: string, file: string): FamilyDefaults {
  const json = parseJson(text, file);
  const { common, families, ...others } = json;
  for (const key of Object.keys(others)) throw recordError(file, key, 'this field is not known');
  if (!isObject(common)) throw recordError(file, 'common', 'not an object');
  if (!isObject(families)) throw recordError(file, 'families', 'not an object');
  for (const [name, family] of Object.entries(families)) {
    if (!isObject(family)) throw recordError(file, `families.${name}`, 'not an object');
  }
  return { common, families: families as FamilyDefaults['families'] };
}

/**
 * Reads one device record and puts its family's defaults under it. The id is the file name without `.json`. Throws
 * E-DEVICE-RECORD with file, field and what is wrong.
 */
export function parseDevice(text: string, file: string, defaults: FamilyDefaults): Device {
  const own = parseJson(text, file);
  const family = typeof own['family'] === 'string' ? defaults.families[own['family']] : undefined;
  if (family === undefined)
    throw recordError(file, 'family', 'no family of this name stands in families.json');
  const parsed = deviceRecord.safeParse(inherit(defaults.common, family, own));
  if (parsed.success) return toDevice(file.replace(/\.json$/, ''), parsed.data);
  const [issue] = parsed.error.issues;
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])].join('.');
  throw recordError(
    file,
    path,
    unknownKey === undefined ? (issue?.message ?? 'not valid') : 'this field is not known',
  );
}

/** Lists that a record adds to; every other field of a record replaces what it inherits. */
const ADDED_LISTS = ['quirks', 'uncertain', 'disagreements'];

function inherit(...layers: readonly JsonObject[]): JsonObject {
  const merged: Record<string, unknown> = Object.assign({}, ...layers);
  for (const name of ADDED_LISTS) merged[name] = layers.flatMap((layer) => layer[name] ?? []);
  merged['sources'] = Object.assign({}, ...layers.map((layer) => layer['sources'])) as unknown;
  return merged;
}

function toDevice(id: string, record: DeviceRecord): Device {
  const { rom, maxFlashSize, layouts, erasedValue, eraseCommand, ...same } = record;
  return {
    ...same,
    id,
    romVersions: rom.map(({ protocol, ram, ...version }) => ({
      ...version,
      protocolVersion: protocol,
      ramRanges: ram,
    })),
    maxFlashSizeBytes: maxFlashSize,
    layouts: layouts.map((layout) => toLayout(layout, record.flashBase)),
    erasedValue: erasedValue === '0x00' ? 0x00 : 0xff,
    eraseCommand: eraseCommand === null ? null : eraseCommand === '0x43' ? 0x43 : 0x44,
  };
}

/**
 * Pages of bank 2 stand apart where bank 2 does not follow bank 1; else one list covers both banks. Erase codes count on
 * from bank 1 unless the record says otherwise.
 */
function toLayout(layout: LayoutRecord, flashBase: number): FlashLayout {
  const { mode, when, selectedBy, pages, bank2, sizes, shrink, uncertain } = layout;
  const bank1PageCount = pages.reduce((sum, group) => sum + group.pageCount, 0);
  const bank2Regions =
    bank2?.pages === undefined
      ? []
      : toRegions(bank2.pages, bank2.start, bank2.firstPageCode ?? bank1PageCount);
  const regions = [...toRegions(pages, flashBase, 0), ...bank2Regions];
  const sizeBytes = regions.reduce((sum, region) => sum + region.pageCount * region.pageSizeBytes, 0);
  const fit = { ...(sizes ?? { minSizeBytes: 1, maxSizeBytes: sizeBytes }), shrink };
  return {
    mode,
    when,
    selectedBy,
    regions,
    bank2Start: bank2?.start ?? null,
    fit,
    ...(uncertain === undefined ? {} : { uncertain }),
  };
}

function parseJson(text: string, file: string): JsonObject {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch (error) {
    throw recordError(file, '(the whole file)', error instanceof Error ? error.message : String(error));
  }
  throw recordError(file, '(the whole file)', 'not an object');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordError(file: string, field: string, detail: string): FlashError {
  return new FlashError('E-DEVICE-RECORD', {
    file,
    field: field === '' ? '(the whole file)' : field,
    detail,
  });
}
