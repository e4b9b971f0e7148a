import { isIPv6 } from 'node:net';
import { FlashError } from '#shared/errors.ts';
import { verbatim } from '#shared/text/words.ts';

/** What a port name means. */
export type PortName =
  | { kind: 'serial'; path: string }
  | { kind: 'tcp' | 'rfc2217'; host: string; port: number }
  | { kind: 'virtual'; part: string };

/** Windows numbers its ports from 1 to 256. */
const comName = /^(?:\\\\\.\\)?COM([1-9]\d{0,2})$/i;
const MAX_COM_NUMBER = 256;

const serverName = /^(tcp|rfc2217):\/\/(?:\[([^\]]+)\]|([^\s/:@?#[\]]+)):(\d{1,5})\/?$/i;
const MAX_TCP_PORT = 65_535;

/** A server without a port number, or with an invalid one. */
const unnumberedServer = /^((?:tcp|rfc2217):\/\/(?:\[([^\]]+)\]|[^\s/:@?#[\]]+))(?::\d*)?\/?$/i;

const virtualName = /^virtual:([a-z0-9][a-z0-9-]*)$/i;

/**
 * Reads the name of a port: `/dev/ttyUSB0` (`./link` as well), `COM3`, `tcp://host:port`, `rfc2217://host:port` (an
 * IPv6 address in brackets) or `virtual:PART`. COM names come out in upper case, parts in lower case. Errors:
 * `E-PORT-NAME`, `E-PORT-NUMBER`.
 */
export function parsePortName(text: string): PortName {
  const name = text.trim();
  const parsed = parseSerial(name) ?? parseServer(name) ?? parseVirtual(name);
  if (parsed !== undefined) return parsed;
  const [, server, address] = unnumberedServer.exec(name) ?? [];
  if (server === undefined || (address !== undefined && !isIPv6(address)))
    throw new FlashError('E-PORT-NAME', { port: text });
  const params = { port: text, limit: MAX_TCP_PORT, example: verbatim(`${server.toLowerCase()}:4001`) };
  throw new FlashError('E-PORT-NUMBER', params);
}

/** The one name of a network port; undefined for other ports. */
export function networkPort(name: string): string | undefined {
  try {
    const parsed = parsePortName(name);
    if (parsed.kind !== 'tcp' && parsed.kind !== 'rfc2217') return undefined;
    const host = parsed.host.includes(':') ? `[${parsed.host}]` : parsed.host;
    return `${parsed.kind}://${host}:${String(parsed.port)}`.toLowerCase();
  } catch {
    return undefined;
  }
}

function parseSerial(name: string): PortName | undefined {
  // No control characters: the system would cut the path at a NUL and open another file.
  if (/^(\.{0,2}\/)[^\0-\x1f]+$/.test(name)) return { kind: 'serial', path: name };
  const number = Number(comName.exec(name)?.[1]);
  return number <= MAX_COM_NUMBER ? { kind: 'serial', path: `COM${number}` } : undefined;
}

function parseServer(name: string): PortName | undefined {
  const [, scheme = '', address, hostName, digits] = serverName.exec(name) ?? [];
  const host = address ?? hostName;
  const port = Number(digits);
  if (host === undefined || (address !== undefined && !isIPv6(address))) return undefined;
  if (port < 1 || port > MAX_TCP_PORT) return undefined;
  return { kind: scheme.toLowerCase() === 'tcp' ? 'tcp' : 'rfc2217', host, port };
}

function parseVirtual(name: string): PortName | undefined {
  const part = virtualName.exec(name)?.[1];
  return part === undefined ? undefined : { kind: 'virtual', part: part.toLowerCase() };
}
