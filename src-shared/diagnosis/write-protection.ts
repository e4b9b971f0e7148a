import { readOptions } from '../options/read-options.ts';
import type { Device, FlashPage } from '../devices/device.ts';
import { protectionsOf } from '../security/write-protected-pages.ts';
import type { DiagnosisEvidence, ProbeReport, SecuritySeen } from './evidence.ts';

/** What the option bytes say about write protection: the fields that protect something, or that are not known. */
export type WriteProtection =
  | { state: 'none' }
  | { state: 'some'; names: string[] }
  /** Pages are protected, and none of those that failed. */
  | { state: 'elsewhere'; names: string[] }
  | { state: 'unknown' };

/** As `writeProtectionOf`, compared with the pages that failed, if it is known which pages are protected. */
export function writeProtectionAt(
  probed: ProbeReport['options'],
  { device, plan, security }: Pick<DiagnosisEvidence, 'device' | 'plan' | 'security'>,
  failed: readonly FlashPage[],
): WriteProtection {
  const { layout, areas = [] } = security ?? {};
  const options = probed ?? (layout === undefined || areas.length === 0 ? undefined : { layout, areas });
  const found = writeProtectionOf(options);
  if (found.state === 'unknown') return byRanges(device, security, failed) ?? found;
  if (found.state !== 'some' || options === undefined || device === undefined || plan === undefined)
    return found;
  const { write } = protectionsOf(device, plan.target.pages, options.layout, options.areas);
  const protectedPages = write.flatMap(({ pages }) => pages ?? []);
  const isKnown = write.length > 0 && failed.length > 0 && write.every(({ pages }) => pages !== null);
  const isHit = failed.some(({ address }) => protectedPages.some((page) => page.address === address));
  return isKnown && !isHit ? { ...found, state: 'elsewhere' } : found;
}

/** The contents of the areas in the record of the part, if both areas of each bank that failed are known. */
function byRanges(
  device: Device | undefined,
  security: SecuritySeen | undefined,
  failed: readonly FlashPage[],
): WriteProtection | undefined {
  const ranges = (device?.security?.ranges ?? []).filter(({ kind }) => kind === 'write');
  if (security === undefined || ranges.length === 0) return undefined;
  const { areas, state } = security;
  const isRead = ({ address }: { address: number }) =>
    areas.some((area) => address >= area.address && address < area.address + area.bytes.length);
  const names = state.write.map(({ name }) => name);
  if (names.length > 0) {
    const isHit = failed.some(({ address }) =>
      state.write.some(({ pages }) => pages?.some((page) => page.address === address) ?? true),
    );
    return { state: isHit ? 'some' : 'elsewhere', names };
  }
  const AREAS_OF_BANK = 2;
  const isTold = failed.every(({ bank }) => {
    const ofBank = ranges.filter((range) => range.bank === bank && isRead(range.first) && isRead(range.last));
    return ofBank.length === AREAS_OF_BANK;
  });
  return isTold && failed.length > 0 ? { state: 'none' } : undefined;
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
