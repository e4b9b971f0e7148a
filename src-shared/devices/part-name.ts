import type { Device } from './device.ts';
import { parseSizeBytes } from './page-spec.ts';

/** How well a typed name matches a part of the table. */
export interface PartMatch {
  /** The size letter of the name, such as `G` of `F405RG`; null if the name stops before it. */
  sizeLetter: string | null;
  /** True if the name ends in the suffix that the part asks for (`-A` of the STM32L1 category 2, for example). */
  hasSuffix: boolean;
}

/** The part before the size letter, the size letter, and the revision suffix of a part of the table. */
interface PartPattern {
  /** `F103`, or `L151Q` with the pin letter if that matters; `x` = any letter. */
  stem: string;
  /** Length of the series alone (`F103`). */
  seriesLength: number;
  sizeLetter: string;
  suffix: string;
}

/** Brings a typed name to the form of the table: upper case, without `STM32`, spaces and dashes. */
export function normalizePartName(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^STM32(?=.)/, '');
}

/**
 * Compares a normalized name with a part of the table (`F405`, `F103x8`, `L151xB-A`, `L151VC-A`). The name may stop
 * early (`F103`), go on to the end of an order code (`F103C8T6`), and hold X for a letter that does not matter
 * (`F103XB`). Undefined if it does not fit.
 */
export function matchPart(name: string, part: string): PartMatch | undefined {
  const pattern = toPattern(part);
  if (name.length < pattern.seriesLength) return undefined;
  const isFit = Array.from(pattern.stem + pattern.sizeLetter).every((letter, index) =>
    fits(name[index], letter),
  );
  if (!isFit) return undefined;
  const tail = readTail(name.slice(pattern.seriesLength + 2));
  if (tail === undefined) return undefined;
  const { suffix, isComplete } = tail;
  if (pattern.suffix !== '' && suffix !== pattern.suffix && (suffix !== '' || isComplete)) return undefined;
  return {
    sizeLetter: knownLetter(name[pattern.seriesLength + 1]),
    hasSuffix: pattern.suffix !== '' && suffix === pattern.suffix,
  };
}

/** Flash size in bytes that ST's size letter means ("Ordering information" of the datasheets); undefined for others. */
export function flashSizeOfLetter(letter: string): number | undefined {
  const text = SIZE_LETTERS[letter];
  return text === undefined ? undefined : parseSizeBytes(text);
}

/**
 * Flash sizes in bytes that a part of this product id can have, largest first: its largest, and all smaller sizes that
 * ST sells.
 */
export function possibleFlashSizes({
  maxFlashSizeBytes,
  flashSizeLetters,
}: Pick<Device, 'maxFlashSizeBytes' | 'flashSizeLetters'>): number[] {
  const sold = Object.values(SIZE_LETTERS).map((text) => parseSizeBytes(text) ?? 0);
  const sizes = [maxFlashSizeBytes, ...sold, ...Object.values(flashSizeLetters ?? {})];
  return [...new Set(sizes)].filter((size) => size > 0 && size <= maxFlashSizeBytes).sort((a, b) => b - a);
}

const SIZE_LETTERS: Readonly<Record<string, string>> = {
  3: '8K',
  4: '16K',
  6: '32K',
  8: '64K',
  B: '128K',
  C: '256K',
  D: '384K',
  E: '512K',
  F: '768K',
  G: '1M',
  H: '1536K',
  I: '2M',
  J: '4M',
  Y: '640K',
  Z: '192K',
};

/** The series of a part of the table: `F103` of `F103x8`, `L151` of `L151VC-A`. */
export function seriesOf(part: string): string {
  const { stem, seriesLength } = toPattern(part);
  return stem.slice(0, seriesLength);
}

function toPattern(part: string): PartPattern {
  const [body = '', suffix = ''] = part.toUpperCase().split('-');
  const wildcard = part.indexOf('x');
  const namesPin = /^[A-Z]\d{3}[A-Z][0-9A-Z]$/.test(body);
  if (wildcard === -1 && !namesPin) {
    const whole = normalizePartName(part);
    return { stem: whole, seriesLength: whole.length, sizeLetter: '', suffix: '' };
  }
  return {
    stem: body.slice(0, -1),
    seriesLength: wildcard === -1 ? 4 : wildcard,
    sizeLetter: body.slice(-1),
    suffix,
  };
}

/** The letter that may be any is that of the package, and never a digit: `F030` and a size make no part. */
function fits(typed: string | undefined, letter: string): boolean {
  if (typed === undefined || typed === letter || typed === 'X') return true;
  return letter === 'X' && /[A-Z]/.test(typed);
}

/** What follows the size letter: package and temperature (`T6`, `Tx`), then revision (`A`, `X`) and packing (`TR`). */
function readTail(tail: string): { suffix: string; isComplete: boolean } | undefined {
  const match = /^([A-Z][0-9X])?([A-Z]{0,3})$/.exec(tail);
  if (match === null) return undefined;
  const letter = match[2]?.[0] ?? '';
  return { suffix: letter === 'A' || letter === 'X' ? letter : '', isComplete: match[1] !== undefined };
}

function knownLetter(letter: string | undefined): string | null {
  return letter === undefined || letter === 'X' ? null : letter;
}
