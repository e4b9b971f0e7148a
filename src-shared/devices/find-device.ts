import { formatPid } from '../bytes.ts';
import { editDistance } from '../edit-distance.ts';
import { FlashError } from '../errors.ts';
import type { Device } from './device.ts';
import { flashSizeOfLetter, matchPart, normalizePartName, seriesOf, type PartMatch } from './part-name.ts';
import { verbatim } from '../text/words.ts';

/** A device that was found by a name, and the flash size if the name gives it. */
export interface FoundPart {
  device: Device;
  /** Flash size in bytes; null if the name leaves it open. */
  flashSizeBytes: number | null;
}

/** The device with a product id, or undefined. */
export function findDeviceByPid(devices: readonly Device[], pid: number): Device | undefined {
  return devices.find((device) => device.pid === pid);
}

/**
 * Finds a device by what people type: a part (`stm32f405`, `STM32F405RGT6`, `F103C8`, `g0b1`), a product id (`0x413`),
 * the id of a record (`stm32f40x-41x`) or its name. Throws E-DEVICE-UNKNOWN-PART with the nearest names, or
 * E-DEVICE-AMBIGUOUS-PART if the name fits more than one device (`F103`).
 */
export function findDevice(devices: readonly Device[], text: string): FoundPart {
  const exact = findExactly(devices, text.trim());
  if (exact !== undefined) return { device: exact, flashSizeBytes: null };
  // No part number has an underscore: what has one names something else, such as a map of the old tool.
  const matches = text.includes('_') ? [] : bestMatches(devices, normalizePartName(text));
  const [found] = matches;
  if (found === undefined)
    throw new FlashError('E-DEVICE-UNKNOWN-PART', {
      part: verbatim(text),
      near: nearestParts(devices, text).join(', '),
    });
  const candidates = [...new Set(matches.map(({ device }) => device))];
  if (candidates.length > 1) {
    throw new FlashError('E-DEVICE-AMBIGUOUS-PART', {
      part: verbatim(text),
      candidates: candidates.map(nameWithPid).join('; '),
    });
  }
  return { device: found.device, flashSizeBytes: found.flashSizeBytes };
}

interface Candidate extends FoundPart {
  match: PartMatch;
}

function findExactly(devices: readonly Device[], text: string): Device | undefined {
  const lower = text.toLowerCase();
  const pid = /^0x[0-9a-f]{1,8}$/.test(lower) ? Number(lower) : undefined;
  return devices.find(
    (device) => device.pid === pid || device.id === lower || device.name.toLowerCase() === lower,
  );
}

/** All devices with a fitting part; those whose suffix was typed as well beat the others. */
function bestMatches(devices: readonly Device[], name: string): Candidate[] {
  const candidates = devices.flatMap((device) => {
    const found: Candidate[] = [];
    for (const part of device.parts) {
      const match = matchPart(name, part);
      const flashSizeBytes = match === undefined ? undefined : sizeFor(device, match);
      if (match !== undefined && flashSizeBytes !== undefined) found.push({ device, match, flashSizeBytes });
    }
    return found;
  });
  const withSuffix = candidates.filter(({ match }) => match.hasSuffix);
  return withSuffix.length > 0 ? withSuffix : candidates;
}

/** Flash size in bytes, null if the name leaves it open, undefined if no such part of this device can exist. */
function sizeFor(device: Device, { sizeLetter }: PartMatch): number | null | undefined {
  if (sizeLetter === null) return null;
  const sizeBytes = device.flashSizeLetters?.[sizeLetter] ?? flashSizeOfLetter(sizeLetter);
  return sizeBytes === undefined || sizeBytes > device.maxFlashSizeBytes ? undefined : sizeBytes;
}

function nameWithPid(device: Device): string {
  return `${device.name} (${formatPid(device.pid)})`;
}

const NEAREST_COUNT = 3;

/** More series than this would be no hint any more. */
const MAX_SERIES_SHOWN = 12;

/** The series that begin with the typed text; if there is none, the parts whose names begin most like it. */
function nearestParts(devices: readonly Device[], text: string): string[] {
  const name = normalizePartName(text);
  const parts = devices.flatMap((device) => device.parts);
  const series = [...new Set(parts.map(seriesOf))].filter((each) => each.startsWith(name)).sort();
  if (name !== '' && series.length > 0) {
    const shown = series.slice(0, MAX_SERIES_SHOWN);
    return series.length > shown.length ? [...shown, '…'] : shown;
  }
  const scored = parts.map((part) => ({
    part,
    distance: editDistance(name.slice(0, part.length), part.toUpperCase()),
  }));
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_COUNT)
    .map(({ part }) => part);
}
