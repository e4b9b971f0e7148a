import { commandCodes, MAX_EXTENDED_ERASE_PAGES } from './commands.ts';

/**
 * Chooses the byte that brings a ROM out of a half-received frame (protocol with no time-out, AN3155 §1): it is sent
 * again and again until the ROM answers NACK. It must never complete a frame as a valid one:
 *
 * - It is even and not zero. A constant stream that is taken for a whole payload (N, items, checksum) then always has
 *   a wrong XOR: N = f means f + 1 items, an odd number of them, so items and N cancel out and the checksum would have
 *   to be 0.
 * - It does not occur in the frame that may be stuck. If one byte of that frame was lost, the ROM waits for one more,
 *   and would accept exactly the lost byte's value as the checksum.
 * - Small values come first, because Extended Erase takes the filler as a page count and wants that many bytes.
 *
 * A pair of equal bytes is never a command, since the second half must be the complement of the first.
 */
export function chooseFiller(lastFrame: Uint8Array): number {
  const used = new Set(lastFrame);
  for (let candidate = 2; candidate <= 0xfe; candidate += 2) {
    if (!used.has(candidate)) return candidate;
  }
  return 2;
}

/**
 * How many fillers end the longest payload the ROM can be waiting for after `command`: 256 data bytes (AN3155 §3.6), or
 * a page list whose damaged count announces nearly 65 520 pages (AN3155 §3.8).
 */
export function fillerLimit(commandCode: number | undefined): number {
  const LONGEST_COUNTED_PAYLOAD = 2 + 256 + 1;
  const LONGEST_PAGE_LIST = 2 + 2 * MAX_EXTENDED_ERASE_PAGES + 1;
  return commandCode === commandCodes['Extended Erase'] ? LONGEST_PAGE_LIST : LONGEST_COUNTED_PAYLOAD;
}
