import { formatByte, formatBytes, formatPid } from '#shared/bytes.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import { commandName } from '#shared/protocols/an3155/commands.ts';
import { text } from '#shared/text/text.ts';
import type { PortSettings } from '../../links/byte-link.ts';
import { formatWholeSize, formatTable, formatVersion } from './format-quantities.ts';

/** The board that was found, in a line. Pure. */
export function formatFound(info: TargetInfo): string {
  const params = {
    device: info.deviceName,
    pid: formatPid(info.pid),
    version: formatVersion(info.protocolVersion),
  };
  if (info.readProtected) return text('cli.job.found-protected', params);
  return info.flashSizeBytes === 0
    ? text('cli.job.found-no-size', params)
    : text('cli.job.found', { ...params, flash: formatWholeSize(info.flashSizeBytes) });
}

/** Everything that is known of the board, a line for each fact. Pure. */
export function formatTarget(info: TargetInfo, settings: PortSettings | undefined): string[] {
  const rows: [string, string][] = [
    [text('cli.info.part'), info.deviceName],
    [text('cli.info.pid'), formatPid(info.pid)],
    ...idRows(info),
    [text('cli.info.flash'), describeFlash(info)],
    [text('cli.info.uid'), describeUniqueId(info)],
    [text('cli.info.bootloader'), describeBootloader(info)],
    [
      text('cli.info.commands'),
      info.commands.map((code) => commandName(code) ?? formatByte(code)).join(', '),
    ],
    [text('cli.info.readout'), describeReadout(info)],
  ];
  if (settings !== undefined)
    rows.push([text('cli.info.line'), text('cli.info.line-settings', { ...settings })]);
  for (const note of info.notes) rows.push([text('cli.info.note'), note]);
  return formatTable(rows);
}

/** Codes of AN3155 table 2. */
const READ_MEMORY = 0x11;
const READOUT_UNPROTECT = 0x92;

/** What is said to lift the protection is what this bootloader has and this part obeys. */
function describeReadout({ readProtected, commands, waitsForPower }: TargetInfo): string {
  if (!readProtected)
    return text(commands.includes(READ_MEMORY) ? 'cli.info.readout-off' : 'cli.info.readout-unknown');
  if (!commands.includes(READOUT_UNPROTECT)) return text('cli.info.readout-fixed');
  return text(waitsForPower === true ? 'cli.info.readout-power' : 'cli.info.readout-on');
}

/** What an STM32 does not have: a longer id, and another maker. */
function idRows({ idBytes, maker }: TargetInfo): [string, string][] {
  return [
    ...(idBytes === undefined
      ? []
      : [[text('cli.info.id-bytes'), formatBytes(Uint8Array.from(idBytes))] as [string, string]]),
    ...(maker === undefined ? [] : [[text('cli.info.maker'), maker] as [string, string]]),
  ];
}

function describeFlash(info: TargetInfo): string {
  if (info.flashSizeBytes === 0) return text('cli.info.flash-unknown');
  return `${formatWholeSize(info.flashSizeBytes)} (${text(`cli.info.size-source.${info.flashSizeSource}`)})`;
}

function describeUniqueId({ uniqueId }: TargetInfo): string {
  return uniqueId.state === 'read' ? uniqueId.hex : text(`cli.info.uid.${uniqueId.reason}`);
}

function describeBootloader({ protocolVersion, bootloaderId }: TargetInfo): string {
  const version = formatVersion(protocolVersion);
  return bootloaderId === null
    ? text('cli.info.bootloader-no-id', { version })
    : text('cli.info.bootloader-id', { version, id: formatByte(bootloaderId) });
}
