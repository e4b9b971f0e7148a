import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import { findDeviceByPid } from '#shared/devices/find-device.ts';
import { genericDevice, withUserLayout } from '#shared/devices/generic-device.ts';
import { mapDifferences, pagesOfMap } from '#shared/devices/read-stmap-geometry.ts';
import { readStMap, type StMap } from '#shared/devices/read-stmap.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { findPart } from '../../devices/find-part.ts';
import type { JobTarget } from '../../jobs/job.ts';
import { fileDetail } from '../read-input.ts';
import { legacyFileName } from './legacy-names.ts';
import { devicesOfMap, nearMapNames } from './devices-of-map.ts';

/** What `-i` names. */
export interface LegacyPart {
  /** As it was typed. */
  name: string;
  /** Those that may answer: one, or the sister parts that the name of a map stands for. */
  devices: readonly [Device, ...Device[]];
  applyUserLayout?: JobTarget['applyUserLayout'];
  /** What the map says that the record of the part does not: nothing of it is used. */
  mapDifferences: readonly string[];
}

/**
 * Finds the part that `-i` means: the map in the file of this name, `Map/NAME.STmap` in the current folder, a map of the old
 * tool by its name, also if it is given as that of a file which is not there, or a part by its own name. Of a map only the product id counts if a record has it; its pages are
 * taken if no record has.
 *
 * @throws FlashError `E-LEGACY-MAP-UNKNOWN`, `E-LEGACY-MAP-TEXT`, `E-FILE-READ`, `E-DEVICE-AMBIGUOUS-PART`
 */
export async function findLegacyPart(
  name: string,
  devices: readonly Device[],
  folder: string = process.cwd(),
): Promise<LegacyPart> {
  const map = await findMap(name, folder);
  if (map !== undefined) return partOfMap(name, map, devices);
  const [known, ...others] = devicesOfMap(bareName(name), devices);
  if (known !== undefined) return { name, devices: [known, ...others], mapDifferences: [] };
  if (isPath(name)) throw unknownMap(name);
  try {
    return { name, devices: [findPart(devices, name).device], mapDifferences: [] };
  } catch (error) {
    if (!isFlashError(error, 'E-DEVICE-UNKNOWN-PART')) throw error;
    throw unknownMap(name, error);
  }
}

async function findMap(name: string, folder: string): Promise<StMap | undefined> {
  const file = legacyFileName(name);
  const candidates = isPath(name) ? [file, `${file}.STmap`] : [join(folder, 'Map', `${name}.STmap`)];
  for (const candidate of candidates) {
    const bytes = await readIfThere(candidate);
    if (bytes !== undefined) return readStMap(bytes, basename(candidate));
  }
  return undefined;
}

function isPath(name: string): boolean {
  return /[\\/]/.test(name) || extname(name).toLowerCase() === '.stmap';
}

/** `Map\\STM32F2_1024K.STmap` without folders and ending. */
function bareName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.stmap$/i, '');
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw new FlashError('E-FILE-READ', { file, detail: fileDetail(error) }, { cause: error });
  }
}

function partOfMap(name: string, map: StMap, devices: readonly Device[]): LegacyPart {
  const device = findDeviceByPid(devices, map.pid);
  if (device !== undefined) return { name, devices: [device], mapDifferences: mapDifferences(map, device) };
  const pages = pagesOfMap(map);
  const layoutOfMap = (generic: Device) =>
    withUserLayout(generic, {
      pages,
      flashBase: Math.min(...map.sectors.map(({ address }) => address)),
    });
  const generic = genericDevice(map.pid);
  layoutOfMap(generic); // A map that makes no sense is refused before anything is opened.
  return { name, devices: [generic], applyUserLayout: layoutOfMap, mapDifferences: [] };
}

function unknownMap(name: string, cause?: unknown): FlashError {
  const near = nearMapNames(bareName(name)).join(', ');
  return new FlashError('E-LEGACY-MAP-UNKNOWN', { name: name.replace(/\.stmap$/i, ''), near }, { cause });
}
