import { bootFieldsOf, type BootField } from '#shared/devices/boot-rules.ts';
import { bootWarnings } from '#shared/devices/boot-warnings.ts';
import type { AddressRange, Device, UartRom } from '#shared/devices/device.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import { readOptionField } from '#shared/options/read-options.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import { isRefusal, isRefusalOutright } from '../programmers/fault.ts';
import type { Programmer } from '../programmers/programmer.ts';
import type { JobContext } from './job-context.ts';

/** Length of a flash word that the empty check looks at. */
const FIRST_WORD_BYTES = 4;

/**
 * Reads the option bits that decide about booting, and warns if the next reset will not lead into the bootloader, or
 * not out of it. A part that does not show them gives no warning. If the job itself starts the program (`starts`), how
 * that may fail is told with it. Errors: those of the line.
 */
export async function warnOfBoot(context: JobContext, starts = false): Promise<void> {
  const { programmer, device, info } = context;
  if (info.readProtected || !programmer.can('read')) return;
  const fields = await readBootFields(programmer, device);
  const isEmpty = device.emptyCheck ? await isFirstWordEmpty(programmer, device) : undefined;
  const readings = { fields, isEmpty, bootloaderId: info.bootloaderId };
  const warnings = bootWarnings(device, readings).filter(
    ({ code }) => !(starts && code === 'W-BOOT-STILL-EMPTY'),
  );
  for (const warning of warnings) context.warn(warning);
}

async function readBootFields(
  programmer: Programmer,
  device: Device,
): Promise<Partial<Record<BootField, number>>> {
  const layout = optionLayoutOf(device);
  // Whether the ROM shows the registers of H7 and the like is not confirmed: they are not asked for without need.
  if (layout === undefined || layout.storage === 'registers') return {};
  const names = bootFieldsOf(device).filter((name) => layout.fields.some((field) => field.name === name));
  const areas: OptionArea[] = [];
  for (const range of rangesToRead(device.uart, layout, names)) {
    const bytes = await readWhereAllowed(programmer, range.start, range.end - range.start + 1);
    if (bytes !== undefined) areas.push({ address: range.start, bytes });
  }
  const values: Partial<Record<BootField, number>> = {};
  for (const name of names) {
    const value = readOptionField(areas, layout, name);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The areas with these fields; on parts that give out one block only (L0), that block. */
function rangesToRead(
  { sizeUidRead }: UartRom,
  { fields, areas }: OptionLayout,
  names: readonly BootField[],
): AddressRange[] {
  const wanted = fields.filter(({ name }) => (names as readonly string[]).includes(name));
  const used = areas.filter((area) => wanted.some(({ place }) => holds(area, place.address)));
  if (sizeUidRead.kind !== 'block') return used;
  const { address, sizeBytes } = sizeUidRead;
  const block = { start: address, end: address + sizeBytes - 1 };
  return used.map((area) => (holds(block, area.start) && holds(block, area.end) ? block : area));
}

function holds({ start, end }: AddressRange, address: number): boolean {
  return address >= start && address <= end;
}

async function isFirstWordEmpty(programmer: Programmer, device: Device): Promise<boolean | undefined> {
  const bytes = await readWhereAllowed(programmer, device.flashBase, FIRST_WORD_BYTES);
  return bytes?.every((byte) => byte === device.erasedValue);
}

/** Undefined if the ROM refuses the address. */
async function readWhereAllowed(
  programmer: Programmer,
  address: number,
  sizeBytes: number,
): Promise<Uint8Array | undefined> {
  try {
    return await programmer.read(address, sizeBytes);
  } catch (error) {
    if (!isRefusal(error) || isRefusalOutright(error)) throw error;
    return undefined;
  }
}
