import { FlashError } from '../errors.ts';
import { commandLineWords } from '../text/words.ts';

/** A number of a map and its line. */
interface Entry {
  value: string;
  line: number;
}
interface Section {
  name: string;
  line: number;
  entries: Map<string, Entry>;
}

/** A stretch of memory that a map describes: a flash sector or page, or one of the special blocks. */
export interface StMapSector {
  /** Its section: `Page0`, `InternalRAM`. */
  section: string;
  name: string;
  /** What Erase calls it; null if the map does not say. */
  index: number | null;
  address: number;
  sizeBytes: number;
  readable: boolean;
  erasable: boolean;
  writable: boolean;
  /** `UFO`: used for operation. */
  isUsed: boolean;
}

/** What a `.STmap` file of the Flash Loader Demonstrator (UM0462) says. null: it does not say it. */
export interface StMap {
  name: string;
  pid: number;
  /** Address of the bootloader ID byte; null also if the map says `NA`. */
  bootloaderIdAddress: number | null;
  flashSizeBytes: number | null;
  packetSizeBytes: number | null;
  ackValue: number | null;
  /** `Sectors` or `Pages`. */
  unitName: string | null;
  pagesPerSector: number | null;
  /** The number that the old tool gives device families: 4 = L0/L1, 5 = F2/F4, 6 = F0/F3 (not certain). */
  family: number | null;
  /** STM8: bootloader version → file with its erase and write routines. */
  routines: ReadonlyMap<string, string>;
  /** In the order of the file. */
  sectors: readonly StMapSector[];
  /** `InternalRAM`, `DATA`, `OptionBytes`, if they are described. */
  blocks: readonly StMapSector[];
}

const MAX_SIZE_BYTES = 1024 * 1024;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const specialBlocks = ['internalram', 'data', 'optionbytes'];

/**
 * Reads a device map: an INI text with `;` comments, spaces anywhere, any line ends, in ASCII or Latin-1, whose numbers are
 * hexadecimal without `0x` (only `family` is decimal). Names of sections and keys are compared without regard to case.
 *
 * @param file names the map in errors
 * @throws FlashError `E-LEGACY-MAP-TEXT` with the line and what is wrong there
 */
export function readStMap(bytes: Uint8Array, file: string): StMap {
  if (bytes.length > MAX_SIZE_BYTES) throw textError(file, 1, 'the file is larger than 1 MiB');
  if (bytes.includes(0)) throw textError(file, 1, 'the file is not plain text');
  const sections = readSections(latin1(bytes), file);
  const product = sections.find(({ name }) => name.toLowerCase() === 'product');
  if (product === undefined) throw textError(file, 1, 'there is no section [Product]');
  const facts = readProduct(product, file);
  const others = sections.filter((section) => section !== product && section.entries.size > 0);
  const isBlock = ({ name }: Section) => specialBlocks.includes(name.toLowerCase());
  const sectors = others.filter((section) => !isBlock(section)).map((section) => sectorOf(section, file));
  if (sectors.length === 0) throw textError(file, product.line, 'no section describes a page or sector');
  refuseOverlaps(
    sectors,
    others.filter((section) => !isBlock(section)),
    file,
  );
  return { ...facts, sectors, blocks: readBlocks(others.filter(isBlock), file) };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

function readSections(text: string, file: string): Section[] {
  const sections: Section[] = [];
  for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    const words = whole.replace(/;.*$/, '').replace('\u001a', '').trim();
    if (words === '') continue;
    const heading = /^\[\s*(.+?)\s*\]$/.exec(words)?.[1];
    if (heading !== undefined) addSection(sections, heading, line, file);
    else addEntry(sections.at(-1), words, line, file);
  }
  return sections;
}

function addSection(sections: Section[], name: string, line: number, file: string): void {
  const earlier = sections.find((section) => section.name.toLowerCase() === name.toLowerCase());
  if (earlier !== undefined) throw textError(file, line, `[${name}] stands in line ${earlier.line} already`);
  sections.push({ name, line, entries: new Map() });
}

function addEntry(section: Section | undefined, words: string, line: number, file: string): void {
  const [, key, value = ''] = /^([^=]+?)\s*=\s*(.*)$/.exec(words) ?? [];
  if (key === undefined) throw textError(file, line, 'neither [section] nor key = value');
  if (section === undefined) throw textError(file, line, `"${key}" stands before the first [section]`);
  const earlier = section.entries.get(key.toLowerCase());
  if (earlier !== undefined) throw textError(file, line, `"${key}" stands in line ${earlier.line} already`);
  section.entries.set(key.toLowerCase(), { value, line });
}

function readProduct(product: Section, file: string): Omit<StMap, 'sectors' | 'blocks'> {
  const number = (key: string, max: number) => optionalHex(product, key, max, file);
  const name = product.entries.get('name');
  if (name === undefined || name.value === '') throw textError(file, product.line, 'Name is missing');
  const bid = product.entries.get('bid');
  const isBidAbsent = bid === undefined || /^(na)?$/i.test(bid.value);
  const flashSizeKiB = number('FlashSize', 0x10_0000);
  return {
    name: name.value,
    pid: requiredHex(product, 'PID', 0xffff_ffff, file),
    bootloaderIdAddress: isBidAbsent ? null : number('BID', 0xffff_ffff),
    flashSizeBytes: flashSizeKiB === null ? null : flashSizeKiB * 1024,
    packetSizeBytes: number('PacketSize', 0x1_0000),
    ackValue: number('ACKVAL', 0xff),
    unitName: product.entries.get('mapname')?.value ?? null,
    pagesPerSector: number('PagesPerSector', 0xffff),
    family: decimal(product, 'family', file),
    routines: new Map(
      [...product.entries]
        .filter(([key]) => /^[0-9a-f]+\.[0-9a-f]+$/.test(key))
        .map(([key, { value }]) => [key, value]),
    ),
  };
}

function readBlocks(sections: readonly Section[], file: string): StMapSector[] {
  return sections
    .filter(({ entries }) => entries.has('address') && entries.has('size'))
    .map((section) => sectorOf(section, file));
}

function sectorOf(section: Section, file: string): StMapSector {
  const address = requiredHex(section, 'Address', 0xffff_ffff, file);
  const sizeBytes = requiredHex(section, 'Size', 0xffff_ffff, file);
  if (sizeBytes === 0) throw textError(file, lineOf(section, 'size'), 'the size is 0');
  if (address + sizeBytes > 0x1_0000_0000)
    throw textError(file, lineOf(section, 'size'), 'it ends beyond the last address');
  return {
    section: section.name,
    name: section.entries.get('name')?.value ?? section.name,
    index: optionalHex(section, 'Index', 0xffff, file),
    address,
    sizeBytes,
    ...accessOf(section, file),
    isUsed: (optionalHex(section, 'UFO', 0xff, file) ?? 1) !== 0,
  };
}

/** `Type` is three binary digits: writable, erasable, readable. */
function accessOf(section: Section, file: string): Pick<StMapSector, 'readable' | 'erasable' | 'writable'> {
  const entry = section.entries.get('type');
  const digits = entry?.value ?? '111';
  if (!/^[01]{1,3}$/.test(digits))
    throw textError(file, lineOf(section, 'type'), `Type is "${digits}", not three digits 0 or 1`);
  const bits = parseInt(digits, 2);
  return { readable: (bits & 1) !== 0, erasable: (bits & 2) !== 0, writable: (bits & 4) !== 0 };
}

/** Two pages at one address would make what is erased a matter of chance. */
function refuseOverlaps(sectors: readonly StMapSector[], sections: readonly Section[], file: string): void {
  const sorted = sectors.map((sector, index) => ({ sector, line: sections[index]?.line ?? 1 }));
  sorted.sort((a, b) => a.sector.address - b.sector.address);
  for (const [index, { sector, line }] of sorted.entries()) {
    const before = sorted[index - 1]?.sector;
    if (before !== undefined && before.address + before.sizeBytes > sector.address)
      throw textError(file, line, `[${sector.section}] overlaps [${before.section}]`);
  }
}

function requiredHex(section: Section, key: string, max: number, file: string): number {
  const value = optionalHex(section, key, max, file);
  if (value === null) throw textError(file, section.line, `${key} is missing in [${section.name}]`);
  return value;
}

function optionalHex(section: Section, key: string, max: number, file: string): number | null {
  const entry = section.entries.get(key.toLowerCase());
  if (entry === undefined || entry.value === '') return null;
  const value = /^(0x)?[0-9a-f]{1,8}$/i.test(entry.value) ? parseInt(entry.value, 16) : NaN;
  if (value <= max) return value;
  throw textError(
    file,
    entry.line,
    `${key} is "${entry.value}", not a hexadecimal number up to ${max.toString(16).toUpperCase()}`,
  );
}

function decimal(section: Section, key: string, file: string): number | null {
  const entry = section.entries.get(key.toLowerCase());
  if (entry === undefined || entry.value === '') return null;
  if (!/^\d{1,3}$/.test(entry.value))
    throw textError(file, entry.line, `${key} is "${entry.value}", not a decimal number`);
  return Number(entry.value);
}

function lineOf(section: Section, key: string): number {
  return section.entries.get(key)?.line ?? section.line;
}

function textError(file: string, line: number, detail: string): FlashError {
  return new FlashError('E-LEGACY-MAP-TEXT', { file, line, detail: commandLineWords(`${detail}.`) });
}
