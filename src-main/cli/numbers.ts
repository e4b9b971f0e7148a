import { parsePageGroups } from '#shared/devices/page-spec.ts';

/** Numbers as people type them on a command line. Pure; every function gives undefined for what is none. */

const MAX_ADDRESS = 0xffff_ffff;
/** The largest page or sector code an erase or protect command can carry (AN3155 §3.8). */
const MAX_CODE = 0xffef;
/** A sector is one byte of Write Protect (AN3155 §3.9). */
const MAX_SECTOR = 0xff;
const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 * 1024 };

/** A whole number: decimal (`4096`), hexadecimal (`0x1000`), or with a factor of 1024 (`4K`, `1M`). */
export function parseNumber(text: string): number | undefined {
  const match = /^(?:(0x[0-9a-f]{1,9})|(\d{1,12}))([km]?)$/i.exec(text.trim());
  if (match === null) return undefined;
  const value = Number(match[1] ?? match[2]) * (UNITS[(match[3] ?? '').toUpperCase()] ?? 1);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * The readings of an address or a length that can be understood in two ways, as hexadecimal digits without `0x` or as a decimal
 * number: an address of seven or eight digits (`08000000`), one with letters (`1FFFF800`), any number with a leading zero. Written
 * so that they can be typed; undefined for whatever has one meaning, or none.
 */
export function bareHex(text: string, what: 'address' | 'length'): string[] | undefined {
  const digits = text.trim();
  if (!/^[0-9a-f]{2,9}$/i.test(digits)) return undefined;
  const hex = `0x${digits.toUpperCase()}`;
  if (/[a-f]/i.test(digits)) return [hex];
  const isLikeAnAddress = what === 'address' && (digits.length === 7 || digits.length === 8);
  if (!digits.startsWith('0') && !isLikeAnAddress) return undefined;
  return [hex, `0x${Number(digits).toString(16).toUpperCase()}`];
}

/** An address, 0 to 0xFFFFFFFF. */
export function parseAddress(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && value <= MAX_ADDRESS ? value : undefined;
}

/** A number of bytes, 1 to 4 GiB. */
export function parseSize(text: string): number | undefined {
  const value = parseNumber(text);
  return value !== undefined && value > 0 && value <= MAX_ADDRESS + 1 ? value : undefined;
}

/** Sectors of Write Protect, 0 to 255, written as {@link parseCodes} takes them. */
export function parseSectors(text: string): number[] | undefined {
  const sectors = parseCodes(text);
  return sectors?.every((sector) => sector <= MAX_SECTOR) === true ? sectors : undefined;
}

/** A flash layout: `single`, `dual`, or pages in order of address. Given back as it was typed. */
export function parseLayout(text: string): string | undefined {
  return text === 'single' || text === 'dual' || parsePageGroups(text) !== undefined ? text : undefined;
}

/** Page or sector codes: `0,3-5` is 0, 3, 4, 5. In rising order, each once. */
export function parseCodes(text: string): number[] | undefined {
  const codes = new Set<number>();
  for (const part of text.split(',')) {
    const ends = part.split('-').map(parseNumber);
    const first = ends[0];
    const last = ends[ends.length - 1];
    if (first === undefined || last === undefined || ends.length > 2) return undefined;
    if (last < first || last > MAX_CODE) return undefined;
    for (let code = first; code <= last; code += 1) codes.add(code);
  }
  return [...codes].sort((a, b) => a - b);
}

/** `ADDRESS:LENGTH`, such as `0x08004000:16K`, inside the 32-bit address space. */
export function parseRange(text: string): { address: number; sizeBytes: number } | undefined {
  const [addressText, sizeText, ...rest] = text.split(':');
  const address = parseAddress(addressText ?? '');
  const sizeBytes = parseSize(sizeText ?? '');
  if (address === undefined || sizeBytes === undefined || rest.length > 0) return undefined;
  return address + sizeBytes <= MAX_ADDRESS + 1 ? { address, sizeBytes } : undefined;
}

/** `HOST:PORT`, `[IPV6]:PORT` or `PORT` alone, which means this machine only. */
export function parseHostAndPort(text: string): { host: string; port: number } | undefined {
  const match = /^(?:(?:\[([0-9a-f:.]+)\]|([^\s:[\]]+)):)?(\d{1,5})$/i.exec(text.trim());
  if (match === null) return undefined;
  const port = Number(match[3]);
  return port <= 65_535 ? { host: match[1] ?? match[2] ?? '127.0.0.1', port } : undefined;
}
