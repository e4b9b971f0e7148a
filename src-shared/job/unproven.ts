import type { AddressRange } from '../devices/device.ts';

/**
 * Why nobody knows what a place holds that no plan was to change.
 *
 * - `erase`: an erase was not answered with its clean ACK, or a planned page was not erased: the frame may have named this page
 * - `write`: a write was not answered with its clean ACK: it may have reached this place
 * - `filler`: what brought the board back into step could have completed a damaged command, and no choice was safe
 * - `obeyed`: data of a damaged frame may have been taken for commands
 * - `protection`: a command about protection was not answered with its clean ACK
 */
export const unprovenReasons = ['erase', 'write', 'filler', 'obeyed', 'protection'] as const;
export type UnprovenReason = (typeof unprovenReasons)[number];

/** A place outside the plan that may have been changed, and that no reading back has proved to be as it was. */
export interface UnprovenRange {
  address: number;
  sizeBytes: number;
  why: UnprovenReason;
}

/** Ranges of one reason, in order of address, neighbours and overlaps joined. */
export function unprovenRanges(ranges: readonly AddressRange[], why: UnprovenReason): UnprovenRange[] {
  const joined: AddressRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ address: start, sizeBytes: end - start + 1, why }));
}
