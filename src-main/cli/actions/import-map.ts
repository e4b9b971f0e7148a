import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatPid } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import { findDeviceByPid } from '#shared/devices/find-device.ts';
import {
  devicesOfMap,
  mapDifferences,
  sizeWords,
  sumOfSectors,
} from '#shared/devices/read-stmap-geometry.ts';
import { readStMap, type StMap } from '#shared/devices/read-stmap.ts';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { visibleJson } from '#shared/text/visible-text.ts';
import { parseDevice, parseFamilies, type FamilyDefaults } from '../../devices/device-file.ts';
import { findPart } from '../../devices/find-part.ts';
import { defaultDeviceFolder, loadDevices } from '../../devices/load-devices.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readInput } from '../read-input.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { leaveStdout, refuseSameFile, saveResult } from '../save-file.ts';
import { STREAM_NAME } from '../save-place.ts';
import { recordOfMap } from './record-of-map.ts';
import { commandLineWords } from '#shared/text/words.ts';
import type { OutputOptions } from '../commands/shell.ts';

export interface ImportMapOptions extends OutputOptions {
  part?: string;
  family?: string;
  output?: string;
  force?: true;
}

/** Maps are text of some kilobytes. */
const MAX_MAP_BYTES = 1024 * 1024;

/** `flashline import-map`. Errors: `E-FILE-READ`, `E-FILE-WRITE`, `E-LEGACY-MAP-*`, `E-DEVICE-*`, `E-USAGE`. */
export async function importMap(file: string, options: ImportMapOptions, screen: Screen): Promise<ExitCode> {
  if (options.output === STREAM_NAME) leaveStdout(options, screen, 'import-map');
  if (options.output !== undefined) await refuseSameFile(options.output, [file]);
  const bytes = await readInput(file, MAX_MAP_BYTES);
  const map = readStMap(bytes, basename(file));
  const devices = loadDevices();
  const known = findDeviceByPid(devices, map.pid);
  const wanted = options.part === undefined ? known : findPart(devices, options.part).device;
  if (wanted !== undefined) return check({ file, map, wanted, known, devices }, options, screen);
  return makeRecord(file, map, options, screen);
}

interface Check {
  file: string;
  map: StMap;
  /** The part that the map shall be for. */
  wanted: Device;
  /** The part that its product id names. */
  known: Device | undefined;
  devices: readonly Device[];
}

function check(
  { file, map, wanted, known, devices }: Check,
  { json }: ImportMapOptions,
  screen: Screen,
): ExitCode {
  const differences = mapDifferences(map, wanted);
  const isFor = map.pid === wanted.pid;
  const device = { name: wanted.name, pid: wanted.pid };
  if (isFor && differences.length === 0) {
    const pid = formatPid(map.pid);
    const flash = sizeWords(map.flashSizeBytes ?? sumOfSectors(map));
    const params = { map: file, pid, flash, sectors: map.sectors.length, device: wanted.name };
    const sentences = [text('legacy.import.agrees', params), text('legacy.import.not-needed', { pid })];
    if (json === true)
      screen.json(
        resultEvent('import-map', exitCodes.ok, {
          file,
          device,
          differences,
          message: sentences.join(' '),
        }),
      );
    else for (const sentence of sentences) screen.result(sentence);
    return exitCodes.ok;
  }
  for (const difference of differences) screen.note(`  ${difference}`);
  const fitting = devicesOfMap(map, devices).map(({ name }) => name);
  if (fitting.length > 0) screen.note(text('legacy.import.fits', { devices: fitting.join(', ') }));
  const params = { map: file, device: wanted.name };
  const [first = ''] = differences;
  if (isFor)
    throw new FlashError('E-LEGACY-MAP-GEOMETRY', { ...params, detail: commandLineWords(`${first}.`) });
  throw new FlashError('E-LEGACY-MAP-PART', {
    ...params,
    mapDevice: known?.name ?? map.name,
    mapPid: formatPid(map.pid),
    pid: formatPid(wanted.pid),
  });
}

async function makeRecord(
  file: string,
  map: StMap,
  { family, output, force, json }: ImportMapOptions,
  screen: Screen,
): Promise<ExitCode> {
  const defaults = familyDefaults();
  const pid = formatPid(map.pid);
  if (family === undefined || !defaults.families.has(family))
    throw new FlashError('E-LEGACY-MAP-FAMILY', { pid, families: [...defaults.families.keys()].join(', ') });
  const record = recordOfMap(map, family, basename(file));
  const recordText = `${visibleJson(JSON.stringify(record, null, 2))}\n`;
  parseDevice(recordText, basename(output ?? 'record.json'), defaults);
  if (output !== undefined)
    await saveResult(output, new Uint8Array(Buffer.from(recordText)), force === true, screen);
  if (json === true)
    screen.json(resultEvent('import-map', exitCodes.ok, { file, record, output: output ?? null }));
  else if (output === undefined) for (const line of recordText.trimEnd().split('\n')) screen.result(line);
  screen.note(text('legacy.import.made', { map: file, pid, pages: record.layouts[0]?.pages ?? '' }));
  if (output !== undefined && json !== true) screen.result(text('legacy.import.saved', { file: output }));
  return exitCodes.ok;
}

function familyDefaults(): FamilyDefaults {
  const name = 'families.json';
  return parseFamilies(readFileSync(join(defaultDeviceFolder(), name), 'utf8'), name);
}
