import { parsePageGroups, parseSizeBytes } from '#shared/devices/page-spec.ts';
import type { AddressRange } from '#shared/devices/device.ts';
import { z } from 'zod';

/*
 * The notations of a device record: numbers stand in it as people write them, and come out as numbers.
 */

/** A text that a person reads. */
export const words = z.string().min(1).max(600);

/** `0x413` → 0x413. */
export const hexNumber = z
  .string()
  .regex(/^0x[0-9A-Fa-f]{1,8}$/, 'not a hexadecimal number such as 0x413')
  .transform(Number);

/** `0x08000000`: all eight digits, so that a lost zero is seen. */
export const address = z
  .string()
  .regex(/^0x[0-9A-F]{8}$/, 'not an address of eight digits such as 0x08000000')
  .transform(Number);

/** `0x20000200-0x20004FFF`, both ends included. */
export const addressRange = z
  .string()
  .regex(/^0x[0-9A-F]{8}-0x[0-9A-F]{8}$/, 'not a range such as 0x20000200-0x20004FFF')
  .transform((text): AddressRange => ({ start: Number(text.slice(0, 10)), end: Number(text.slice(11)) }))
  .refine(({ start, end }) => start < end, 'the range ends before it starts');

/** `64K`, `2M` → bytes. */
export const byteSize = z.string().transform((text, context) => {
  const sizeBytes = parseSizeBytes(text);
  if (sizeBytes !== undefined) return sizeBytes;
  context.addIssue('not a size such as 64K');
  return z.NEVER;
});

/** `4x16K 64K 7x128K` → groups of pages in order of address. */
export const pageGroups = z.string().transform((text, context) => {
  const groups = parsePageGroups(text);
  if (groups !== undefined) return groups;
  context.addIssue('not a list of pages such as "4x16K 64K 7x128K"');
  return z.NEVER;
});

/** `2M`, `512K-1M` or `up to 256K` → smallest and largest flash size in bytes. */
export const sizeSpan = z.string().transform((text, context) => {
  const [, from, to] = /^(?:up to |(\w+)-)?(\w+)$/.exec(text) ?? [];
  const maxSizeBytes = parseSizeBytes(to ?? '');
  const smallest = text.startsWith('up to ') ? 1 : from === undefined ? maxSizeBytes : parseSizeBytes(from);
  if (maxSizeBytes !== undefined && smallest !== undefined && smallest <= maxSizeBytes) {
    return { minSizeBytes: smallest, maxSizeBytes };
  }
  context.addIssue('not a span of sizes such as "2M", "512K-1M" or "up to 256K"');
  return z.NEVER;
});

/** A small whole number above 0. */
export const count = z.int().min(1).max(0x10000);

/** `0x1FFF7800[24]` or `0x1FFF7800[26:20]`: the unit's address and the bits, highest first, as reference manuals write them. */
export const bitPlace = z
  .string()
  .regex(/^0x[0-9A-F]{8}\[\d{1,2}(:\d{1,2})?\]$/, 'not a place such as 0x1FFF7800[24] or 0x1FFF7800[7:0]')
  .transform((text) => {
    const [high = 0, low = high] = text.slice(11, -1).split(':').map(Number);
    return { address: Number(text.slice(0, 10)), low, high };
  })
  .refine(({ low, high }) => low <= high && high < 32, 'the bits are not in the order highest:lowest');
