import { formatPid } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import {
  devicesWithGeometry,
  mapDifferences,
  sizeWords,
  sumOfSectors,
} from '#shared/devices/read-stmap-geometry.ts';
import type { StMap } from '#shared/devices/read-stmap.ts';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { commandLineWords } from '#shared/text/words.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';

/** A map, and what it is compared with. */
interface CheckedMap {
  file: string;
  map: StMap;
  /** The part that the map should be for. */
  wanted: Device;
  /** The part that its product id names. */
  known: Device | undefined;
  devices: readonly Device[];
}

/** Compares a map with the record of its part. Errors: `E-LEGACY-MAP-GEOMETRY`, `E-LEGACY-MAP-PART`. */
export function checkMap(
  { file, map, wanted, known, devices }: CheckedMap,
  isJson: boolean,
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
    if (isJson)
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
  const fitting = devicesWithGeometry(map, devices).map(({ name }) => name);
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
