import { parsePageGroups, parseSizeBytes } from '#shared/devices/page-spec.ts';
import type { AddressRange } from '#shared/devices/device.ts';
import { z } from 'zod';
import { issueKey } from '#shared/text/issue-words.ts';

/* The notations of a device record: numbers are written in it as people write them, and parsed into numbers. */

/** A text that a person reads. */
export const words = z.string().min(1).max(600);

/** `0x413` → 0x413. */
export const hexNumber = z
  .string()
  .regex(/^0x[0-9A-Fa-f]{1,8}$/, issueKey('issue.hex-number'))
  .transform(Number);

/** `0x08000000`: all eight digits, so that a lost zero is seen. */
export const address = z
  .string()
  .regex(/^0x[0-9A-F]{8}$/, issueKey('issue.address'))
  .transform(Number);

/** `0x20000200-0x20004FFF`, both ends included. */
export const addressRange = z
  .string()
  .regex(/^0x[0-9A-F]{8}-0x[0-9A-F]{8}$/, issueKey('issue.address-range'))
  .transform((text): AddressRange => ({ start: Number(text.slice(0, 10)), end: Number(text.slice(11)) }))
  .refine(({ start, end }) => start < end, issueKey('issue.range'));

/** `64K`, `2M` → bytes. */
export const byteSize = z.string().transform((text, context) => {
  const sizeBytes = parseSizeBytes(text);
  if (sizeBytes !== undefined) return sizeBytes;
  context.addIssue(issueKey('issue.size'));
  return z.NEVER;
});

/** `4x16K 64K 7x128K` → groups of pages in order of address. */
export const pageGroups = z.string().transform((text, context) => {
  const groups = parsePageGroups(text);
  if (groups !== undefined) return groups;
  context.addIssue(issueKey('issue.pages'));
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
  context.addIssue(issueKey('issue.sizes'));
  return z.NEVER;
});

/** A small whole number above 0. */
export const count = z.int().min(1).max(0x10000);

/** `0x1FFF7800[24]` or `0x1FFF7800[26:20]`: the unit's address and the bits, highest first, as reference manuals write them. */
export const bitPlace = z
  .string()
  .regex(/^0x[0-9A-F]{8}\[\d{1,2}(:\d{1,2})?\]$/, issueKey('issue.place'))
  .transform((text) => {
    const [high = 0, low = high] = text.slice(11, -1).split(':').map(Number);
    return { address: Number(text.slice(0, 10)), low, high };
  })
  .refine(({ low, high }) => low <= high && high < 32, issueKey('issue.bits'));
