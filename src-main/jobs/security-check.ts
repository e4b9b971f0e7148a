import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import { securityWarnings } from '#shared/security/check-pages.ts';
import { nothingSecured, securityStateOf, type SecurityState } from '#shared/security/security-state.ts';
import { protectionsOf } from '#shared/security/write-protected-pages.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import type { JobContext } from './job-context.ts';
import { readOptionArea } from './option-access.ts';

/**
 * Reads what the board says of its security: TrustZone, life cycle, areas of another core, code and write protection. What
 * it does not show is not known, and nothing is concluded from it. Changes nothing. Errors: those of the line.
 */
export async function readSecurity(context: JobContext, pages: readonly FlashPage[]): Promise<SecurityState> {
  const { device, info, programmer } = context;
  if (info.readProtected || !programmer.can('read')) return nothingSecured;
  const areas = await readAreas(context);
  const layout = optionLayoutOf(device);
  const state = withOptions(securityStateOf(device, pages, areas), context, { pages, areas, layout });
  context.noteSecurity({ state, areas, layout });
  return state;
}

interface Shown {
  pages: readonly FlashPage[];
  areas: readonly OptionArea[];
  layout: OptionLayout | undefined;
}

/** The state with the protection that the option bytes tell as well. */
function withOptions(
  state: SecurityState,
  { device }: JobContext,
  { pages, areas, layout }: Shown,
): SecurityState {
  if (layout === undefined) return state;
  const { write, code } = protectionsOf(device, pages, layout, areas);
  return { ...state, write: [...state.write, ...write], code: [...state.code, ...code] };
}

/** Tells what a board that is only looked at says of its security. */
export function warnOfSecurity(context: JobContext, state: SecurityState): void {
  for (const warning of securityWarnings(state, context.device.name)) context.warn(warning);
}

/**
 * Level 1 on a part whose BOOT_LOCK is set cannot be undone by anybody but its own program: no reset leads into the
 * bootloader, and the debug port is closed (RM0444, RM0440 and RM0490, "BOOT_LOCK").
 * @throws FlashError `E-PROTECT-BOOT-LOCK`
 */
export function refuseProtectingForGood({ device }: JobContext, { bootLock }: SecurityState): void {
  if (bootLock === undefined) return;
  throw new FlashError('E-PROTECT-BOOT-LOCK', { device: device.name, bit: bootLock }, { phase: 'checking' });
}

async function readAreas(context: JobContext): Promise<OptionArea[]> {
  const { device } = context;
  const layout = optionLayoutOf(device);
  // Whether a ROM shows registers is confirmed for few parts: those are asked for only if they tell of security.
  const ofLayout = layout === undefined || layout.storage === 'registers' ? [] : layout.areas;
  const areas: OptionArea[] = [];
  for (const range of withoutDoubles([...(device.security?.areas ?? []), ...ofLayout])) {
    const area = (await readOrNothing(context, range)) ?? (await readFirstWord(context, range));
    if (area === undefined) break;
    areas.push(area);
  }
  return areas;
}

/** A range that lies in another is read with it. */
function withoutDoubles(ranges: readonly AddressRange[]): AddressRange[] {
  return ranges.filter(
    ({ start, end }, index) =>
      !ranges.some((other, at) => {
        const isSame = other.start === start && other.end === end;
        return at !== index && other.start <= start && other.end >= end && (!isSame || at < index);
      }),
  );
}

/** Of registers a ROM may show single words only: the one that matters most comes first. */
async function readFirstWord(context: JobContext, { start }: AddressRange): Promise<OptionArea | undefined> {
  const { security } = context.device;
  if (security?.storage !== 'registers') return undefined;
  const fields = [security.trustZone, security.productState];
  const address = fields.find((field) => field !== undefined)?.place.address ?? start;
  return readOrNothing(context, { start: address, end: address + 3 });
}

/** Undefined if the ROM refuses the range. */
async function readOrNothing(context: JobContext, range: AddressRange): Promise<OptionArea | undefined> {
  try {
    return { address: range.start, bytes: (await readOptionArea(context, range)).slice() };
  } catch (error) {
    if (!isFlashError(error, 'E-OPTION-UNREADABLE')) throw error;
    return undefined;
  }
}
