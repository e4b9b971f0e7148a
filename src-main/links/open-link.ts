import type { Clock } from '../time/clock.ts';
import type { ByteLink, PortSettings, ModemLines } from './byte-link.ts';
import { parsePortName } from './parse-port.ts';

/** How a port is opened. */
export interface OpenLinkOptions {
  settings: PortSettings;
  clock: Clock;
  /** The state to put DTR and RTS into; `leave` touches neither. Without it both are de-asserted. */
  lines?: ModemLines | 'leave';
  signal?: AbortSignal | undefined;
  /** Opens a line to a simulated board. The caller has the device table that it needs. */
  openVirtual(part: string): Promise<ByteLink>;
}

/** The state in which no line holds the board in reset or in its bootloader, on the usual wiring. */
const idleLines: ModemLines = { dtr: false, rts: false };

/**
 * Opens the port of this name. Loads only what that kind of port needs. Errors: `E-PORT-NAME` and those of
 * `openSerialportLink`, `openTcpLink` and `openRfc2217Link`, or the reason of the signal.
 */
export async function openLink(name: string, options: OpenLinkOptions): Promise<ByteLink> {
  const { settings, clock, signal, lines = idleLines } = options;
  const port = parsePortName(name);
  switch (port.kind) {
    case 'serial': {
      const { openSerialportLink } = await import('./serialport-link.ts');
      return await openSerialportLink({ path: port.path, settings, clock, signal, lines });
    }
    case 'tcp': {
      const { openTcpLink } = await import('./tcp-link.ts');
      return await openTcpLink({ name, host: port.host, port: port.port, clock, signal }, settings);
    }
    case 'rfc2217': {
      const { openRfc2217Link } = await import('./rfc2217-link.ts');
      return await openRfc2217Link(
        { name, host: port.host, port: port.port, clock, signal },
        settings,
        lines,
      );
    }
    case 'virtual':
      return await setUpVirtual(await options.openVirtual(port.part), settings, lines);
  }
}

async function setUpVirtual(
  link: ByteLink,
  settings: PortSettings,
  lines: ModemLines | 'leave',
): Promise<ByteLink> {
  const isAsAsked = link.settings.baudRate === settings.baudRate && link.settings.parity === settings.parity;
  if (!isAsAsked) await link.configure(settings);
  if (lines !== 'leave' && link.hasModemLines) await link.setLines(lines);
  return link;
}
