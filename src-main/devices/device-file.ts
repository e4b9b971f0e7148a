import type { Device, FlashLayout } from '#shared/devices/device.ts';
import { toRegions } from '#shared/devices/page-spec.ts';
import { FlashError, messageOf } from '#shared/errors.ts';
import { withUart } from './flat-record.ts';
import { deviceRecord, someDeviceFields, uartRom } from './record-schema.ts';
import type { DeviceRecord, LayoutRecord, SomeDeviceFields, SomeUartFields } from './record-schema.ts';
import { phrase, verbatim, type Words } from '#shared/text/words.ts';
import { issueWords } from '#shared/text/issue-words.ts';
import type { z } from 'zod';

/** What records inherit: defaults of all, and of each family by its name (`families.json`). */
export interface FamilyDefaults {
  common: SomeDeviceFields;
  families: ReadonlyMap<string, SomeDeviceFields>;
}

/** Reads `families.json`: two objects named `common` and `families`. Throws E-DEVICE-RECORD if it is something else. */
export function parseFamilies(text: string, file: string): FamilyDefaults {
  const { common, families, ...others } = parseJson(text, file);
  for (const key of Object.keys(others)) throw recordError(file, key, phrase('issue.unknown-field'));
  if (!isObject(families)) throw recordError(file, 'families', phrase('record.not-object'));
  return {
    common: parseFields(common, file, 'common'),
    families: new Map(
      Object.entries(families).map(([name, fields]) => [name, parseFields(fields, file, `families.${name}`)]),
    ),
  };
}

/**
 * Reads one device record and puts its family's defaults under it. The id is the file name without `.json`. Throws
 * E-DEVICE-RECORD with file, field and what is wrong.
 */
export function parseDevice(text: string, file: string, defaults: FamilyDefaults): Device {
  const own = parseFields(withUart(parseJson(text, file)), file, '');
  const family = defaults.families.get(own.family ?? '');
  if (family === undefined) throw recordError(file, 'family', phrase('record.no-family'));
  return toDevice(file.replace(/\.json$/, ''), inherit(file, [defaults.common, family, own]));
}

/** Checks the fields that a file gives. `where` is the place in the file that errors begin with. */
function parseFields(json: unknown, file: string, where: string): SomeDeviceFields {
  const parsed = someDeviceFields.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [where, fieldOf(issue)].filter((part) => part !== '').join('.');
  throw recordError(file, path, issueWords(issue));
}

/** The place in a file that an issue is about, down to the key that is not known; empty for the whole file. */
export function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknownKeys].map(String).join('.');
}

/**
 * A record replaces what it inherits, field by field in `uart` too, except that it adds to the lists of statements and to the
 * sources.
 */
function inherit(file: string, layers: readonly SomeDeviceFields[]): DeviceRecord {
  const merged: SomeDeviceFields = {
    ...(Object.assign({}, ...layers) as SomeDeviceFields),
    uart: Object.assign({}, ...layers.map((layer) => layer.uart)) as SomeUartFields,
    quirks: layers.flatMap((layer) => layer.quirks ?? []),
    uncertain: layers.flatMap((layer) => layer.uncertain ?? []),
    disagreements: layers.flatMap((layer) => layer.disagreements ?? []),
    sources: Object.assign({}, ...layers.map((layer) => layer.sources)) as DeviceRecord['sources'],
  };
  if (isComplete(merged)) return merged;
  const [missing = ''] = missingFields(merged);
  throw recordError(file, missing, phrase('record.field-missing'));
}

function isComplete(fields: SomeDeviceFields): fields is DeviceRecord {
  return missingFields(fields).length === 0;
}

function missingFields(fields: SomeDeviceFields): string[] {
  const { uart = {} } = fields;
  return [
    ...Object.keys(deviceRecord.shape).filter((name) => !(name in fields)),
    ...Object.keys(uartRom.shape).flatMap((name) => (name in uart ? [] : [`uart.${name}`])),
  ];
}

function toDevice(id: string, record: DeviceRecord): Device {
  const { rom, maxFlashSize, layouts, erasedValue, uart, ...same } = record;
  const { eraseCommand } = uart;
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
    uart: { ...uart, eraseCommand: eraseCommand === null ? null : eraseCommand === '0x43' ? 0x43 : 0x44 },
  };
}

/**
 * Pages of bank 2 are separate if bank 2 does not follow bank 1; otherwise one list covers both banks. Erase codes
 * continue those of bank 1 unless the record says otherwise.
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

function parseJson(text: string, file: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw recordError(file, '', messageOf(error));
  }
  if (!isObject(json)) throw recordError(file, '', phrase('record.not-object'));
  return json;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error of a record. `field` is its place in the file; empty for the whole file. */
export function recordError(file: string, field: string, detail: Words): FlashError {
  return new FlashError('E-DEVICE-RECORD', {
    file,
    field: field === '' ? phrase('record.whole-file') : verbatim(field),
    detail,
  });
}
