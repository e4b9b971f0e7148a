import { readOptions } from '../options/read-options.ts';
import type { ProbeReport } from './evidence.ts';

/** What the option bytes say about write protection: the fields that protect something, or that nobody knows. */
export type WriteProtection = { state: 'none' } | { state: 'some'; names: string[] } | { state: 'unknown' };

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
