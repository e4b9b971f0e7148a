import { text } from '#shared/text/text.ts';
import { listPorts, type PortInfo } from '../../links/list-ports.ts';
import type { OutputOptions } from '../commands/shell.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatTable } from '../output/format-quantities.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';

/** `flashline ports` */
export async function showPorts({ json }: OutputOptions, screen: Screen): Promise<ExitCode> {
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

/** Without what only tells whether an adapter was plugged in anew. */
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
