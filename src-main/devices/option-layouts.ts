import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, messageOf } from '#shared/errors.ts';
import type { OptionLayout } from '#shared/options/option-layout.ts';
import { layoutForDevice, parseOptionLayout } from './option-layout-file.ts';
import type { OptionLayoutFile } from './option-layout-schema.ts';
import { resourceFile } from './resource-file.ts';
import { phrase } from '#shared/text/words.ts';
import { recordError } from './device-file.ts';

interface KnownFile {
  id: string;
  record: OptionLayoutFile;
}

const cache = new Map<string, ReadonlyMap<string, KnownFile>>();

/**
 * The option bytes of a part, or undefined if it has no known layout. Throws E-DEVICE-RECORD if a file is wrong or two
 * claim the same part, or E-FILE-READ.
 */
export function optionLayoutOf(
  device: Device,
  folder: string = defaultOptionFolder(),
): OptionLayout | undefined {
  const known = optionLayoutFiles(folder).get(device.id);
  return known === undefined ? undefined : layoutForDevice(known.record, known.id, device);
}

/** Ids of all device records that a layout names. Errors: as `optionLayoutOf`. */
export function deviceIdsWithOptions(folder: string = defaultOptionFolder()): string[] {
  return [...optionLayoutFiles(folder).keys()];
}

function defaultOptionFolder(): string {
  return dirname(resourceFile('options', 'f1.json'));
}

/** Device id → layout file. The folder is read once in the life of the process. */
function optionLayoutFiles(folder: string): ReadonlyMap<string, KnownFile> {
  const known = cache.get(folder);
  if (known !== undefined) return known;
  const byDevice = new Map<string, KnownFile>();
  for (const file of layoutFileNames(folder)) {
    const record = parseOptionLayout(readText(folder, file), file);
    for (const deviceId of record.devices) {
      const other = byDevice.get(deviceId);
      if (other !== undefined) {
        const detail = phrase('record.names-too', { file: `${other.id}.json`, device: deviceId });
        throw recordError(`options/${file}`, 'devices', detail);
      }
      byDevice.set(deviceId, { id: file.replace(/\.json$/, ''), record });
    }
  }
  cache.set(folder, byDevice);
  return byDevice;
}

function layoutFileNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    throw new FlashError(
      'E-FILE-READ',
      { file: join(folder, file), detail: messageOf(error) },
      { cause: error },
    );
  }
}
