import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Option, type Command } from 'commander';
import { formatPid } from '#shared/bytes.ts';
import type { StMap } from '#shared/devices/read-stmap.ts';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { visibleJson } from '#shared/text/visible-text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { STREAM_NAME } from '../save-place.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface ImportMapOptions extends OutputOptions {
  part?: string;
  family?: string;
  output?: string;
  force?: true;
}

/** `flashline import-map FILE.STmap [--part PART] [--family FAMILY] [--output FILE]` */
export function defineImportMap(parent: Command, shell: Shell): void {
  const command = parent
    .command('import-map')
    .description(text('legacy.import.command'))
    .argument('<file>', text('legacy.import.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('--part <part>', text('legacy.import.part')),
    new Option('--family <family>', text('legacy.import.family')),
    new Option('--output <file>', text('legacy.import.output')),
    new Option('--force', text('legacy.import.force')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('legacy.import.after'));
  command.action((file: string, options: ImportMapOptions) =>
    shell.run((screen) => importMap(file, options, screen)),
  );
}

/** Maps are text of some kilobytes. */
const MAX_MAP_BYTES = 1024 * 1024;

/** `flashline import-map`. Errors: `E-FILE-READ`, `E-FILE-WRITE`, `E-LEGACY-MAP-*`, `E-DEVICE-*`, `E-USAGE`. */
async function importMap(file: string, options: ImportMapOptions, screen: Screen): Promise<ExitCode> {
  const { readInput } = await import('../read-input.ts');
  const { leaveStdout, refuseSameFile } = await import('../save-file.ts');
  if (options.output === STREAM_NAME) leaveStdout(options, screen, 'import-map');
  if (options.output !== undefined) await refuseSameFile(options.output, [file]);
  const bytes = await readInput(file, MAX_MAP_BYTES);
  const { readStMap } = await import('#shared/devices/read-stmap.ts');
  const map = readStMap(bytes, basename(file));
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findDeviceByPid } = await import('#shared/devices/find-device.ts');
  const { findPart } = await import('../../devices/find-part.ts');
  const devices = loadDevices();
  const known = findDeviceByPid(devices, map.pid);
  const wanted = options.part === undefined ? known : findPart(devices, options.part).device;
  if (wanted !== undefined) {
    const { checkMap } = await import('./check-map.ts');
    return checkMap({ file, map, wanted, known, devices }, options.json === true, screen);
  }
  return makeRecord(file, map, options, screen);
}

async function makeRecord(
  file: string,
  map: StMap,
  { family, output, force, json }: ImportMapOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { parseDevice, parseFamilies } = await import('../../devices/device-file.ts');
  const { defaultDeviceFolder } = await import('../../devices/load-devices.ts');
  const { saveResult } = await import('../save-file.ts');
  const { recordOfMap } = await import('./record-of-map.ts');
  const families = 'families.json';
  const defaults = parseFamilies(readFileSync(join(defaultDeviceFolder(), families), 'utf8'), families);
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
