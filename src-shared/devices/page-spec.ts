import type { FlashRegion } from './device.ts';

/** A run of pages of equal size. */
export interface PageGroup {
  pageCount: number;
  pageSizeBytes: number;
}

const UNIT_BYTES: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 * 1024 };

/** Reads a size as people write it: `128`, `16K`, `2M`. Undefined if the text is none, or the size is 0. */
export function parseSizeBytes(text: string): number | undefined {
  const match = /^(\d{1,7})([KM]?)$/i.exec(text.trim());
  if (match === null) return undefined;
  const sizeBytes = Number(match[1]) * (UNIT_BYTES[(match[2] ?? '').toUpperCase()] ?? 0);
  return sizeBytes > 0 && sizeBytes <= 0x1_0000_0000 ? sizeBytes : undefined;
}

/** Reads the pages of a flash in order of address, such as `4x16K 64K 7x128K`. Undefined if the text is none. */
export function parsePageGroups(text: string): PageGroup[] | undefined {
  const groups: PageGroup[] = [];
  for (const word of text.trim().split(/[\s,]+/)) {
    const match = /^(?:(\d{1,5})x)?(\d+[KM]?)$/i.exec(word);
    const pageSizeBytes = parseSizeBytes(match?.[2] ?? '');
    const pageCount = Number(match?.[1] ?? 1);
    if (pageSizeBytes === undefined || pageCount === 0) return undefined;
    groups.push({ pageCount, pageSizeBytes });
  }
  return groups;
}

/** Lays page groups end to end from `start`, with erase codes that count on from `firstPageCode`. */
export function toRegions(groups: readonly PageGroup[], start: number, firstPageCode: number): FlashRegion[] {
  let address = start;
  let code = firstPageCode;
  return groups.map(({ pageCount, pageSizeBytes }) => {
    const region = { start: address, pageCount, pageSizeBytes, firstPageCode: code };
    address += pageCount * pageSizeBytes;
    code += pageCount;
    return region;
  });
}
