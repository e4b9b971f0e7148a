import type { FlashPage } from '../devices/device.ts';
import type { Plan } from './plan.ts';

/** Bits of a page code (AN3155 §3.8). */
const CODE_BITS = 16;
/** Bytes that were next to each other come together where no more than this many between them are lost. */
const LONGEST_LOSS = 4;

/**
 * Pages beside the plan that an erase frame may have named which arrived damaged, checksum and all: those whose code differs
 * in one bit, and those that bytes of the frame make once others are lost or doubled.
 */
export function neighbourPages(
  { target, erasedPages }: Plan,
  asked: readonly FlashPage[],
  frame: Uint8Array,
): FlashPage[] {
  const codes = new Set<number>();
  for (const { code } of asked) for (let bit = 0; bit < CODE_BITS; bit += 1) codes.add(code ^ (1 << bit));
  const isWide = frame.length > asked.length + 2;
  frame.forEach((byte, index) => {
    if (!isWide) codes.add(byte);
    else for (const low of frame.subarray(index, index + LONGEST_LOSS + 2)) codes.add((byte << 8) | low);
  });
  const planned = new Set(erasedPages.map(({ code }) => code));
  return target.pages.filter(({ code }) => codes.has(code) && !planned.has(code));
}
