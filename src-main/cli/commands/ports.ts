import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { PortInfo } from '../../links/list-ports.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatTable } from '../output/format-quantities.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { addJsonOption } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

/** `flashline ports` */
export function definePorts(parent: Command, shell: Shell): void {
  const command = parent.command('ports').description(text('help.ports'));
  addJsonOption(command);
  command.addHelpText('after', text('help.ports.after'));
  command.action((options: OutputOptions) => shell.run((screen) => showPorts(options, screen)));
}

/** `flashline ports` */
async function showPorts({ json }: OutputOptions, screen: Screen): Promise<ExitCode> {
  const { listPorts } = await import('../../links/list-ports.ts');
  const ports = await listPorts();
  if (json === true) {
    screen.json(resultEvent('ports', exitCodes.ok, { ports: ports.map(plainPort) }));
  } else if (ports.length === 0) {
    screen.note(text('cli.ports.none'));
  } else {
    for (const line of formatTable(ports.map(portRow))) screen.result(line);
  }
  return exitCodes.ok;
}

/** Without what only tells whether an adapter was plugged in again. */
function plainPort({
  location: _,
  plugging: __,
  ...port
}: PortInfo): Omit<PortInfo, 'location' | 'plugging'> {
  return port;
}

function portRow({
  name,
  kind,
  adapter,
  manufacturer,
  vendorId,
  productId,
  serialNumber,
}: PortInfo): string[] {
  const ids = vendorId === undefined ? '' : `${vendorId}:${productId ?? '????'}`;
  return [name, text(`cli.ports.kind.${kind}`), adapter ?? manufacturer ?? '', ids, serialNumber ?? ''];
}
