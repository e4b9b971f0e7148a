import type { Command } from 'commander';
import { formatPid } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { counted, text } from '#shared/text/text.ts';
import { verbatim } from '#shared/text/words.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatWholeSize, formatTable } from '../output/format-quantities.ts';
import { errorJson, resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

/** `flashline devices [SEARCH]` */
export function defineDevices(parent: Command, shell: Shell): void {
  const command = parent
    .command('devices')
    .description(text('help.devices'))
    .argument('[search]', text('help.argument.search'));
  addJsonOption(command);
  command.addHelpText('after', text('help.devices.after'));
  command.action((search: string | undefined, options: OutputOptions) =>
    shell.run((screen) => showDevices(search, options, screen)),
  );
}

/** `flashline devices`: one device in detail if the search names one, else the list of those that fit. */
async function showDevices(
  search: string | undefined,
  { json }: OutputOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { deviceTable, loadDevices } = await import('../../devices/load-devices.ts');
  const { deviceJson, formatDevice } = await import('../output/format-device.ts');
  const devicesOfAll = loadDevices();
  const { skipped, replaced } = deviceTable();
  const found = search === undefined ? devicesOfAll : await searchDevices(devicesOfAll, search);
  if (json === true) {
    const devices = 'device' in found ? [found.device] : found;
    screen.json(
      resultEvent('devices', exitCodes.ok, {
        devices: devices.map(deviceJson),
        skipped: skipped.map((error) => errorJson(error.toData())),
        replaced,
      }),
    );
  } else {
    for (const line of 'device' in found ? formatDevice(found) : formatList(found)) screen.result(line);
    for (const pair of replaced) screen.note(text('cli.records.replaced', pair));
  }
  return exitCodes.ok;
}

/** The one device that is named, or all whose names contain the words. Errors: `E-DEVICE-UNKNOWN-PART`. */
async function searchDevices(
  devices: readonly Device[],
  search: string,
): Promise<NamedDevice | readonly Device[]> {
  const { findPart } = await import('../../devices/find-part.ts');
  let failure: unknown;
  try {
    const found = findPart(devices, search);
    if (found.device.deviceClass !== 'generic') return found;
    failure = new FlashError('E-DEVICE-UNKNOWN-PART', {
      part: verbatim(search),
      near: '0x410, 0x413, 0x460',
    });
  } catch (error) {
    if (!isFlashError(error, 'E-DEVICE-UNKNOWN-PART', 'E-DEVICE-AMBIGUOUS-PART')) throw error;
    failure = error;
  }
  const words = search.toLowerCase().replace(/^stm32/, '');
  const fitting = devices.filter((device) => searchedText(device).includes(words));
  if (fitting.length === 0) throw failure;
  return fitting;
}

function searchedText({ name, id, parts, family, pid }: Device): string {
  return [name, id, family, formatPid(pid), ...parts].join(' ').toLowerCase();
}

function formatList(devices: readonly Device[]): string[] {
  const title = [
    text('cli.devices.column.pid'),
    text('cli.devices.column.flash'),
    text('cli.devices.column.name'),
    text('cli.devices.column.parts'),
  ];
  const rows = devices.map(({ pid, maxFlashSizeBytes, name, parts }) => [
    formatPid(pid),
    maxFlashSizeBytes === 0 ? text('cli.info.flash-unknown') : formatWholeSize(maxFlashSizeBytes),
    name,
    parts.join(' '),
  ]);
  const count = text('cli.devices.count', { devices: counted('device', devices.length) });
  return [...formatTable([title, ...rows]), '', count];
}
