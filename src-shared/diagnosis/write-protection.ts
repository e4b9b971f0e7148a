import { readOptions } from '../options/read-options.ts';
import type { FlashPage } from '../devices/device.ts';
import { protectionsOf } from '../security/write-protected-pages.ts';
import type { DiagnosisEvidence, ProbeReport } from './evidence.ts';

/** What the option bytes say about write protection: the fields that protect something, or that nobody knows. */
export type WriteProtection =
  | { state: 'none' }
  | { state: 'some'; names: string[] }
  /** Pages are protected, and none of those that failed. */
  | { state: 'elsewhere'; names: string[] }
  | { state: 'unknown' };

/** As `writeProtectionOf`, held against the pages that failed, where it can be told which pages are protected. */
export function writeProtectionAt(
  options: ProbeReport['options'],
  { device, plan }: Pick<DiagnosisEvidence, 'device' | 'plan'>,
  failed: readonly FlashPage[],
): WriteProtection {
  const found = writeProtectionOf(options);
  if (found.state !== 'some' || options === undefined || device === undefined || plan === undefined)
    return found;
  const { write } = protectionsOf(device, plan.target.pages, options.layout, options.areas);
  const protectedPages = write.flatMap(({ pages }) => pages ?? []);
  const isKnown = write.length > 0 && failed.length > 0 && write.every(({ pages }) => pages !== null);
  const isHit = failed.some(({ address }) => protectedPages.some((page) => page.address === address));
  return isKnown && !isHit ? { ...found, state: 'elsewhere' } : found;
}

/** Reads write protection out of the option bytes that were read after the failure. */
export function writeProtectionOf(options: ProbeReport['options']): WriteProtection {
  if (options === undefined) return { state: 'unknown' };
  const { layout, areas } = options;
  const readings = readOptions(areas, layout).filter(({ field }) => field.group === 'write-protection');
  const values = new Map(readings.map(({ field, value }) => [field.name, value]));
  const names: string[] = [];
  let isKnown = false;
  for (const { field, value } of readings) {
    if (field.values.kind !== 'sectors') continue;
    isKnown = true;
    const width = field.place.high - field.place.low + 1;
    const free = field.values.protectedWhen === 1 ? 0 : 2 ** width - 1;
    if (value !== free) names.push(field.name);
  }
  for (const { name, first, last } of layout.ranges) {
    const from = values.get(first);
    const to = values.get(last);
    if (from === undefined || to === undefined) continue;
    isKnown = true;
    if (from <= to) names.push(name);
  }
  if (!isKnown) return { state: 'unknown' };
  return names.length > 0 ? { state: 'some', names } : { state: 'none' };
}
