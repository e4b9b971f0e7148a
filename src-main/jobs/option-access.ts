import { formatRange } from '#shared/bytes.ts';
import type { AddressRange } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import { isRefusal, isRefusalOutright } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';

/**
 * Reads all areas, each until two answers agree: a bit that flipped on the line must not
 * become a written option.
 * @throws FlashError `E-OPTION-UNREADABLE`, and those of the line
 */
export async function readOptionAreas(context: JobContext, layout: OptionLayout): Promise<OptionArea[]> {
  const areas: OptionArea[] = [];
  for (const range of layout.areas)
    areas.push({ address: range.start, bytes: await readOptionArea(context, range) });
  return areas;
}

/** One area, as {@link readOptionAreas} reads it. */
export async function readOptionArea(context: JobContext, range: AddressRange): Promise<Uint8Array> {
  const sizeBytes = range.end - range.start + 1;
  try {
    return await context.programmer.readAgreed(range.start, sizeBytes);
  } catch (error) {
    if (!isRefusal(error) || isRefusalOutright(error)) throw error;
    const inBlock = await readWithinBlock(context, range);
    if (inBlock !== undefined) return inBlock;
    throw new FlashError(
      'E-OPTION-UNREADABLE',
      { range: formatRange(range.start, sizeBytes) },
      { phase: 'checking', cause: error },
    );
  }
}

/** L0 may show its option bytes only as part of the block that holds its flash size (GH stm32loader #61). */
async function readWithinBlock(context: JobContext, range: AddressRange): Promise<Uint8Array | undefined> {
  const { sizeUidRead: block } = context.device.uart;
  if (block.kind !== 'block' || range.start < block.address) return undefined;
  if (range.end >= block.address + block.sizeBytes) return undefined;
  const bytes = await context.programmer.readAgreed(block.address, block.sizeBytes);
  return bytes.slice(range.start - block.address, range.end + 1 - block.address);
}
