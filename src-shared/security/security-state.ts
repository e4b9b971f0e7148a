import type { Device, FlashPage } from '../devices/device.ts';
import { unitShape, type BitPlace } from '../devices/option-storage.ts';
import type { OptionArea } from '../options/option-layout.ts';
import { bitsOf, maxOf, readUnit } from '../options/option-units.ts';
import type { SecurityFacts, SecurityRange } from '../devices/security-facts.ts';

/** Pages that something keeps from the bootloader, by the name of the field that says so. */
export interface PageProtection {
  name: string;
  /** null: it is on, and which pages it holds is not known. */
  pages: readonly FlashPage[] | null;
}

/** What the option bytes of a board say about security. What could not be read is absent. */
export interface SecurityState {
  /** TrustZone is on. `secure`: the pages of its secure areas, null if they could not be read. */
  trustZone?: { name: string; secure: readonly FlashPage[] | null };
  /** A life-cycle state other than Open. */
  productState?: { name: string; isOpen: boolean; isFinal?: true };
  /** Pages of another core. */
  secureArea?: { name: string; pages: readonly FlashPage[] };
  /** Pages that a program can hide until the next reset. */
  securable: readonly PageProtection[];
  /** Name of the bit that pins the part to its program. */
  bootLock?: string;
  /** Pages with code readout protection. */
  code: readonly PageProtection[];
  write: readonly PageProtection[];
}

/** Nothing is known, or there is nothing. */
export const nothingSecured: SecurityState = { securable: [], code: [], write: [] };

/**
 * Reads the state out of the bytes of the areas that `device.security` names; bytes that contradict their complement, and
 * areas that are missing, count for nothing. `pages` are those of the board. Pure.
 */
export function securityStateOf(
  { security: facts }: Pick<Device, 'security'>,
  pages: readonly FlashPage[],
  areas: readonly OptionArea[],
): SecurityState {
  if (facts === undefined || facts === null) return nothingSecured;
  const read = (place: BitPlace) => valueAt(facts, areas, place);
  const isSet = (bit: { place: BitPlace; value: number }) => read(bit.place) === bit.value;
  const ranges = (kind: SecurityRange['kind']) =>
    (facts.ranges ?? [])
      .filter((range) => range.kind === kind)
      .flatMap((range) => rangeProtection(range, pages, read));
  return {
    ...trustZoneOf(facts, pages, read),
    ...productStateOf(facts, read),
    ...secureAreaOf(facts, pages, read),
    securable: (facts.securable ?? []).flatMap(({ name, place, bank }) => {
      const count = read(place) ?? 0;
      const held = pages.filter((page) => page.bank === bank).slice(0, count);
      return held.length === 0 ? [] : [{ name, pages: held }];
    }),
    ...(facts.bootLock !== undefined && isSet(facts.bootLock) ? { bootLock: facts.bootLock.name } : {}),
    code: ranges('code'),
    write: ranges('write'),
  };
}

type Read = (place: BitPlace) => number | undefined;

function valueAt(
  { storage }: SecurityFacts,
  areas: readonly OptionArea[],
  place: BitPlace,
): number | undefined {
  const unit = readUnit(areas, place.address, unitShape(storage));
  return unit?.state === 'sound' ? bitsOf(unit.value, place) : undefined;
}

function trustZoneOf(
  { trustZone }: SecurityFacts,
  pages: readonly FlashPage[],
  read: Read,
): Pick<SecurityState, 'trustZone'> {
  if (trustZone === undefined || read(trustZone.place) !== trustZone.value) return {};
  const secure: FlashPage[] = [];
  for (const { bank, first, last } of trustZone.watermarks) {
    const numbers = numbersBetween(first, last, read);
    if (numbers === undefined) return { trustZone: { name: trustZone.name, secure: null } };
    secure.push(...pages.filter((page) => page.bank === bank).slice(numbers.from, numbers.to + 1));
  }
  return { trustZone: { name: trustZone.name, secure: trustZone.watermarks.length > 0 ? secure : null } };
}

function productStateOf({ productState }: SecurityFacts, read: Read): Pick<SecurityState, 'productState'> {
  if (productState === undefined) return {};
  const value = read(productState.place);
  if (value === undefined || value === productState.open) return {};
  const named = productState.states.find((state) => state.value === value);
  if (named === undefined) return {};
  const { name, isOpen, isFinal } = named;
  return { productState: { name, isOpen, ...(isFinal === true ? { isFinal } : {}) } };
}

function secureAreaOf(
  { secureArea }: SecurityFacts,
  pages: readonly FlashPage[],
  read: Read,
): Pick<SecurityState, 'secureArea'> {
  if (secureArea === undefined) return {};
  const first = read(secureArea.place);
  const isOff = secureArea.off.some((bit) => read(bit.place) === bit.value);
  const held = first === undefined || isOff ? [] : pages.slice(first);
  return held.length === 0 ? {} : { secureArea: { name: secureArea.name, pages: held } };
}

function rangeProtection(range: SecurityRange, pages: readonly FlashPage[], read: Read): PageProtection[] {
  const inBank = pages.filter((page) => page.bank === range.bank);
  const pageBytes = inBank[0]?.sizeBytes;
  const numbers = numbersBetween(range.first, range.last, read);
  const base = inBank[0]?.address;
  if (numbers === undefined || pageBytes === undefined || base === undefined) return [];
  const isSingle = pages.every((page) => page.bank === 1);
  const unitBytes = (isSingle ? range.singleBankUnitBytes : undefined) ?? range.unitBytes ?? pageBytes;
  const start = base + numbers.from * unitBytes;
  const end = base + (numbers.to + 1) * unitBytes;
  const held = inBank.filter((page) => page.address < end && page.address + page.sizeBytes > start);
  return held.length === 0 ? [] : [{ name: range.name, pages: held }];
}

/**
 * The first and last number of a range, if both could be read; `to` is before `from` if the range is empty. All ones in
 * both is what erased option bytes read as, and names no range.
 */
function numbersBetween(
  first: BitPlace,
  last: BitPlace,
  read: Read,
): { from: number; to: number } | undefined {
  const from = read(first);
  const to = read(last);
  if (from === undefined || to === undefined) return undefined;
  const isErased = from === maxOf(first) && to === maxOf(last);
  return from > to || isErased ? { from: 0, to: -1 } : { from, to };
}
