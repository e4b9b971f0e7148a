import type { Device } from '#shared/devices/device.ts';
import { findDeviceByPid } from '#shared/devices/find-device.ts';
import { editDistance } from '#shared/edit-distance.ts';
import { mapNames, mapsInWords } from './known-maps.ts';

/** `STM32`, perhaps a family, then words or digits, and at the end perhaps a size: `STM32F0_5x_3x_64K`, `STM32_Low-density_16K`. */
const NAME = /^STM32(?:([FL]\d)(?=[_-]|\d)|(L)(?=[_-])|(?=[_-]))[_-]?(.*)$/i;
/** Two digits of a part after its family, one of which may be any: `05`, `4x`, `x3`. */
const DIGITS = /^(?:\d[\dx]|x\d)$/i;
const NEAR_COUNT = 3;

/**
 * The devices that a map of the old tool stands for by its name, whatever the case; none if the name is not one of a map. Several
 * if sister parts share the description: the board decides between them. The size in the name must fit the part; the one that
 * fits best comes first.
 */
export function devicesOfMap(name: string, devices: readonly Device[]): readonly Device[] {
  const match = NAME.exec(name);
  if (match === null || !/[_-]/.test(name)) return []; // What is written in one piece is a part.
  const family = match[1]?.toUpperCase() ?? (match[2] === undefined ? 'F1' : 'L1');
  const words = (match[3] ?? '').toLowerCase().split(/[_-]/);
  const sizeBytes = sizeOf(words.at(-1) ?? '');
  if (sizeBytes !== undefined) words.pop();
  const described =
    words.every((word) => DIGITS.test(word)) && words.length > 0
      ? devicesByDigits(family, words, devices)
      : devicesInWords(family, words.join('-'), devices, sizeBytes);
  return described
    .filter(({ maxFlashSizeBytes }) => maxFlashSizeBytes >= (sizeBytes ?? 0))
    .sort((a, b) => a.maxFlashSizeBytes - b.maxFlashSizeBytes);
}

/** The names of maps that are most like this one. */
export function nearMapNames(name: string): readonly string[] {
  const lower = name.toLowerCase();
  return mapNames
    .map((known) => ({ known, distance: editDistance(lower, known.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAR_COUNT)
    .map(({ known }) => known);
}

function sizeOf(word: string): number | undefined {
  const size = /^(\d{1,4})kb?$/.exec(word)?.[1];
  return size === undefined ? undefined : Number(size) * 1024;
}

function devicesInWords(
  family: string,
  words: string,
  devices: readonly Device[],
  sizeBytes: number | undefined,
): Device[] {
  // A family alone is a map only with a size: else it is what somebody calls a part.
  if (words === '' && sizeBytes === undefined) return [];
  const known = mapsInWords[family] ?? {};
  const pids = known[words.replace(/^medium-/, 'med-')] ?? [];
  return pids.flatMap((pid) => findDeviceByPid(devices, pid) ?? []);
}

/** Devices that have parts with all these digits; if none has (there is no F38x), those with parts of any. */
function devicesByDigits(family: string, digits: readonly string[], devices: readonly Device[]): Device[] {
  const patterns = digits.map((word) => new RegExp(`^${family}${word.replace('x', '\\d')}`, 'i'));
  const hasPart =
    ({ parts }: Device) =>
    (pattern: RegExp) =>
      parts.some((part) => pattern.test(part));
  const all = devices.filter((device) => patterns.every(hasPart(device)));
  return all.length > 0 ? all : devices.filter((device) => patterns.some(hasPart(device)));
}
