import type { FlashPage } from '../../devices/device.ts';

/** Bits of a page code (AN3155 §3.8). */
const CODE_BITS = 16;
/** Bytes that were next to each other come together if no more than this many between them are lost. */
const LONGEST_LOSS = 4;

/**
 * Codes that an erase frame may have named if it arrived damaged, checksum and all: those that differ in one bit from the codes of
 * the pages asked for, and those that bytes of the frame make once others are lost or doubled.
 */
export function mistakablePageCodes(asked: readonly FlashPage[], frame: Uint8Array): Set<number> {
  const codes = new Set<number>();
  for (const { code } of asked) for (let bit = 0; bit < CODE_BITS; bit += 1) codes.add(code ^ (1 << bit));
  const isWide = frame.length > asked.length + 2;
  frame.forEach((byte, index) => {
    if (!isWide) codes.add(byte);
    else for (const low of frame.subarray(index, index + LONGEST_LOSS + 2)) codes.add((byte << 8) | low);
  });
  return codes;
}
