import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, messageOf } from '#shared/errors.ts';
import { parseDevice, parseFamilies } from './device-file.ts';
import { resourceFile } from './resource-file.ts';

const FAMILIES_FILE = 'families.json';
const cache = new Map<string, readonly Device[]>();

/**
 * All device records of a folder, in order of their file names. The folder is read once in the life of the process:
 * about a hundred small files, so reading them one after the other beats the cost of doing it asynchronously. Throws
 * E-DEVICE-RECORD where a record is wrong or the folder is missing, or E-FILE-READ where a file cannot be read.
 */
export function loadDevices(folder: string = defaultDeviceFolder()): readonly Device[] {
  const known = cache.get(folder);
  if (known !== undefined) return known;
  const defaults = parseFamilies(readText(folder, FAMILIES_FILE), FAMILIES_FILE);
  const devices = recordFiles(folder).map((file) => parseDevice(readText(folder, file), file, defaults));
  refuseSamePid(devices);
  cache.set(folder, devices);
  return devices;
}

/** Where the device records of this installation are. Errors: `E-FILE-READ`. */
export function defaultDeviceFolder(): string {
  return dirname(resourceFile('devices', FAMILIES_FILE));
}

function recordFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== FAMILIES_FILE)
    .sort();
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    const detail = messageOf(error);
    throw new FlashError('E-FILE-READ', { file: join(folder, file), detail }, { cause: error });
  }
}

/** Two records with one product id would make the part that is found a matter of file names. */
function refuseSamePid(devices: readonly Device[]): void {
  const byPid = new Map<number, Device>();
  for (const device of devices) {
    const other = byPid.get(device.pid);
    if (other !== undefined) {
      throw new FlashError('E-DEVICE-RECORD', {
        file: `${device.id}.json`,
        field: 'pid',
        detail: `${other.id}.json has the same product id`,
      });
    }
    byPid.set(device.pid, device);
  }
}
