import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import { asFlashError, FlashError, isFlashError, messageOf, type ErrorParams } from '#shared/errors.ts';
import { parseDevice, parseFamilies, recordError, type FamilyDefaults } from './device-file.ts';
import { resourceFile } from './resource-file.ts';
import { keepSkipped } from './skipped-records.ts';
import { userDeviceFolder } from './user-device-folder.ts';
import { phrase } from '#shared/text/words.ts';

const FAMILIES_FILE = 'families.json';
const cache = new Map<string, DeviceTable>();
let isTold = false;

/** All records that could be read, and those that could not. */
export interface DeviceTable {
  /** In order of their file names, those of the user last. */
  devices: readonly Device[];
  /** Records that were left out, each with what is wrong with it. */
  skipped: readonly FlashError[];
  /** Files of the user that take the place of a record of the installation, and its file. */
  replaced: readonly { file: string; other: string }[];
}

/** Where a table comes from. */
export interface DeviceFolders {
  /** Records of the installation, with the defaults of their families. */
  installed: string;
  /** Records of the user; undefined, or not there: none. */
  ofUser?: string | undefined;
}

/**
 * The devices of the installation and of the user, or of one named folder. In a named folder a wrong record is an
 * error; otherwise it is left out, and {@link deviceTable} reports it. Errors: `E-FILE-READ`, `E-DEVICE-RECORD`.
 */
export function loadDevices(folder?: string): readonly Device[] {
  if (folder === undefined) {
    const { devices, skipped } = deviceTable();
    if (!isTold) keepSkipped(skipped);
    isTold = true;
    return devices;
  }
  const { devices, skipped } = deviceTable({ installed: folder });
  const [wrong] = skipped;
  if (wrong !== undefined) throw wrong;
  return devices;
}

/**
 * All device records. It leaves out and names a wrong record; of two with one product id the user's counts, otherwise
 * the first. The folders are read once in the life of the process: about a hundred small files, so reading them one
 * after the other beats the cost of doing it asynchronously. Errors: `E-FILE-READ`, `E-DEVICE-RECORD` if the family
 * defaults are missing or wrong.
 */
export function deviceTable(
  folders: DeviceFolders = { installed: defaultDeviceFolder(), ofUser: userDeviceFolder(process.env) },
): DeviceTable {
  const { installed, ofUser } = folders;
  const key = `${installed}\0${ofUser ?? ''}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const defaults = parseFamilies(readText(installed, FAMILIES_FILE), FAMILIES_FILE);
  const own = readRecords(installed, defaults, (file) => file);
  const user =
    ofUser === undefined || !existsSync(ofUser)
      ? { devices: [], skipped: [] }
      : readRecords(ofUser, defaults, (file) => join(ofUser, file));
  const replaced = user.devices.flatMap(({ id, pid }) =>
    own.devices
      .filter((device) => device.pid === pid)
      .map((device) => ({ file: join(ofUser ?? '', `${id}.json`), other: `${device.id}.json` })),
  );
  const userPids = new Set(user.devices.map(({ pid }) => pid));
  const table = {
    devices: [...own.devices.filter(({ pid }) => !userPids.has(pid)), ...user.devices],
    skipped: [...own.skipped, ...user.skipped],
    replaced,
  };
  cache.set(key, table);
  return table;
}

/** The records of one folder. `nameOf` says how a file is called towards people. */
function readRecords(
  folder: string,
  defaults: FamilyDefaults,
  nameOf: (file: string) => string,
): { devices: Device[]; skipped: FlashError[] } {
  const byPid = new Map<number, Device>();
  const skipped: FlashError[] = [];
  for (const file of recordFiles(folder)) {
    try {
      const device = parseDevice(readText(folder, file), file, defaults);
      refuseSamePid(device, byPid.get(device.pid));
      byPid.set(device.pid, device);
    } catch (error) {
      skipped.push(withFile(asFlashError(error), nameOf(file)));
    }
  }
  return { devices: [...byPid.values()], skipped };
}

/** A wrong record, with its path as the name. */
function withFile(error: FlashError, file: string): FlashError {
  if (!isFlashError(error, 'E-DEVICE-RECORD')) return error;
  const { field, detail } = error.params as ErrorParams<'E-DEVICE-RECORD'>;
  return new FlashError('E-DEVICE-RECORD', { file, field, detail }, { cause: error });
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
function refuseSamePid({ id }: Device, other: Device | undefined): void {
  if (other === undefined) return;
  throw recordError(`${id}.json`, 'pid', phrase('record.same-pid', { file: `${other.id}.json` }));
}
